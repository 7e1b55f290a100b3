package import Domain
package import Foundation

/// The checklists of the data folder, in the order a desk meets them.
///
/// - Throws: the first error found, with its file and line.
package func checklists(from folder: URL) throws(ReferenceError) -> [Checklist] {
  var lists: [Checklist] = []
  let documents = try DocumentCatalogue(DataNode("documents.yaml", in: folder))
  for name in ["welcome", "registration", "documents", "renewal", "urgent"] {
    let root = try DataNode("checklists/\(name).yaml", in: folder)
    lists.append(try Checklist(root, name: name, documents: documents))
  }
  return lists
}

extension Checklist {
  fileprivate init(
    _ root: DataNode,
    name: String,
    documents: DocumentCatalogue
  ) throws(ReferenceError) {
    let file = try root.fields([
      "id", "titre", "version", "date", "adopte", "sources_lues", "points",
    ])
    let id = try file.required("id")
    guard try id.text() == name else { throw id.expected(name) }
    var items: [ChecklistItem] = []
    for node in try file.required("points").items() {
      for item in try Self.items(node, documents) {
        guard !items.contains(where: { $0.id == item.id }) else {
          throw node.error(.twice(item.id))
        }
        items.append(item)
      }
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

extension Checklist {
  /// The item that stands there, or those that the catalogue of documents gives.
  private static func items(
    _ node: DataNode,
    _ documents: DocumentCatalogue
  ) throws(ReferenceError) -> [ChecklistItem] {
    guard try node.entries().contains(where: { $0.key == "pieces" }) else {
      return [try ChecklistItem(node)]
    }
    return try node.fields(["pieces"]).required("pieces").choice([
      "enregistrement": documents.items(of: .registration),
      "instruction": documents.items(of: .examination),
      "interdites": documents.forbiddenItems(atRegistration: false),
      "interdites enregistrement": documents.forbiddenItems(atRegistration: true),
    ])
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
      condition: try item.condition()
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
}
