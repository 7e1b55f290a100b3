import Domain

extension FormEditions {
  init(_ root: DataNode, reasons: CodeList) throws(ReferenceError) {
    let file = try root.fields(["editions", "correspondances"])
    func code(_ node: DataNode) throws(ReferenceError) -> String {
      let code = try node.text()
      guard reasons[code] != nil else { throw node.expected("un motif de code-lists.yaml") }
      return code
    }
    func codes(_ node: DataNode?) throws(ReferenceError) -> [String] {
      var codes: [String] = []
      for item in try node?.items() ?? [] { codes.append(try code(item)) }
      return codes
    }
    var all: [Edition] = []
    for node in try file.required("editions").items() {
      let fields = try node.fields(["code", "depuis", "source", "date", "certitude", "motifs"])
      try fields.checkProvenance()
      let id = try fields.text("code")
      guard !all.contains(where: { $0.id == id }) else { throw node.error(.twice(id)) }
      all.append(
        Edition(
          id: id,
          from: try fields.day("depuis"),
          source: "\(try fields.text("source")) – \(try fields.text("certitude"))",
          reasons: try codes(fields[optional: "motifs"])
        )
      )
    }
    var splits: [Split] = []
    for node in try file[optional: "correspondances"]?.items() ?? [] {
      let fields = try node.fields(["motif", "motifs_fins", "source", "date", "certitude"])
      try fields.checkProvenance()
      splits.append(
        Split(
          broad: try code(fields.required("motif")),
          fine: try codes(fields.required("motifs_fins"))
        )
      )
    }
    self.init(all: all, splits: splits)
  }
}

extension ConsumptionUnits {
  init(_ root: DataNode) throws(ReferenceError) {
    let file = try root.fields([
      "premier_adulte", "autre_personne", "enfant", "age_de_la_part_entiere",
      "enfant_en_garde_alternee", "deduire_les_pensions_versees",
    ])
    func value(_ key: String) throws(ReferenceError) -> DataNode {
      let fields = try file.required(key).fields(["valeur", "source", "date", "certitude"])
      try fields.checkProvenance()
      return try fields.required("valeur")
    }
    func number(_ key: String) throws(ReferenceError) -> Int {
      let node = try value(key)
      let number = try node.number()
      guard (0...100).contains(number) else { throw node.expected("un nombre de 0 à 100") }
      return number
    }
    self.init(
      firstAdult: try number("premier_adulte"),
      other: try number("autre_personne"),
      child: try number("enfant"),
      childAge: try number("age_de_la_part_entiere"),
      sharedChild: try number("enfant_en_garde_alternee"),
      deductsOutgoings: try value("deduire_les_pensions_versees").yesNo()
    )
  }
}
