import Pages
import TestSupport

extension DeskDriver {
  var fields: [Page.Field] {
    page.parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  var focusedField: Page.Field? { fields.first { $0.caret != nil } }

  var facts: [Page.Fact] {
    page.parts.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }

  /// Each fact as « label | value ».
  var said: [String] { facts.map { "\($0.label) | \($0.value)" } }
}
