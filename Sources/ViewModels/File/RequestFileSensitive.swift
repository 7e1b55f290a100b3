import Domain
import Pages

/// The sensitive parts of a file: closed until a key that says so opens them.
extension RequestFile {
  func sensitiveBinding(_ record: RequestRecord, _ context: Context) -> Binding<Action> {
    let holdsSome =
      record.request.holdsSensitiveParts(context.reference)
      || record.foreignElements.contains(where: \.isSensitive)
    return Binding(
      .character("v"),
      "Voir les parties sensibles",
      .sensitiveAsked,
      disabled: isSensitiveOpen
        ? "elles sont ouvertes" : holdsSome ? nil : "ce dossier n’en a pas"
    )
  }

  func openSensitive(_ context: Context) -> Effect<Action> {
    .openSensitiveParts(of: id, context, opened: .sensitiveOpened) { .failed($0) }
  }

  mutating func sensitiveOpened(_ context: Context) {
    let old = facts(context)
    let focused = old.indices.contains(focus) ? old[focus].id : nil
    isSensitiveOpen = true
    focus = facts(context).firstIndex { $0.id == focused } ?? focus
    message = Page.Message(
      "Parties sensibles ouvertes par \(context.agent) ; le journal le dit.",
      .warning
    )
  }

  func isVeiled(_ field: FieldID, _ request: HousingRequest, _ context: Context) -> Bool {
    !isSensitiveOpen && context.reference.isSensitive(field, in: request)
  }

  /// The sections by number, to go to one by typing it.
  func sectionPicker(_ context: Context) -> Picker<Action> {
    Picker(
      "Rubriques",
      FormSection.Name.allCases.enumerated().map { place, name in
        Picker.Choice(label: "\(place + 1)  \(name.title)", action: .sectionJumped(place))
      } + [Picker.Choice(label: "Historique", action: .historyJumped)]
    )
  }
}
