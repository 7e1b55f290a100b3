import Domain
import Pages

/// A person taken away from the form, with all that is known of them.
struct EntryRemoval: Equatable, Sendable {
  let list: String
  let row: Int
  /// What the row held, by what follows it in the path.
  let texts: [String: String]
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
    let texts = entry.removeRow(row, of: list)
    removal = EntryRemoval(list: list, row: row, texts: texts, focus: focus, said: said)
    field = TextField(entry[focus])
    let opening = look(context).fields.first { $0.id.path.hasPrefix(path + ".") }?.id
    let effect = go(to: opening ?? focus, context)
    message = Page.Message("Retiré, Ctrl-Z le remet : \(said).", .warning)
    return effect
  }

  /// Puts the person back where they were; what was typed since stays.
  mutating func undoRemoval(_ context: Context) -> Effect<Action> {
    guard let removal else { return .none }
    entry.insertRow(removal.texts, at: removal.row, of: removal.list)
    self.removal = nil
    let effect = go(to: removal.focus, context)
    message = Page.Message("Remis dans la demande : \(removal.said).", .good)
    return effect
  }

  // MARK: Ranks

  /// The row of a ranked list that the focus is in, when another stands before it.
  var raisable: (list: String, row: Int)? {
    let parts = focus.parts.map(String.init)
    let list = parts.first == "reasons" ? "reasons" : "wanted.communes"
    let place = list == "reasons" ? 1 : 2
    guard focus.path.hasPrefix(list + "."), parts.count > place, let row = Int(parts[place]),
      row > 0, row < entry.rowCount(list), !veiledReasons.contains(focus.inRow(row - 1, of: list))
    else { return nil }
    return (list, row)
  }

  /// Moves a reason or a commune one rank up, and the focus with it.
  mutating func raise(_ context: Context) -> Effect<Action> {
    guard let (list, row) = raisable else { return .none }
    let texts = entry.removeRow(row, of: list)
    entry.insertRow(texts, at: row - 1, of: list)
    let target = focus.inRow(row - 1, of: list)
    field = TextField(entry[focus])
    let effect = go(to: target, context)
    message = Page.Message("Monté au rang \(row).", .good)
    return effect
  }
}

extension FieldID {
  /// The same field of another row of the list.
  fileprivate func inRow(_ row: Int, of list: String) -> FieldID {
    let tail = path.dropFirst(list.count + 1).drop { $0 != "." }
    return FieldID("\(list).\(row)\(tail)")
  }
}
