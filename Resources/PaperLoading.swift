import Domain
import Foundation

extension PaperGuide {
  private static let kinds: [String: Paper.Kind] = [
    "recepisse": .receipt, "ce-qu-il-faut-savoir": .guide,
    "lettre-renouvellement": .renewalLetter, "vos-donnees": .personalData,
  ]

  /// The wording of the papers in the data folder.
  init(_ root: DataNode) throws(ReferenceError) {
    let papers = try root.fields(["papiers"]).required("papiers")
    self.init()
    for node in try papers.items() {
      let fields = try node.fields(["id", "titre", "avertissement", "sections"])
      let id = try fields.required("id")
      let kind = try id.choice(Self.kinds)
      guard forms[kind] == nil else { throw id.error(.twice(try id.text())) }
      var sections: [Section] = []
      for node in try fields.required("sections").items() { sections.append(try Section(node)) }
      forms[kind] = Form(
        title: try fields.text("titre"),
        notice: try fields.required("avertissement").textWithBlanks(),
        sections: sections
      )
    }
    for (id, kind) in Self.kinds.sorted(by: { $0.key < $1.key }) where forms[kind] == nil {
      throw papers.error(.missing(key: id))
    }
  }
}

extension PaperGuide.Section {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let fields = try node.fields(["titre", "contenu"])
    var contents: [PaperGuide.Content] = []
    for node in try fields.required("contenu").items() {
      contents.append(try PaperGuide.Content(node))
    }
    self.init(try fields.text("titre"), contents)
  }
}

extension PaperGuide.Content {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let fields = try node.fields([
      "donnees", "texte", "point", "quand", "pour", "source", "date", "certitude",
    ])
    if let data = fields[optional: "donnees"] {
      self = .data(
        try data.choice([
          "demande": .request, "echeances": .deadlines, "pieces": .documents,
          "interdites": .forbidden, "communes": .communes, "guichet": .desk,
        ])
      )
      return
    }
    try fields.checkProvenance()
    let isItem = fields[optional: "point"] != nil
    let words = try fields.required(isItem ? "point" : "texte")
    self = .text(
      PaperGuide.Text(
        text: try words.textWithBlanks(),
        isItem: isItem,
        source: try fields.text("source"),
        certainty: try fields.certainty(),
        moment: try fields[optional: "quand"]?.choice([
          "en cours": .waiting, "sans numéro": .withoutNumber, "avec numéro": .withNumber,
        ]) ?? .always,
        condition: try fields.condition()
      )
    )
  }
}

extension DataNode {
  /// A text whose blanks are all ones that the program fills.
  fileprivate func textWithBlanks() throws(ReferenceError) -> String {
    let text = try self.text()
    let rest = PaperBlank.allCases.reduce(text) { $0.replacing($1.written, with: "") }
    guard !rest.contains(where: { "{}".contains($0) }) else {
      let known = PaperBlank.allCases.map(\.written).joined(separator: ", ")
      throw expected("des blancs parmi \(known)")
    }
    return text
  }
}
