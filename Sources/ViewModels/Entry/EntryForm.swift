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
  /// What it is for: the whole of it, a renewal, one field.
  var purpose = EntryPurpose.whole
  /// The sections of a renewal answered so far.
  var answered: [RenewalSection] = []
  /// What the draft in the store holds.
  var saved: RequestEntry
  var isAutosaveDue = false
  /// The store holds the draft.
  var isKept = false
  /// A recording is under way.
  var isWaiting = false
  var picker: Picker<Action>?
  var conflict: EntryConflict?
  /// The draft of an entry that brought nothing to its person's file: dropped on opening.
  var spentDraft: Draft.ID?
  var duplicates = EntryDuplicates()
  /// The answers given to soft checks.
  var confirmations: [CheckConfirmation] = []
  /// The question asked of the focused field when it was reached, until something is typed.
  var questionHere: CheckFinding?
  /// Questions that a recording was held up by once already.
  var asked: [CheckFinding] = []
  /// The sensitive parts were opened on purpose.
  var isSensitiveOpen = false
  /// Reasons that were sensitive when the form was opened.
  var veiledReasons: Set<FieldID> = []
  /// The person taken away last, who can be put back.
  var removal: EntryRemoval?
  /// Another file that bears the number typed.
  var holder: NumberHolder?
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
    case draftKept, draftFailed(StoreError)
    case moved(Int), wentTo(FieldID), wentFirst, wentLast, sectionMoved(Int)
    case fieldExited, emptied, takenFromPrevious
    case listAsked, chosen(String)
    case missingAsked, sectionsAsked
    case confirmAsked, answered(CheckFinding, Signature)
    case sensitiveAsked, sensitiveOpened(FieldID?)
    case personRemoved, removalUndone, raised
    case numberFound(NumberHolder)
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
    if context.reference.list(.filingKind)["CRE"] != nil { entry[FieldID("filingKind")] = "CRE" }
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
    confirmations = record.request.confirmations
    veiledReasons = Self.sensitiveReasons(entry, context)
  }

  init(resuming draft: Draft, _ context: Context) {
    self.init(draft.entry, focus: draft.focus?.path ?? "applicant.title")
    field = TextField(entry[focus], caret: draft.caret)
    draftID = draft.id
    isKept = true
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
    confirmations = draft.confirmations
    veiledReasons = Self.sensitiveReasons(entry, context)
    // A draft left in a sensitive part opens with that part closed.
    if isVeiled(focus, context) {
      focus = FieldID("freeNotes")
      field = TextField(entry[focus])
    }
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
    let kind = focusedField?.kind
    let previousText = previous[focus]
    return questionBinding + [
      Binding(.function(10), "Enregistrer", .validated, also: .control("s"))
    ] + (hasLikely ? [duplicateBinding] : []) + [
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
      Binding(
        .control("e"),
        "Ouvrir les parties sensibles",
        .sensitiveAsked,
        disabled: isSensitiveOpen ? "elles sont ouvertes" : nil
      ),
      Binding(
        .control("x"),
        "Retirer cette personne",
        .personRemoved,
        disabled: removable == nil ? "ce champ n’est pas celui d’une personne ajoutée" : nil
      ),
      Binding(
        .control("p"),
        "Monter d’un rang",
        .raised,
        disabled: raisable == nil ? "ce champ n’a pas de rang, ou a le premier" : nil
      ),
      Binding(
        .control("z"),
        "Remettre la personne retirée",
        .removalUndone,
        disabled: removal == nil ? "personne n’a été retiré" : nil
      ),
      Binding(.control("k"), "Effacer la fin et continuer", .fieldExited),
      Binding(
        .control("w"),
        "Vider le champ",
        .emptied,
        disabled: field.text.isEmpty ? "ce champ est vide" : nil
      ),
      Binding(.controlHome, "Premier champ", .wentFirst),
      Binding(.controlEnd, "Dernier champ", .wentLast),
    ] + (hasLikely ? [] : [duplicateBinding])
  }

  /// Confirming comes first on the key bar where there is something to confirm.
  private var questionBinding: [Binding<Action>] {
    guard questionHere != nil else { return [] }
    return [Binding(.control("o"), "Confirmer", .confirmAsked)]
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

  /// The field at hand, shown or not; nil when the form has none of that path any more.
  package var focusedField: FormField? { entry.fields.first { $0.id == focus } }
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
