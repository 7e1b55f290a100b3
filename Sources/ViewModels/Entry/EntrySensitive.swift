import Domain
import Pages

/// The sensitive parts of the form: closed until a key that says so opens them.
extension EntryForm {
  /// Reasons that were sensitive when the form was opened, each with its text.
  static func sensitiveReasons(_ entry: RequestEntry, _ context: Context) -> Set<FieldID> {
    let reader = FieldReader(reference: context.reference, today: context.today)
    var found: Set<FieldID> = []
    for row in 0..<entry.rowCount("reasons") {
      let code = FieldID("reasons.\(row).code")
      guard let read = try? reader.read(entry[code], as: .code(.requestReason)),
        context.reference.isSensitive(reason: read)
      else { continue }
      found.formUnion([code, FieldID("reasons.\(row).text")])
    }
    return found
  }

  func isVeiled(_ field: FieldID, _ context: Context) -> Bool {
    guard !isSensitiveOpen else { return false }
    return veiledReasons.contains(field) || context.reference.form[field]?.isSensitive == true
  }

  /// Opens them, which the journal of a recorded request says; then goes to the field wanted, or
  /// to the first one that was closed.
  mutating func openSensitive(going target: FieldID?, _ context: Context) -> Effect<Action> {
    guard let id = base?.id else { return sensitiveOpened(going: target, context) }
    return .openSensitiveParts(of: id, context, opened: .sensitiveOpened(target)) { .failed($0) }
  }

  mutating func sensitiveOpened(going target: FieldID?, _ context: Context) -> Effect<Action> {
    let first = look(context).veiled.first
    isSensitiveOpen = true
    let wanted = target ?? first
    let effect = wanted.map { go(to: $0, context) } ?? .none
    message = Page.Message(
      base == nil
        ? "Parties sensibles ouvertes." : "Parties sensibles ouvertes ; le journal le dit.",
      .warning
    )
    return effect
  }

  /// What stands in the place of what is veiled in a section; nil when nothing is.
  func veil(_ section: FormSection.Name, _ look: EntryLook) -> String? {
    switch section {
    case .disability where look.veiled.contains { $0.parts.first == "disabilities" }:
      "Rubrique sensible, fermée : Ctrl-E l’ouvre."
    case .reasons where look.veiled.contains { $0.parts.first == "reasons" }:
      "Motif sensible, masqué : Ctrl-E l’ouvre."
    default: nil
    }
  }
}
