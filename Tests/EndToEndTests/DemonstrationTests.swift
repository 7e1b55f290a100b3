import Foundation
import TestSupport
import Testing

/// The training store, made by the built program.
struct DemonstrationTests {
  private func export(_ desk: TrainingDesk) throws -> String {
    let run = try CommandRun(["export", "--format", "jsonl", "--store", desk.storePath])
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  @Test func `the same seed and date give the same content to the byte, others do not`() throws {
    let one = try export(TrainingDesk())
    #expect(one.split(separator: "\n").count >= 60)
    #expect(try Data(export(TrainingDesk()).utf8) == Data(one.utf8))
    #expect(try export(TrainingDesk(seed: 8)) != one)
    #expect(try export(TrainingDesk(asOf: "2026-11-23")) != one)
  }

  @Test func `an existing training store is opened again unless an option contradicts it`() throws {
    let desk = try TrainingDesk()
    #expect(try CommandRun(["demo", "--create-only", "--store", desk.storePath]).code == 0)
    let run = try CommandRun([
      "demo", "--create-only", "--requests", "12", "--store", desk.storePath,
    ])
    #expect(run.code == 1)
    #expect(run.errors.contains("existe déjà"))
  }

  @Test func `the training store passes its check`() throws {
    let desk = try TrainingDesk()
    let run = try CommandRun(["check", "--store", desk.storePath])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test func `every request comes out as a line of JSON`() throws {
    let desk = try TrainingDesk(requests: 60)
    let run = try CommandRun(["export", "--format", "jsonl", "--store", desk.storePath])
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= 60)
    for line in lines {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(value?["filingDate"] is String)
    }
  }

  @Test func `a training store takes no import`() throws {
    let desk = try TrainingDesk()
    let file = desk.folder.path("echange.xml")
    try Data("<demandes/>".utf8).write(to: URL(fileURLWithPath: file))
    let run = try CommandRun(["import", file, "--store", desk.storePath])
    #expect(run.code == 1)
    #expect(run.errors.contains("école"))
  }

  @Test func `an interrupted demo leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let program = try #require(BuiltProgram.path)
    let pty = try Pty(
      [
        program, "demo", "--create-only", "--requests", "500000", "--store",
        folder.path("e.sqlite"),
      ],
      environment: ["HOME": folder.url.path]
    )
    try pty.waitUntil("%")
    pty.send("\u{03}")
    #expect(try pty.waitForExit() != .code(0))
    #expect(try folder.names == [])
  }
}
