import Foundation
import TestSupport
import Testing

/// A small training store in a folder of its own, and the program opened on it.
struct TrainingDesk {
  let folder: TemporaryFolder
  let storePath: String

  init(requests: Int = 60, seed: Int = 7, asOf: String = "2026-11-24") throws {
    folder = try TemporaryFolder()
    storePath = folder.path("ecole.sqlite")
    let run = try CommandRun([
      "demo", "--create-only", "--requests", String(requests), "--seed", String(seed),
      "--as-of", asOf, "--store", storePath,
    ])
    try #require(run.code == 0, "\(run.errors)")
  }

  /// Opens the program on the store, in a terminal.
  func open(
    rows: Int = 24,
    columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> Pty {
    let program = try #require(BuiltProgram.path)
    return try Pty(
      [program, "--store", storePath],
      environment: ["HOME": folder.url.path, "USER": "agent"]
        .merging(environment) { _, given in given },
      rows: rows,
      columns: columns
    )
  }
}
