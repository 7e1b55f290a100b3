package import Domain
import Pages

/// Typing a request again into the SNE: its fields in the order of the national form, one at a
/// time, ticked as one goes, ending with the number.
package struct RekeyingSheet: Equatable, Sendable {
  let id: RequestRecord.ID
  var record: RequestRecord?
  var done: [RekeyedField] = []
  var window = ListWindow()
  /// The first read, or a write, has not come back.
  var isWaiting = true
  /// The sensitive parts were opened on purpose.
  var isSensitiveOpen = false
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case moved(Int), paged(Int), wentFirst, wentLast
    /// Typed into the SNE: ticks the field and goes to the next one to do.
    case typed
    case toggled
    case copied, copyTold(Bool)
    case sensitiveAsked, sensitiveOpened
    case loaded(RequestRecord, [RekeyedField])
    case saved
    case failed(StoreError)
    // Where the desk goes from here:
    case numberAsked(RequestRecord), leave
  }

  init(_ record: RequestRecord) {
    id = record.id
    self.record = record
  }

  /// A line of the sheet.
  struct Line: Equatable {
    let field: FieldID
    let label: String
    /// As the SNE asks for it.
    let value: String
    let canonical: String
    /// Health or violence, and not opened.
    let isVeiled: Bool
  }

  func lines(_ context: Context) -> [Line] {
    guard let record else { return [] }
    let wording = ValueWording(context: context)
    let canonical = Dictionary(record.request.fieldTexts.map { ($0.field, $0.text) }) { a, _ in a }
    return RequestEntry(record.request, text: wording.editing).fields.compactMap { field in
      guard let text = canonical[field.id], !Self.notTyped.contains(field.id.path) else {
        return nil
      }
      let isVeiled = !isSensitiveOpen && context.reference.isSensitive(field.id, in: record.request)
      let value =
        field.kind.isCoded ? wording.full(text, field.kind) : wording.editing(text, field.kind)
      return Line(
        field: field.id,
        label: context.fieldTitle(field.id),
        value: isVeiled ? "(sensible\u{A0}: touche v)" : value,
        canonical: text,
        isVeiled: isVeiled
      )
    }
  }

  /// What the SNE itself gives, or what is ours alone.
  private static let notTyped: Set<String> = [
    "uniqueNumber", "lastRenewalDate", "nirEnteredInSNE", "freeNotes",
  ]

  func isDone(_ line: Line) -> Bool {
    done.contains { $0.field == line.field && $0.text == line.canonical }
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    guard let record else { return [Binding(.escape, "Retour", .leave, also: .function(12))] }
    let lines = lines(context)
    // After the fields stands the number that the SNE gives.
    let atNumber = window.selected >= lines.count
    let isVeiled = !atNumber && lines[window.selected].isVeiled
    let none =
      atNumber
      ? "le numéro se note dans le dossier (u)"
      : isVeiled ? "cette valeur est sensible, v l’ouvre" : nil
    return [
      atNumber
        ? Binding(.enter, "Noter le numéro", .numberAsked(record))
        : Binding(.enter, "Saisi, suivant", .typed, disabled: none),
      Binding(.character("y"), "Copier", .copied, disabled: none),
      Binding(.character("u"), "Noter le numéro", .numberAsked(record)),
      Binding(.character(" "), "Cocher ou décocher", .toggled, disabled: none),
      Binding(
        .character("v"),
        "Voir les parties sensibles",
        .sensitiveAsked,
        disabled: isSensitiveOpen
          ? "elles sont ouvertes"
          : lines.contains(where: \.isVeiled) ? nil : "ce dossier n’en a pas"
      ),
      Binding(.home, "Premier champ", .wentFirst, also: .controlHome),
      Binding(.end, "Numéro unique", .wentLast, also: .controlEnd),
      Binding(.escape, "Retour", .leave, also: .function(12)),
    ]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    bindings(context).action(for: key)
      ?? (key == .tab ? .down : key).move(Action.moved, Action.paged)
  }
}

extension FieldKind {
  fileprivate var isCoded: Bool {
    switch self {
    case .code, .codes: true
    default: false
    }
  }
}
