package import Domain
package import Pages

/// Recording a request, or changing one: the form, field by field.
///
/// What is typed stays as typed, right or wrong; a draft of it goes to the store at each field
/// left and at most a second after a key.
package struct EntryForm: Equatable, Sendable {
  /// Nil until named; named on opening.
  var draftID: Draft.ID?
  /// The record being changed; nil for a new request.
  var base: RequestRecord?
  /// The entry that showed `base`: a field left as it was keeps its value to the letter.
  var original = RequestEntry()
  var entry: RequestEntry
  var focus: FieldID
  var field: TextField
  /// What the draft in the store holds.
  var saved: RequestEntry
  var isAutosaveDue = false
  /// A recording is under way.
  var isWaiting = false
  var picker: Picker<Action>?
  var conflict: EntryConflict?
  var duplicates = EntryDuplicates()
  /// The last request this agent recorded, to take values from.
  var previous = RequestEntry()
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened
    case key(Key)
    case named(Draft.ID)
    case previousRead(RequestEntry)
    case baseRead(RequestRecord)
    case autosave, saveDraft
    case draftFailed(StoreError)
    case moved(Int), wentTo(FieldID), wentFirst, wentLast, sectionMoved(Int)
    case fieldExited, takenFromPrevious
    case listAsked, chosen(String)
    case missingAsked, sectionsAsked
    case validated, failed(StoreError)
    case parkAsked
    case duplicates(EntryDuplicates.Action)
    case conflictMoved(Int), conflictToggled, conflictSettled, conflictLeft
    // Where the desk goes from here:
    case recorded(RequestRecord), parked, leave
  }

  /// A new request; what was searched for in vain is its first name typed.
  init(named searched: String, _ context: Context) {
    var entry = RequestEntry()
    entry[FieldID("filingDate")] = context.today.short
    let isName = !searched.isEmpty && !searched.contains(where: \.isNumber)
    if isName { entry[FieldID("applicant.usageName")] = searched.uppercased() }
    self.init(entry, focus: isName ? "applicant.usageName" : "applicant.title")
    saved = entry
  }

  init(changing record: RequestRecord, _ context: Context, focus: String = "applicant.title") {
    let wording = ValueWording(context: context)
    self.init(RequestEntry(record.request, text: wording.editing), focus: focus)
    base = record
    original = entry
    saved = entry
  }

  init(resuming draft: Draft, _ context: Context) {
    self.init(draft.entry, focus: draft.focus?.path ?? "applicant.title")
    field = TextField(entry[focus], caret: draft.caret)
    draftID = draft.id
    // Read on opening; the version stays the draft's, so that a change made since shows.
    isWaiting = draft.base != nil
    base = draft.base.map {
      RequestRecord(
        id: $0.id,
        version: $0.version,
        request: HousingRequest(deskCode: draft.deskCode, edition: context.reference.form.edition)
      )
    }
    saved = draft.entry
    message = Page.Message("Brouillon repris où vous l’aviez laissé.", .good)
  }

  private init(_ entry: RequestEntry, focus: String) {
    self.entry = entry
    self.focus = FieldID(focus)
    field = TextField(entry[FieldID(focus)])
    saved = RequestEntry()
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if conflict != nil {
      return [
        Binding(.character(" "), "Changer de valeur", .conflictToggled),
        Binding(.function(10), "Enregistrer", .conflictSettled, also: .control("s")),
        Binding(.escape, "Retour", .conflictLeft, also: .function(12)),
      ]
    }
    let kind = focusedField(context)?.kind
    let previousText = previous[focus]
    return [
      Binding(.function(10), "Enregistrer", .validated, also: .control("s"))
    ] + (duplicates.found.isEmpty ? [] : [duplicateBinding]) + [
      Binding(
        .function(4),
        "Liste",
        .listAsked,
        disabled: kind?.isChoice == true ? nil : "ce champ se tape, sans liste"
      ),
      Binding(.function(2), "Ce qui manque", .missingAsked),
      Binding(.escape, "Laisser en brouillon", .leave, also: .function(12)),
      Binding(
        .function(6),
        "Reprendre la précédente",
        .takenFromPrevious,
        disabled: previousText.isEmpty ? "votre demande précédente n’a rien dans ce champ" : nil
      ),
      Binding(
        .function(3),
        "Mettre de côté",
        .parkAsked,
        disabled: isBlank ? "rien n’est tapé" : nil
      ),
      Binding(.function(5), "Rubriques", .sectionsAsked),
      Binding(.pageDown, "Rubrique suivante", .sectionMoved(1), also: .function(8)),
      Binding(.pageUp, "Rubrique précédente", .sectionMoved(-1), also: .function(7)),
      Binding(.control("k"), "Effacer la fin et continuer", .fieldExited),
      Binding(.controlHome, "Premier champ", .wentFirst),
      Binding(.controlEnd, "Dernier champ", .wentLast),
    ] + (duplicates.found.isEmpty ? [duplicateBinding] : [])
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    if let bound = bindings(context).binding(for: key) {
      return bound.disabled == nil ? bound.action : nil
    }
    if conflict != nil {
      switch key {
      case .up, .backTab: return .conflictMoved(-1)
      case .down, .tab, .enter: return .conflictMoved(1)
      default: return nil
      }
    }
    switch key {
    case .enter, .tab, .down: return .moved(1)
    case .backTab, .up: return .moved(-1)
    case .backspace where field.text.isEmpty: return .moved(-1)
    default: return .key(key)
    }
  }

  // MARK: The form shown

  /// The sections without the fields that this entry has no use for.
  func sections(_ context: Context) -> [FormSection] {
    entry.sections.map { section in
      FormSection(
        id: section.id,
        groups: section.groups.map { group in
          FormSection.Group(
            path: group.path,
            fields: group.fields.filter { isUseful($0.id, context) }
          )
        }
      )
    }
  }

  func fields(_ context: Context) -> [FormField] { sections(context).flatMap(\.fields) }

  package func focusedField(_ context: Context) -> FormField? {
    fields(context).first { $0.id == focus }
  }

  /// A free text is asked for only by some reasons, a locality only outside the territory.
  private func isUseful(_ id: FieldID, _ context: Context) -> Bool {
    guard entry[id].isEmpty else { return true }
    switch id.template {
    case "reasons.#.text":
      let code = FieldID(id.path.replacingSuffix("text", with: "code"))
      let reader = FieldReader(reference: context.reference, today: context.today)
      let read = try? reader.read(entry[code], as: .code(.requestReason))
      return read.flatMap { $0 }.flatMap { context.reference.list(.requestReason)[$0] }?
        .requiresText ?? false
    case "person.address.locality":
      let typed = entry[FieldID(id.path.replacingSuffix("locality", with: "postalCode"))]
      let foreign = entry[FieldID(id.path.replacingSuffix("locality", with: "foreign"))]
      let known = context.reference.territory.communes.contains { $0.postalCode == typed.trimmed }
      return foreign.folded.hasPrefix("o") || !(typed.trimmed.isEmpty || known)
    default: return true
    }
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}

extension FieldKind {
  /// Whether a list can be chosen from.
  var isChoice: Bool {
    switch self {
    case .code, .codes, .commune, .yesNo: true
    default: false
    }
  }
}
