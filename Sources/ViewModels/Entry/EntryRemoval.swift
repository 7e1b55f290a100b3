import Domain
import Pages

/// Taking a person away from the form, with all that is known of them, and putting them back.
struct EntryRemoval: Equatable, Sendable {
  /// What was in the form before.
  let entry: RequestEntry
  let focus: FieldID
  /// « Co-titulaire 1, JEAN FICTIF ».
  let said: String
}

extension EntryForm {
  /// The person whose fields the focus is among: a list and a row; nil for the applicant, whom a
  /// request cannot lack, and for a row that holds nothing yet.
  var removable: (list: String, row: Int)? {
    let parts = focus.parts
    guard parts.count > 1, let row = Int(parts[1]), let first = parts.first,
      ["coHolders", "dependants", "sharedCustodyChildren", "disabilities"].contains(first),
      row < entry.rowCount(String(first))
    else { return nil }
    return (String(first), row)
  }

  mutating func removePerson(_ context: Context) -> Effect<Action> {
    guard let (list, row) = removable else { return .none }
    let path = "\(list).\(row)"
    let names = ["givenNames", "usageName", "birthName", "name", "person"].map {
      entry[FieldID("\(path).\($0)")]
    }.filter { !$0.isEmpty }.prefix(2)
    let title = context.groupTitle(path) ?? path
    let said = ([title] + (names.isEmpty ? [] : [names.joined(separator: " ")]))
      .joined(separator: ", ")
    removal = EntryRemoval(entry: entry, focus: focus, said: said)
    entry.removeRow(row, of: list)
    field = TextField(entry[focus])
    let opening = look(context).fields.first { $0.id.path.hasPrefix(path + ".") }?.id
    let effect = go(to: opening ?? focus, context)
    message = Page.Message("Retiré, Ctrl-Z le remet : \(said).", .warning)
    return effect
  }

  mutating func undoRemoval(_ context: Context) -> Effect<Action> {
    guard let removal else { return .none }
    entry = removal.entry
    field = TextField(entry[removal.focus])
    focus = removal.focus
    self.removal = nil
    message = Page.Message("Remis dans la demande : \(removal.said).", .good)
    return saveDraft(context)
  }
}
