import Foundation
import Glibc
import ViewModels

/// The folder of an agent's papers, which only that agent reads.
nonisolated struct PaperFolder {
  let path: String

  /// `Guichet` in the folder of the agent.
  static var ofAgent: PaperFolder {
    let home =
      getenv("HOME").map { String(cString: $0) }
      ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? "."
    return PaperFolder(path: "\(home)/Guichet")
  }

  /// Writes a file whole or not at all, under a name that no file has yet: `name.pdf`, `name-2.pdf`.
  ///
  /// - Returns: its path.
  /// - Throws: `.cannotWrite` with the system's words.
  func write(_ data: Data, named name: String, _ ending: String) throws(PrintError) -> String {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Self.failure() }
    var unfinished = Array("\(path)/.en-cours-XXXXXX".utf8CString)
    let descriptor = mkstemp(&unfinished)
    guard descriptor >= 0 else { throw Self.failure() }
    defer { unlink(unfinished) }
    let isWritten = data.withUnsafeBytes { Output.write($0, to: descriptor) }
    let isSafe = isWritten && fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard isSafe else { throw .cannotWrite(SystemWords.words(for: reason)) }
    for number in 1...9999 {
      let file = "\(path)/\(name)\(number == 1 ? "" : "-\(number)").\(ending)"
      if link(unfinished, file) == 0 { return file }
      guard errno == EEXIST else { throw Self.failure() }
    }
    throw .cannotWrite("trop de fichiers portent ce nom")
  }

  private static func failure() -> PrintError { .cannotWrite(SystemWords.words(for: errno)) }
}
