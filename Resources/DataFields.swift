import Domain

/// The values of a mapping by key.
struct DataFields {
  let node: DataNode
  let values: [String: DataNode]

  subscript(optional key: String) -> DataNode? { values[key] }

  func required(_ key: String) throws(ReferenceError) -> DataNode {
    guard let value = values[key] else { throw node.error(.missing(key: key)) }
    return value
  }

  func text(_ key: String) throws(ReferenceError) -> String { try required(key).text() }

  /// Checks that a value says its source, its date and its certainty.
  func checkProvenance() throws(ReferenceError) {
    _ = try text("source")
    _ = try text("date")
    _ = try certainty()
  }

  func certainty(_ key: String = "certitude") throws(ReferenceError) -> ChecklistItem.Certainty {
    let node = try required(key)
    switch try node.text() {
    case "certaine": return .certain
    case "probable": return .likely
    case "incertaine": return .unsure
    default: throw node.expected("certaine, probable ou incertaine")
    }
  }

  func day(_ key: String) throws(ReferenceError) -> CalendarDate? {
    guard let node = self[optional: key] else { return nil }
    guard let day = CalendarDate(iso: try node.text()) else {
      throw node.expected("un jour écrit aaaa-mm-jj")
    }
    return day
  }

  func flag(_ key: String) throws(ReferenceError) -> Bool {
    try self[optional: key]?.yesNo() ?? false
  }
}
