import Domain
import GRDB
import Storage
import Testing
import TestSupport

struct JournalTests {
  private func filled() async throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    for name in ["UN", "DEUX", "TROIS"] {
      _ = try await temporary.store.create(.example(name), from: nil, by: .of())
    }
    return temporary
  }

  @Test func `a sound store has no problem`() async throws {
    let temporary = try await filled()
    let report = try temporary.store.check()
    #expect(report.problems == [])
    #expect(report.waiting == 3)
    #expect(report.journalLines == 3)
  }

  @Test(arguments: ["UPDATE journal SET agent = 'x'", "DELETE FROM journal"])
  func `the journal refuses`(sql: String) async throws {
    let temporary = try await filled()
    #expect(throws: DatabaseError.self) { try RawFile(temporary.path).run(sql) }
  }

  @Test func `a line changed behind our back is found`() async throws {
    let temporary = try await filled()
    try RawFile(temporary.path).run(
      "DROP TRIGGER journal_is_not_changed; UPDATE journal SET agent = 'autre' WHERE number = 2"
    )
    #expect(try temporary.store.check().problems == [.brokenChain(number: 2)])
  }

  @Test func `details changed behind our back are found`() async throws {
    let temporary = try await filled()
    try RawFile(temporary.path).run(
      """
      DROP TRIGGER journal_detail_is_not_changed;
      UPDATE journal_detail SET detail = '[]' WHERE number = 3
      """
    )
    #expect(try temporary.store.check().problems == [.changedDetail(number: 3)])
  }

  @Test func `a last line taken away is found`() async throws {
    let temporary = try await filled()
    try RawFile(temporary.path).run(
      """
      DROP TRIGGER journal_is_not_deleted; DELETE FROM journal_detail WHERE number = 3;
      DELETE FROM journal WHERE number = 3
      """
    )
    let problems = try temporary.store.check().problems
    #expect(problems.contains(.missingLines(after: 2)))
    #expect(problems.contains(.unjournaled(requestID: 3)))
  }

  @Test func `details can be erased and the chain still holds`() async throws {
    let temporary = try await filled()
    try RawFile(temporary.path).run("DELETE FROM journal_detail WHERE number = 1")
    let report = try temporary.store.check()
    #expect(report.problems == [])
    #expect(report.erasedDetails == 1)
    #expect(try await temporary.store.history(of: RequestRecord.ID(1)).first?.changes == [])
  }
}
