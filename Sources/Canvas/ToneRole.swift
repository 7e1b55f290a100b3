package import Pages

extension Page.Tone {
  package var role: Role {
    switch self {
    case .plain: .plain
    case .faint: .faint
    case .good: .good
    case .warning: .warning
    case .alert: .alert
    }
  }

  /// Said before the text, because no colour may be needed to see that something is wrong.
  var mark: String {
    switch self {
    case .plain, .faint, .good: ""
    case .warning, .alert: "! "
    }
  }
}
