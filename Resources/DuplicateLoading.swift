import Domain

extension DuplicateRules {
  init(_ root: DataNode) throws(ReferenceError) {
    let file = try root.fields(["seuil", "hasard", "particules", "abreviations", "signes"])
    let threshold = try file.required("seuil").fields([
      "valeur", "sens", "source", "date", "certitude",
    ])
    try threshold.checkProvenance()
    let chance = try file.required("hasard").fields([
      "jours_de_naissance", "un_inconnu_pour", "sens", "source", "date", "certitude",
    ])
    try chance.checkProvenance()
    var particles: Set<String> = []
    for word in try file[optional: "particules"]?.items() ?? [] {
      particles.insert(try word.foldedWord())
    }
    var abbreviations: [String: String] = [:]
    for entry in try file[optional: "abreviations"]?.entries() ?? [] {
      abbreviations[entry.key.folded] = try entry.value.foldedWord()
    }
    self.init(
      signs: try Self.signs(file.required("signes")),
      threshold: try threshold.positive("valeur"),
      birthDays: try chance.positive("jours_de_naissance"),
      strangersOneIn: try chance.positive("un_inconnu_pour"),
      particles: particles,
      abbreviations: abbreviations
    )
  }

  private static func signs(_ node: DataNode) throws(ReferenceError) -> [DuplicateSign: Entry] {
    var signs: [DuplicateSign: Entry] = [:]
    for entry in try node.entries() {
      guard let sign = DuplicateSign(rawValue: entry.key) else {
        throw entry.place.error(.unknown(key: entry.key))
      }
      signs[sign] = try Entry(entry.value)
    }
    for sign in DuplicateSign.allCases where signs[sign] == nil {
      throw node.error(.missing(key: sign.rawValue))
    }
    return signs
  }
}

extension DuplicateRules.Entry {
  /// One line of the panel, its points said for (`points`) or against (`retire`).
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    let fields = try node.fields([
      "libelle", "points", "retire", "source", "date", "certitude",
    ])
    try fields.checkProvenance()
    let label = try fields.text("libelle")
    guard let against = fields[optional: "retire"] else {
      self.init(label: label, points: try fields.positive("points"))
      return
    }
    if let points = fields[optional: "points"] {
      throw points.expected("points ou retire, pas les deux")
    }
    self.init(label: label, points: -(try against.positive()))
  }
}

extension DataFields {
  fileprivate func positive(_ key: String) throws(ReferenceError) -> Int {
    try required(key).positive()
  }
}

extension DataNode {
  fileprivate func positive() throws(ReferenceError) -> Int {
    let number = try number()
    guard (1...100_000).contains(number) else { throw expected("un nombre de 1 à 100000") }
    return number
  }

  fileprivate func foldedWord() throws(ReferenceError) -> String {
    let word = try text().folded
    guard !word.isEmpty, !word.contains(" ") else { throw expected("un seul mot") }
    return word
  }
}
