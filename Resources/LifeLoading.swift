import Domain

extension StrikeOffRules {
  /// - Parameter reasons: the codes that may be named.
  init(_ root: DataNode, _ delays: DelayTable, reasons: CodeList?) throws(ReferenceError) {
    let node = try root.fields(["motifs"]).required("motifs")
    var rules: [Rule] = []
    for entry in try node.entries() {
      guard reasons?[entry.key] != nil else {
        throw entry.place.expected("un code de strikeOffReason")
      }
      rules.append(try Rule(entry.key, entry.value, delays))
    }
    self.init(
      rules,
      renewalAfterRestorationMonths: try delays.value("renouvellement_apres_restauration_mois"),
      erasureMonths: try delays.value("effacement_mois")
    )
  }
}

extension StrikeOffRules.Rule {
  fileprivate init(_ code: String, _ node: DataNode, _ delays: DelayTable) throws(ReferenceError) {
    let fields = try node.fields([
      "decide", "conseil", "preuves", "preavis", "automatique", "restauration", "source", "date",
      "certitude",
    ])
    try fields.checkProvenance()
    var deciders: [StrikeOffRules.Decider] = []
    let named = try fields.required("decide")
    for item in try named.items() {
      deciders.append(
        try item.choice([
          "guichet": .desk, "bailleur": .landlord, "commission": .commission, "systeme": .system,
        ])
      )
    }
    guard !deciders.isEmpty else { throw named.expected("au moins un de ceux qui décident") }
    var proofs: [String] = []
    for item in try fields[optional: "preuves"]?.items() ?? [] {
      proofs.append(try item.text().typeset)
    }
    var noticeMonths: Int?
    if let notice = fields[optional: "preavis"] {
      noticeMonths = try delays.value(named: notice, unit: "mois")
    }
    var restoration: StrikeOffRules.Restoration?
    if let node = fields[optional: "restauration"] {
      restoration = try StrikeOffRules.Restoration(node, delays)
    }
    self.init(
      code: code,
      deciders: deciders,
      advice: try fields.text("conseil").typeset,
      proofs: proofs,
      noticeMonths: noticeMonths,
      isAutomatic: try fields.flag("automatique"),
      restoration: restoration,
      source: try fields.text("source"),
      certainty: try fields.certainty()
    )
  }
}

extension StrikeOffRules.Restoration {
  fileprivate init(_ node: DataNode, _ delays: DelayTable) throws(ReferenceError) {
    let fields = try node.fields(["depuis", "delai"])
    let months = try delays.value(named: try fields.required("delai"), unit: "mois")
    let isFromStrikeOff = try fields.required("depuis").choice([
      "radiation": true, "renouvellement": false,
    ])
    self = isFromStrikeOff ? .fromStrikeOff(months: months) : .fromRenewal(months: months)
  }
}

extension EventRules {
  /// - Parameter reasons: the strike-off codes that an event may end with.
  init(_ root: DataNode, _ delays: DelayTable, reasons: CodeList?) throws(ReferenceError) {
    let node = try root.fields(["evenements"]).required("evenements")
    var kinds: [Kind] = []
    for item in try node.items() {
      let kind = try Kind(item, delays, reasons)
      guard !kinds.contains(where: { $0.id == kind.id }) else { throw item.error(.twice(kind.id)) }
      kinds.append(kind)
    }
    self.init(kinds)
  }
}

extension EventRules.Kind {
  fileprivate init(_ node: DataNode, _ delays: DelayTable, _ reasons: CodeList?)
    throws(ReferenceError)
  {
    let fields = try node.fields([
      "id", "libelle", "auteur", "choix", "rang", "precisions", "a_venir", "fin", "reponse",
      "repond", "source", "date", "certitude",
    ])
    try fields.checkProvenance()
    let id = try fields.required("id")
    guard ![RequestEvent.strikeOff, RequestEvent.restoration].contains(try id.text()) else {
      throw id.expected("un nom que le programme ne se réserve pas")
    }
    var choices: [EventRules.Choice] = []
    for item in try fields[optional: "choix"]?.items() ?? [] {
      let choice = try item.fields(["code", "libelle"])
      choices.append(.init(code: try choice.text("code"), label: try choice.text("libelle")))
    }
    let end = fields[optional: "fin"]
    if let end, reasons?[try end.text()] == nil { throw end.expected("un code de strikeOffReason") }
    var answerDays: Int?
    if let answer = fields[optional: "reponse"] {
      answerDays = try delays.value(named: answer, unit: "jours")
    }
    self.init(
      id: try id.text(),
      label: try fields.text("libelle").typeset,
      author: try fields[optional: "auteur"]?.text().typeset,
      choices: choices,
      hasRank: try fields.flag("rang"),
      note: try fields[optional: "precisions"]?.choice([
        "jamais": .never, "facultatives": .optional, "obligatoires": .required,
      ]) ?? .optional,
      mayBeToCome: try fields.flag("a_venir"),
      ends: try end?.text(),
      answerDays: answerDays,
      answersOffer: try fields.flag("repond"),
      source: try fields.text("source"),
      certainty: try fields.certainty()
    )
  }
}
