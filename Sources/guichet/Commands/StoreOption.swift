import ArgumentParser
import Foundation

/// Which file a command works on.
struct StoreOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Le fichier des dossiers.", valueName: "fichier")
  )
  var store: String?

  /// The file of the machine, shared by its desks.
  nonisolated static let systemPath = "/var/lib/guichet/guichet.sqlite"

  /// The path of the file, whether it exists or not.
  var path: String { Self.path(given: store, environment: ProcessInfo.processInfo.environment) }

  /// The path of the training file, which is never the shared one unless it is named.
  var trainingPath: String {
    let environment = ProcessInfo.processInfo.environment
    return named(environment) ?? "\(Self.dataFolder(environment))/ecole.sqlite"
  }

  private func named(_ environment: [String: String]) -> String? {
    store.map(Self.expanded)
  }

  static func path(given: String?, environment: [String: String]) -> String {
    if let given { return expanded(given) }
    if let path = environment["GUICHET_STORE"], !path.isEmpty { return expanded(path) }
    if FileManager.default.fileExists(atPath: systemPath) { return systemPath }
    return "\(dataFolder(environment))/guichet.sqlite"
  }

  private static func expanded(_ path: String) -> String {
    NSString(string: path).expandingTildeInPath
  }

  private static func dataFolder(_ environment: [String: String]) -> String {
    // The XDG rule: a path that is not absolute counts as not set.
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return "\(folder)/guichet"
    }
    return "\(NSHomeDirectory())/.local/share/guichet"
  }
}
