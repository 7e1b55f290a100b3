import Foundation
import TestSupport
import Testing

/// `guichet retention`, as a shell sees it.
struct RetentionCommandTests {
  /// A school whose requests ended years ago; its folder lives as long as the value.
  private func oldSchool() throws -> TrainingDesk {
    try TrainingDesk(requests: 60, seed: 3, asOf: "2020-01-01")
  }

  private func number(after words: String, in output: String) throws -> Int {
    let line = try #require(output.split(separator: "\n").first { $0.contains(words) })
    return try #require(Int(line.split(separator: "\u{A0}").last?.filter(\.isNumber) ?? ""))
  }

  @Test func `a rehearsal says what would go, the run erases it, and the check still holds`() throws
  {
    let school = try oldSchool()
    defer { withExtendedLifetime(school) {} }
    let path = school.storePath
    let trial = try CommandRun(["retention", "--dry-run", "--store", path])
    #expect(trial.code == 0)
    let due = try number(after: "à effacer", in: trial.output)
    #expect(due > 0)
    #expect(trial.output.contains("rien n’a été effacé"))
    #expect(trial.output.contains("Jamais renouvelées ni radiées ici"))
    let before = try CommandRun(["check", "--store", path])

    let run = try CommandRun(["retention", "--store", path])
    #expect(run.code == 0)
    #expect(try number(after: "effacées", in: run.output) == due)
    let after = try CommandRun(["check", "--store", path])
    #expect(after.code == 0)
    #expect(after.output.contains("Demandes effacées"))
    // The numbers of those struck off are what they were.
    func ended(_ run: CommandRun) -> Substring? {
      run.output.split(separator: "\n").first { $0.contains("Demandes radiées") }
    }
    #expect(ended(after) == ended(before))
    let again = try CommandRun(["retention", "--store", path])
    #expect(try number(after: "effacées", in: again.output) == 0)
  }

  @Test func `two programs at once erase each request once`() async throws {
    let school = try oldSchool()
    defer { withExtendedLifetime(school) {} }
    let path = school.storePath
    let trial = try CommandRun(["retention", "--dry-run", "--store", path])
    let due = try number(after: "à effacer", in: trial.output)
    let runs = try await withThrowingTaskGroup { group in
      for _ in 0..<2 { group.addTask { try CommandRun(["retention", "--store", path]) } }
      return try await group.reduce(into: [CommandRun]()) { $0.append($1) }
    }
    #expect(runs.allSatisfy { $0.code == 0 })
    #expect(try runs.map { try number(after: "effacées", in: $0.output) }.reduce(0, +) == due)
    #expect(try CommandRun(["check", "--store", path]).code == 0)
  }
}
