import Foundation
import TestSupport
import Testing

/// What a command of the built program said, and how it ended.
struct CommandRun {
  let output: String
  let errors: String
  let code: Int32

  /// Runs `guichet`, or its copy at `program`, without a terminal, until it ends.
  ///
  /// `environment` comes beside `HOME`, which is an empty folder unless given.
  init(
    _ arguments: [String],
    environment: [String: String] = [:],
    program: String? = nil
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program ?? BuiltProgram.path))
    process.arguments = arguments
    process.environment = ["HOME": "/nonexistent", "LANG": "C.UTF-8"]
      .merging(environment) { _, given in given }
    let folder = try TemporaryFolder()
    let outputURL = folder.url.appending(path: "output")
    let errorsURL = folder.url.appending(path: "errors")
    // Files and not pipes: nobody has to read them for the command to go on.
    for url in [outputURL, errorsURL] { try Data().write(to: url) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: errorsURL)
    try process.run()
    process.waitUntilExit()
    output = try String(contentsOf: outputURL, encoding: .utf8)
    errors = try String(contentsOf: errorsURL, encoding: .utf8)
    code = process.terminationStatus
  }
}
