import Domain

extension Territory {
  init(_ root: DataNode) throws(ReferenceError) {
    let file = try root.fields([
      "siren", "nom", "source", "date", "certitude", "sources_des_communes", "communes",
      "attente_moyenne",
      "source_des_guichets", "date_des_guichets", "guichets",
    ])
    try file.checkProvenance()
    _ = try file.text("source_des_guichets")
    var stockSource: String?
    for node in try file.required("sources_des_communes").items() {
      let source = try node.fields(["valeur", "source", "date", "certitude"])
      if try source.text("valeur") == "logements" { stockSource = try source.text("source") }
      try source.checkProvenance()
    }
    var communes: [Commune] = []
    for node in try file.required("communes").items() {
      let commune = try Commune(node)
      guard !communes.contains(where: { $0.code == commune.code }) else {
        throw node.error(.twice(commune.code))
      }
      communes.append(commune)
    }
    var desks: [RegistrationDesk] = []
    for node in try file.required("guichets").items() {
      let fields = try node.fields(["code", "nom", "certitude", "adresse", "contact"])
      _ = try fields.certainty()
      let desk = RegistrationDesk(
        code: try fields.text("code"),
        name: try fields.text("nom"),
        address: try fields[optional: "adresse"]?.text(),
        contact: try fields[optional: "contact"]?.text()
      )
      guard !desks.contains(where: { $0.code == desk.code }) else {
        throw node.error(.twice(desk.code))
      }
      desks.append(desk)
    }
    let ordered = communes.map { (key: $0.name.folded, commune: $0) }.sorted { $0.key < $1.key }
    self.init(
      name: try file.text("nom"),
      siren: try file.text("siren"),
      communes: ordered.map(\.commune),
      desks: desks,
      stockSource: stockSource,
      averageWait: try file[optional: "attente_moyenne"].map(AverageWait.init)
    )
  }
}

extension Commune {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let fields = try node.fields([
      "insee", "nom", "postal", "logements", "sortie", "source", "date", "certitude", "attente",
    ])
    if fields[optional: "source"] != nil { try fields.checkProvenance() }
    let code = try fields.required("insee")
    guard try code.text().utf8.count == 5 else {
      throw code.expected("un code INSEE de 5 caractères")
    }
    let postalCode = try fields.required("postal")
    guard try postalCode.text().utf8.count == 5, try postalCode.text().allSatisfy(\.isNumber) else {
      throw postalCode.expected("un code postal de 5 chiffres")
    }
    self.init(
      code: try code.text(),
      name: try fields.text("nom"),
      postalCode: try postalCode.text(),
      socialStock: try fields[optional: "logements"]?.number(),
      leftOn: try fields.day("sortie"),
      averageWait: try fields[optional: "attente"].map(AverageWait.init)
    )
  }
}

extension AverageWait {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let fields = try node.fields(["mois", "observe", "source", "date", "certitude"])
    try fields.checkProvenance()
    let months = try fields.required("mois")
    let parts = try months.text().split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...1200).contains(whole),
      let tenths = parts.count == 1 ? 0 : Int(parts[1]), (0...9).contains(tenths)
    else { throw months.expected("un nombre de mois, comme 8,7") }
    self.init(tenthsOfMonths: whole * 10 + tenths, source: try fields.text("observe"))
  }
}
