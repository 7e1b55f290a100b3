import Domain

extension DataFields {
  /// Whom something concerns, in the language of conditions; nil when the key is not there.
  func condition(_ key: String = "pour") throws(ReferenceError) -> Condition? {
    guard let node = self[optional: key] else { return nil }
    return try node.condition()
  }
}

extension DataNode {
  /// The condition that a text writes, in the small language of the checklists.
  func condition() throws(ReferenceError) -> Condition {
    let text = try text()
    do throws(ConditionError) {
      return try Condition(parsing: text)
    } catch {
      throw self.error(.expected(error.wanted, found: error.found ?? text))
    }
  }
}

extension ConditionError {
  fileprivate var wanted: String {
    let what =
      switch expected {
      case .fact: "un de ces mots (\(Condition.vocabulary.joined(separator: ", ")))"
      case .equals: "le signe ="
      case .code: "un code"
      case .closingParenthesis: "une parenthèse fermante"
      case .end: "et, ou, ou la fin"
      case .lessNesting: "une condition plus simple"
      }
    return "au caractère \(position) de la condition, \(what)"
  }
}
