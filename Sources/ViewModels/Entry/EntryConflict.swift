import Domain

/// Two desks changed one request, or one person was typed twice: both values of each field, and
/// the one kept.
package struct EntryConflict: Equatable, Sendable {
  /// What the store holds now.
  let theirs: RequestRecord
  /// `before` is theirs, `after` is ours.
  let fields: [FieldChange]
  var takesTheirs: Set<FieldID>
  var selected = 0
  /// What was typed is to be taken over into the person's file; else another desk changed it.
  private(set) var isSamePerson = false

  /// Ours stays where we changed something, theirs elsewhere.
  init(theirs: RequestRecord, ours: HousingRequest, base: HousingRequest?) {
    self.theirs = theirs
    fields = ours.changes(since: theirs.request)
    let touched = base.map { base in Set(ours.changes(since: base).map(\.field)) }
    takesTheirs = Set(fields.map(\.field)).subtracting(touched ?? Set(fields.map(\.field)))
  }

  /// The file keeps what it says; what was typed fills what it does not say.
  init(samePersonAs record: RequestRecord, typed: HousingRequest) {
    theirs = record
    fields = typed.changes(since: record.request).filter { $0.after != nil }
    takesTheirs = Set(fields.filter { $0.before != nil }.map(\.field))
    isSamePerson = true
  }

  var ours: String { isSamePerson ? "Saisi" : "Le vôtre" }
  var others: String { isSamePerson ? "Au dossier" : "L’autre guichet" }

  /// Whose value is kept, in a word.
  func kept(_ field: FieldID) -> String {
    switch (isSamePerson, takesTheirs.contains(field)) {
    case (true, true): "dossier"
    case (true, false): "saisi"
    case (false, true): "l’autre"
    case (false, false): "le vôtre"
    }
  }

  /// The person's file keeps all it says: there is nothing to record.
  var bringsNothing: Bool { isSamePerson && fields.allSatisfy { takesTheirs.contains($0.field) } }

  mutating func move(_ step: Int) {
    selected = min(max(0, selected + step), max(0, fields.count - 1))
  }

  mutating func toggle() {
    guard fields.indices.contains(selected) else { return }
    let field = fields[selected].field
    if takesTheirs.remove(field) == nil { takesTheirs.insert(field) }
  }

  /// The entry with theirs taken where so decided.
  func settled(_ entry: RequestEntry, _ text: (FieldID, String) -> String) -> RequestEntry {
    var settled = entry
    for change in fields where takesTheirs.contains(change.field) {
      settled[change.field] = change.before.map { text(change.field, $0) } ?? ""
    }
    return settled
  }
}
