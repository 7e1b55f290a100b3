import Glibc

/// Who is logged in.
nonisolated enum Agent {
  /// The system login, or the number of the account when it has no name.
  static var login: String {
    let user = getuid()
    guard let account = getpwuid(user) else { return "uid-\(user)" }
    return String(cString: account.pointee.pw_name)
  }
}
