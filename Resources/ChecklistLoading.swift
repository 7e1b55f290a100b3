package import Domain
package import Foundation

/// The checklists of the data folder, in the order a desk meets them.
///
/// - Throws: the first error found, with its file and line.
package func checklists(from folder: URL) throws(ReferenceError) -> [Checklist] {
  var lists: [Checklist] = []
  for name in ["welcome", "registration", "documents", "renewal", "urgent"] {
    lists.append(try Checklist(DataNode("checklists/\(name).yaml", in: folder), name: name))
  }
  return lists
}

extension Checklist {
  fileprivate init(_ root: DataNode, name: String) throws(ReferenceError) {
    let file = try root.fields([
      "id", "titre", "version", "date", "adopte", "sources_lues", "points",
    ])
    let id = try file.required("id")
    guard try id.text() == name else { throw id.expected(name) }
    var items: [ChecklistItem] = []
    for node in try file.required("points").items() {
      let item = try ChecklistItem(node)
      guard !items.contains(where: { $0.id == item.id }) else { throw node.error(.twice(item.id)) }
      items.append(item)
    }
    _ = try file.text("sources_lues")
    guard let date = try file.day("date") else { throw root.error(.missing(key: "date")) }
    self.init(
      id: name,
      title: try file.text("titre"),
      version: try file.required("version").number(),
      date: date,
      adoptedBy: try file.text("adopte"),
      items: items
    )
  }
}

extension ChecklistItem {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let item = try node.fields(["id", "genre", "texte", "pourquoi", "source", "certitude", "pour"])
    self.init(
      id: try item.text("id"),
      kind: try Self.kind(item.required("genre")),
      text: try item.text("texte"),
      why: try item.text("pourquoi"),
      source: try item.text("source"),
      certainty: try item.certainty(),
      condition: try Self.condition(item[optional: "pour"])
    )
  }

  private static func kind(_ node: DataNode) throws(ReferenceError) -> Kind {
    switch try node.text() {
    case "etape": .step
    case "piece": .document
    case "interdit": .forbidden
    default: throw node.expected("etape, piece ou interdit")
    }
  }

  private static func condition(_ node: DataNode?) throws(ReferenceError) -> Condition? {
    guard let node else { return nil }
    return try node.condition()
  }
}
