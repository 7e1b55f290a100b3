import Foundation

/// The file as somebody sees it who has SQLite and not our program.
struct RawFile {
  struct Refused: Error {}
  let path: String

  init(_ path: String) { self.path = path }

  func run(_ sql: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-bail", path, sql]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused() }
  }
}
