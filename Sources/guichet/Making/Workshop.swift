import Dispatch
import Domain
import Foundation

/// A folder beside a file to be, where the file is made before it takes its place.
///
/// An interruption therefore leaves nothing, and nobody opens a file that is half made.
nonisolated final class Workshop {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let folder: String
  private let destination: String
  private let interruptions: [any DispatchSourceSignal]

  /// Where to make the file.
  var path: String { "\(folder)/\((destination as NSString).lastPathComponent)" }

  init(for destination: String) throws(StoreOpeningError) {
    let parent = Self.parent(of: destination)
    let prefix = ".\((destination as NSString).lastPathComponent).en-cours-"
    try Self.makeParent(of: destination)
    Self.sweep(parent, prefix)
    self.destination = destination
    folder = "\(parent)/\(prefix)\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { throw .cannotCreate(SystemWords.words(for: errno)) }
    interruptions = Self.signals.map { [folder] number in
      // The default action would kill before the source is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Self.remove(folder)
        Output.error("\nInterrompu\u{A0}: rien n’a été créé.")
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Puts the finished file in its place, never over another.
  func deliver() throws(StoreOpeningError) {
    guard link(path, destination) == 0 else {
      throw errno == EEXIST ? .alreadyExists : .cannotCreate(SystemWords.words(for: errno))
    }
    close()
  }

  /// Leaves nothing behind but what was delivered.
  func close() {
    Self.remove(folder)
    for source in interruptions { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  /// The folder of a file, made when it does not exist.
  static func makeParent(of path: String) throws(StoreOpeningError) {
    do {
      try FileManager.default.createDirectory(
        atPath: parent(of: path),
        withIntermediateDirectories: true
      )
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
      let code = cause.map { Int32(($0 as NSError).code) }
      throw .cannotCreate(code.map { SystemWords.words(for: $0) } ?? error.localizedDescription)
    }
  }

  private static func parent(of path: String) -> String {
    let parent = (path as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  private static func remove(_ folder: String) {
    // The work may go on in another thread, and make a file while the folder is emptied.
    for _ in 0..<100 where access(folder, F_OK) == 0 {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  /// Takes away what programs killed outright left here.
  private static func sweep(_ parent: String, _ prefix: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      remove("\(parent)/\(name)")
    }
  }
}
