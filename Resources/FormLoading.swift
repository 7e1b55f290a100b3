import Domain

extension FormGuide {
  init(_ root: DataNode) throws(ReferenceError) {
    let file = try root.fields([
      "edition", "source_edition", "date", "certitude", "sources", "champs",
    ])
    _ = try file.certainty()
    var sources: [String: String] = [:]
    for entry in try file.required("sources").entries() {
      let source = try entry.value.fields(["texte", "date", "certitude"])
      _ = try source.certainty()
      let sureness = try source.text("certitude")
      sources[entry.key] = "\(try source.text("texte")) – \(try source.text("date")), \(sureness)"
    }
    var entries: [String: Entry] = [:]
    for field in try file.required("champs").entries() {
      entries[field.key] = try Entry(field.value, sources: sources)
    }
    self.init(edition: try file.text("edition"), entries: entries)
  }
}

extension FormGuide.Entry {
  /// Longer labels would not leave room for the value at 80 columns.
  private static let longestLabel = 26

  fileprivate init(_ node: DataNode, sources: [String: String]) throws(ReferenceError) {
    let field = try node.fields([
      "libelle", "exigence", "aide", "source", "quand", "sensible",
    ])
    let label = try field.required("libelle")
    guard try label.text().count <= Self.longestLabel else {
      throw label.expected("un libellé de \(Self.longestLabel) caractères au plus")
    }
    let sourceName = try field.required("source")
    guard let source = sources[try sourceName.text()] else {
      throw sourceName.expected("une des sources nommées en tête du fichier")
    }
    self.init(
      label: try label.text(),
      requirement: try Self.requirement(field.required("exigence")),
      help: try field.text("aide"),
      source: source,
      condition: try field[optional: "quand"]?.condition(),
      isSensitive: try field.flag("sensible")
    )
  }

  private static func requirement(
    _ node: DataNode
  ) throws(ReferenceError) -> FormGuide.Requirement {
    switch try node.text() {
    case "bloquant": .blocking
    case "recommande": .recommended
    case "facultatif": .optional
    default: throw node.expected("bloquant, recommande ou facultatif")
    }
  }
}
