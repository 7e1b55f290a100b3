import Domain

/// Two desks changed one request: both values of each field, and the one kept.
package struct EntryConflict: Equatable, Sendable {
  /// What the store holds now.
  let theirs: RequestRecord
  /// `before` is theirs, `after` is ours.
  let fields: [FieldChange]
  var takesTheirs: Set<FieldID>
  var selected = 0

  /// Ours stays where we changed something, theirs elsewhere.
  init(theirs: RequestRecord, ours: HousingRequest, base: HousingRequest?) {
    self.theirs = theirs
    fields = ours.changes(since: theirs.request)
    let touched = base.map { base in Set(ours.changes(since: base).map(\.field)) }
    takesTheirs = Set(fields.map(\.field)).subtracting(touched ?? Set(fields.map(\.field)))
  }

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
