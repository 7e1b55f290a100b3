extension Condition {
  /// The condition that a text writes; accents and case do not matter.
  ///
  /// `ou` binds less than `et`, and `et` less than `non`.
  package init(parsing text: String) throws(ConditionError) {
    var parser = ConditionParser(text)
    self = try parser.whole()
  }
}

/// Reads the small language of conditions by descent, one function a rule.
struct ConditionParser {
  private enum Token: Equatable {
    case word(String)
    case sign(Character)
  }

  private typealias Placed = (token: Token, position: Int)

  /// Deeper than anybody writes, and far from the end of the stack.
  private static let maximumDepth = 40

  private let tokens: [Placed]
  private let end: Int
  private var next = 0

  init(_ text: String) {
    var tokens: [Placed] = []
    var word: (text: String, position: Int)?
    func closeWord() {
      if let word { tokens.append((.word(word.text), word.position)) }
      word = nil
    }
    for (index, character) in text.enumerated() {
      if "=,()".contains(character) {
        closeWord()
        tokens.append((.sign(character), index + 1))
      } else if character.isWhitespace {
        closeWord()
      } else {
        word = ((word?.text ?? "") + String(character), word?.position ?? index + 1)
      }
    }
    closeWord()
    self.tokens = tokens
    end = text.count + 1
  }

  mutating func whole() throws(ConditionError) -> Condition {
    let condition = try anyOf(depth: 0)
    guard next == tokens.count else { throw error(.end) }
    return condition
  }

  private mutating func anyOf(depth: Int) throws(ConditionError) -> Condition {
    var parts = [try allOf(depth: depth)]
    while skip(word: "ou") { parts.append(try allOf(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func allOf(depth: Int) throws(ConditionError) -> Condition {
    var parts = [try single(depth: depth)]
    while skip(word: "et") { parts.append(try single(depth: depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single(depth: Int) throws(ConditionError) -> Condition {
    guard depth < Self.maximumDepth else { throw error(.lessNesting) }
    if skip(word: "non") { return .not(try single(depth: depth + 1)) }
    if skip(sign: "(") {
      let inner = try anyOf(depth: depth + 1)
      guard skip(sign: ")") else { throw error(.closingParenthesis) }
      return inner
    }
    return try fact()
  }

  private mutating func fact() throws(ConditionError) -> Condition {
    let start = next
    var words: [String] = []
    while let word = wordAhead, !["et", "ou"].contains(word.folded) {
      words.append(word)
      next += 1
    }
    let name = words.joined(separator: " ")
    if let situation = Condition.situations.first(where: { $0.word.folded == name.folded }) {
      return situation.condition
    }
    guard let fact = Condition.Fact.allCases.first(where: { $0.word.folded == name.folded }) else {
      next = start
      throw error(.fact, found: words.isEmpty ? nil : name)
    }
    guard skip(sign: "=") else { throw error(.equals) }
    return .code(fact, try codes())
  }

  private mutating func codes() throws(ConditionError) -> [String] {
    var codes: [String] = []
    repeat {
      guard let code = wordAhead, !["et", "ou", "non"].contains(code.folded) else {
        throw error(.code)
      }
      codes.append(code.uppercased())
      next += 1
    } while skip(sign: ",")
    return codes
  }

  private var wordAhead: String? {
    guard next < tokens.count, case .word(let word) = tokens[next].token else { return nil }
    return word
  }

  private mutating func skip(word: String) -> Bool {
    guard wordAhead?.folded == word else { return false }
    next += 1
    return true
  }

  private mutating func skip(sign: Character) -> Bool {
    guard next < tokens.count, tokens[next].token == .sign(sign) else { return false }
    next += 1
    return true
  }

  private func error(
    _ expected: ConditionError.Expected,
    found phrase: String? = nil
  ) -> ConditionError {
    guard next < tokens.count else {
      return ConditionError(expected: expected, found: nil, position: end)
    }
    let there =
      switch tokens[next].token {
      case .word(let word): word
      case .sign(let sign): String(sign)
      }
    return ConditionError(
      expected: expected,
      found: phrase ?? there,
      position: tokens[next].position
    )
  }
}
