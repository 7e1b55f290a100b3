import Domain

/// The delays of `deadlines.yaml` by name, each with its provenance checked.
struct DelayTable {
  private let root: DataNode
  private let values: [String: Int]

  private static let names: Set<String> = [
    "attestation_mois", "validite_mois", "preavis_renouvellement_jours", "radiation_mois",
    "restauration_non_renouvelee_mois", "restauration_sans_reponse_mois",
    "renouvellement_apres_restauration_mois", "reponse_courrier_mois", "irrecevabilite_mois",
    "effacement_mois", "reponse_offre_jours",
  ]

  init(_ root: DataNode) throws(ReferenceError) {
    self.root = root
    let file = try root.fields(Self.names)
    var values: [String: Int] = [:]
    for (name, node) in file.values {
      let delay = try node.fields(["valeur", "sens", "source", "date", "certitude"])
      try delay.checkProvenance()
      let number = try delay.required("valeur")
      let value = try number.number()
      guard (1...1200).contains(value) else { throw number.expected("un nombre de 1 à 1200") }
      values[name] = value
    }
    self.values = values
  }

  func value(_ name: String) throws(ReferenceError) -> Int {
    guard let value = values[name] else { throw root.error(.missing(key: name)) }
    return value
  }

  /// The delay that another file names; `unit` is how its name ends, `mois` or `jours`.
  func value(named node: DataNode, unit: String) throws(ReferenceError) -> Int {
    let name = try node.text()
    guard name.hasSuffix("_\(unit)"), let value = values[name] else {
      throw node.expected("un délai de deadlines.yaml, en \(unit)")
    }
    return value
  }
}

extension Deadlines {
  init(_ delays: DelayTable) throws(ReferenceError) {
    self.init(
      certificateMonths: try delays.value("attestation_mois"),
      validityMonths: try delays.value("validite_mois"),
      renewalNoticeDays: try delays.value("preavis_renouvellement_jours"),
      strikeOffMonths: try delays.value("radiation_mois")
    )
  }
}
