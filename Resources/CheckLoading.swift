import Domain

extension CheckRules {
  init(_ root: DataNode) throws(ReferenceError) {
    var rules: [CheckID: Rule] = [:]
    for entry in try root.entries() {
      guard let id = CheckID(rawValue: entry.key) else {
        throw entry.place.error(.unknown(key: entry.key))
      }
      rules[id] = try Rule(entry.value, id)
    }
    self.init(rules)
  }
}

extension CheckRules.Rule {
  fileprivate init(_ node: DataNode, _ id: CheckID) throws(ReferenceError) {
    let fields = try node.fields([
      "phrase", "seuils", "listes", "source", "date", "certitude",
    ])
    try fields.checkProvenance()
    let sentence = try fields.required("phrase")
    try Self.checkBlanks(sentence, id)
    var thresholds: [String: Int] = [:]
    if !id.thresholds.isEmpty {
      let values = try fields.required("seuils").fields(Set(id.thresholds))
      for name in id.thresholds { thresholds[name] = try values.required(name).number() }
    }
    var lists: [String: [String]] = [:]
    if !id.lists.isEmpty {
      let values = try fields.required("listes").fields(Set(id.lists))
      for name in id.lists {
        var words: [String] = []
        for item in try values.required(name).items() { words.append(try item.text()) }
        lists[name] = words
      }
    }
    self.init(
      sentence: try sentence.text().typeset,
      thresholds: thresholds,
      lists: lists,
      source: "\(try fields.text("source")) – \(try fields.text("certitude"))"
    )
  }

  /// A blank that the check does not fill would show as it is written.
  private static func checkBlanks(_ node: DataNode, _ id: CheckID) throws(ReferenceError) {
    for part in try node.text().split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    {
      let name = String(part.prefix { $0 != "}" })
      guard part.contains("}"), id.blanks.contains(name) else {
        let known = id.blanks.map { "{\($0)}" }.joined(separator: ", ")
        throw node.expected("une phrase où seuls peuvent se trouver \(known)")
      }
    }
  }
}

extension String {
  /// With no-break spaces where French typography wants them, which nobody types in a data file.
  var typeset: String {
    var text = self
    for sign in [":", ";", "!", "?", "»"] {
      text = text.replacing(" \(sign)", with: "\u{A0}\(sign)")
    }
    return text.replacing("« ", with: "«\u{A0}")
  }
}
