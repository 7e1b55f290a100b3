package import Domain
package import Foundation

extension ReferenceData {
  /// The code lists, territory, deadlines, form and rules on duplicates of the data folder.
  ///
  /// - Throws: the first error found, with its file and line.
  package static func load(from folder: URL) throws(ReferenceError) -> ReferenceData {
    let lists = try codeLists(DataNode("code-lists.yaml", in: folder))
    let reasons = lists[.requestReason] ?? CodeList(id: .requestReason, entries: [])
    let delays = try DelayTable(DataNode("deadlines.yaml", in: folder))
    return ReferenceData(
      codeLists: lists,
      territory: try Territory(DataNode("territory.yaml", in: folder)),
      deadlines: try Deadlines(delays),
      form: try FormGuide(DataNode("form.yaml", in: folder)),
      duplicates: try DuplicateRules(DataNode("duplicates.yaml", in: folder)),
      documents: try DocumentCatalogue(DataNode("documents.yaml", in: folder)),
      papers: try PaperGuide(DataNode("papers.yaml", in: folder)),
      editions: try FormEditions(DataNode("editions.yaml", in: folder), reasons: reasons),
      consumptionUnits: try ConsumptionUnits(DataNode("incomes.yaml", in: folder)),
      checks: try CheckRules(DataNode("checks.yaml", in: folder)),
      morning: try MorningRules(DataNode("morning.yaml", in: folder)),
      strikeOffs: try StrikeOffRules(
        DataNode("strike-offs.yaml", in: folder),
        delays,
        reasons: lists[.strikeOffReason]
      ),
      events: try EventRules(
        DataNode("events.yaml", in: folder),
        delays,
        reasons: lists[.strikeOffReason]
      )
    )
  }

  private static func codeLists(
    _ root: DataNode
  ) throws(ReferenceError) -> [CodeListID: CodeList] {
    let file = try root.fields(["edition", "listes"])
    _ = try file.text("edition")
    let node = try file.required("listes")
    var lists: [CodeListID: CodeList] = [:]
    for entry in try node.entries() {
      guard let id = CodeListID(rawValue: entry.key) else {
        throw entry.place.error(.unknown(key: entry.key))
      }
      lists[id] = try CodeList(id, entry.value)
    }
    for id in CodeListID.allCases where lists[id] == nil {
      throw node.error(.missing(key: id.rawValue))
    }
    return lists
  }
}

extension CodeList {
  fileprivate init(_ id: CodeListID, _ node: DataNode) throws(ReferenceError) {
    let list = try node.fields(["nom", "source", "date", "certitude", "codes"])
    _ = try list.text("nom")
    try list.checkProvenance()
    let codes = try list.required("codes")
    var entries: [Entry] = []
    for item in try codes.items() {
      let entry = try Entry(item)
      guard !entries.contains(where: { $0.code == entry.code }) else {
        throw item.error(.twice(entry.code))
      }
      entries.append(entry)
    }
    guard !entries.isEmpty else { throw codes.expected("au moins un code") }
    self.init(id: id, entries: entries)
  }
}

extension CodeList.Entry {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let entry = try node.fields([
      "code", "libelle", "synonymes", "ancien", "texte", "sensible", "source", "date", "certitude",
    ])
    if entry[optional: "certitude"] != nil { _ = try entry.certainty() }
    var synonyms: [String] = []
    for synonym in try entry[optional: "synonymes"]?.items() ?? [] {
      synonyms.append(try synonym.text())
    }
    let code = try entry.required("code")
    guard try !code.text().contains(where: \.isWhitespace) else {
      throw code.expected("un code sans espace")
    }
    self.init(
      code: try code.text(),
      label: try entry.text("libelle"),
      synonyms: synonyms,
      isObsolete: try entry.flag("ancien"),
      requiresText: try entry.flag("texte"),
      isSensitive: try entry.flag("sensible")
    )
  }
}
