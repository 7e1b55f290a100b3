import Glibc

/// Where the build put the program under test.
package enum BuiltProgram {
  /// The path of `guichet`, beside the bundle of these tests; nil when it was not built.
  package static var path: String? {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folders = [bundle.flatMap(folder), "/\(root)/.build/debug"].compactMap(\.self)
    return folders.map { "\($0)/guichet" }.first { access($0, X_OK) == 0 }
  }

  /// The folder that holds the `.xctest` bundle of this path.
  private static func folder(of path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let place = parts.firstIndex(where: { $0.hasSuffix(".xctest") }), place > 0 else {
      return nil
    }
    return parts[..<place].joined(separator: "/")
  }
}
