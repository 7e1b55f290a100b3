package import Foundation

/// Where the data files stand, wherever the program was moved to.
///
/// `Bundle.module` is not used: it stops the program when the build folder is gone.
package enum DataFolder {
  /// The variable that names the folder, for those who keep their own.
  package static let variable = "GUICHET_DATA"
  private static let bundle = "Guichet_Reference.resources"

  /// The folder of the data files; nil when none of the places has it.
  package static func find() -> URL? {
    find(
      environment: ProcessInfo.processInfo.environment,
      beside: [executable, Bundle.main.bundleURL].compactMap { $0 }
    )
  }

  /// The folder that the environment names, else the first that stands with one of these files.
  ///
  /// A named folder is taken as it is, so that a wrong name is an error of reading and not other
  /// data in silence.
  package static func find(environment: [String: String], beside files: [URL]) -> URL? {
    if let named = environment[variable], !named.isEmpty {
      return URL(fileURLWithPath: named, isDirectory: true)
    }
    return files.flatMap(candidates).first(where: holdsData)
  }

  /// Where the data may stand for a program or a test bundle at that path, best first.
  package static func candidates(beside file: URL) -> [URL] {
    let folder = file.resolvingSymlinksInPath().deletingLastPathComponent()
    let places = ["\(bundle)/Data", "../share/guichet/Data"]
    return places.map {
      folder.appendingPathComponent($0, isDirectory: true).standardizedFileURL
    }
  }

  private static func holdsData(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("form.yaml").path)
  }

  /// The program's own file, not the link that started it.
  private static var executable: URL? {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link.map { URL(fileURLWithPath: $0) } ?? Bundle.main.executableURL
  }
}
