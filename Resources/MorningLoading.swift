import Domain

extension MorningRules {
  /// The desks' practice of the morning list in the data folder.
  init(_ root: DataNode) throws(ReferenceError) {
    let file = try root.fields([
      "appel_proche", "appel_suivant", "appel_lointain", "radiation_proche", "pieces_a_verser",
    ])
    func value(_ key: String, after least: Int = 0) throws(ReferenceError) -> Int {
      let rule = try file.required(key).fields(["valeur", "sens", "source", "date", "certitude"])
      try rule.checkProvenance()
      let node = try rule.required("valeur")
      let value = try node.number()
      guard (least + 1...365).contains(value) else {
        throw node.expected("un nombre de \(least + 1) à 365")
      }
      return value
    }
    let near = try value("appel_proche")
    let next = try value("appel_suivant", after: near)
    self.init(
      near: near,
      next: next,
      far: try value("appel_lointain", after: next),
      strikeOffNotice: try value("radiation_proche"),
      documentDays: try value("pieces_a_verser")
    )
  }
}
