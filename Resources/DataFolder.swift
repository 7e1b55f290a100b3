package import Foundation

/// Where the data files stand, wherever the program was moved to.
///
/// `Bundle.module` is not used: it stops the program when the build folder is gone.
package enum DataFolder {
  /// The variable that names the folder, for those who keep their own.
  package static let variable = "GUICHET_DATA"
  private static let bundle = "Guichet_Reference.resources"

  /// The folder of the data files; nil when none of the places has it.
  ///
  /// The folder that `GUICHET_DATA` names is taken as it is, so that a wrong name is an error of
  /// reading and not other data in silence.
  package static func find() -> URL? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable], !named.isEmpty {
      return URL(fileURLWithPath: named, isDirectory: true)
    }
    let beside = [executable, Bundle.main.bundleURL].compactMap { $0 }
    return candidates(beside: beside).first { holdsData($0) }
  }

  /// The places to look at, best first, for an executable or a test bundle at these paths.
  package static func candidates(beside files: [URL]) -> [URL] {
    let folders = files.flatMap { file in
      let real = file.resolvingSymlinksInPath()
      // A test bundle's URL may be the folder itself.
      return [real.deletingLastPathComponent(), real]
    }
    let bundled = folders.map { $0.appendingPathComponent("\(bundle)/Data", isDirectory: true) }
    let shared = folders.map {
      $0.deletingLastPathComponent().appendingPathComponent("share/guichet/Data", isDirectory: true)
    }
    return bundled + shared
  }

  package static func holdsData(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("form.yaml").path)
  }

  /// The program's own file, not the link that started it.
  private static var executable: URL? {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link.map { URL(fileURLWithPath: $0) } ?? Bundle.main.executableURL
  }
}
