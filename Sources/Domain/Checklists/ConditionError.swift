/// Why a condition of a checklist cannot be read: what was expected, and where.
package struct ConditionError: Error, Equatable, Sendable {
  package enum Expected: Equatable, Sendable {
    /// One of the facts or situations of the language.
    case fact
    /// The sign `=` after a fact.
    case equals
    /// A code after `=` or a comma.
    case code
    case closingParenthesis
    /// The end, or one of the words `et` and `ou`.
    case end
    /// Fewer parentheses or `non` within each other.
    case lessNesting
  }

  package var expected: Expected
  /// The words or the sign that stand there instead; nil at the end of the text.
  package var found: String?
  /// The place in the text, 1 for its first character.
  package var position: Int

  package init(expected: Expected, found: String?, position: Int) {
    self.expected = expected
    self.found = found
    self.position = position
  }
}
