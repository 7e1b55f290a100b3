import Domain
import Storage
import TestSupport
import Testing

struct DocumentTests {
  private let kept: TemporaryStore
  private let id: RequestRecord.ID

  init() async throws {
    kept = try TemporaryStore()
    id = try await kept.store.create(.example(), from: nil, by: .of()).id
  }

  private func receipt(_ state: DocumentState, at: Int64 = 2_000) throws -> DocumentReceipt {
    DocumentReceipt(
      documentID: "impots-n2",
      subject: "1990-01-02#2",
      state: state,
      receivedOn: try #require(CalendarDate(iso: "2026-11-24")),
      signature: .of("camille", at: at)
    )
  }

  @Test(arguments: DocumentState.allCases.filter { $0 != .missing })
  func `a receipt comes back as it was kept, in another program too`(_ state: DocumentState)
    async throws
  {
    try await kept.store.set(try receipt(state), on: id)
    #expect(try await kept.store.documents(of: id) == [try receipt(state)])
    let other = try kept.openAgain()
    #expect(try await other.documents(of: id) == [try receipt(state)])
  }

  @Test func `each change is journalled with what was before, and the chain holds`() async throws {
    try await kept.store.set(try receipt(.unreadable), on: id)
    try await kept.store.set(try receipt(.received, at: 3_000), on: id)
    let other = try kept.openAgain()
    try await other.set(try receipt(.missing, at: 4_000), on: id)
    #expect(try await kept.store.documents(of: id).isEmpty)
    let lines = try await kept.store.history(of: id).filter { $0.kind == .document }
    #expect(
      lines.flatMap(\.changes).map(\.before) == [
        nil, "unreadable 2026-11-24", "received 2026-11-24",
      ]
    )
    #expect(
      lines.flatMap(\.changes).map(\.after) == [
        "unreadable 2026-11-24", "received 2026-11-24", nil,
      ]
    )
    #expect(lines.first?.changes.first?.field.path == "documents.impots-n2.1990-01-02#2")
    #expect(try kept.store.check().problems.isEmpty)
  }

  @Test func `the same receipt again, or taking none away, changes nothing`() async throws {
    try await kept.store.set(try receipt(.missing), on: id)
    try await kept.store.set(try receipt(.received), on: id)
    try await kept.store.set(try receipt(.received, at: 9_000), on: id)
    #expect(try await kept.store.history(of: id).count { $0.kind == .document } == 1)
    #expect(try await kept.store.documents(of: id).first?.signature.at.milliseconds == 2_000)
  }

  @Test func `a request that does not exist has no receipt`() async throws {
    let unknown = RequestRecord.ID(999)
    await #expect(throws: StoreError.notFound) {
      try await kept.store.set(try receipt(.received), on: unknown)
    }
  }

  @Test func `a receipt survives the saving of the request`() async throws {
    try await kept.store.set(try receipt(.received), on: id)
    var record = try await kept.store.record(id)
    record.request.applicant.phoneMobile = "0600000001"
    _ = try await kept.store.save(record, from: nil, by: .of())
    #expect(try await kept.store.documents(of: id).count == 1)
  }

  @Test func `an agent's printer is theirs, and the desk's for those who chose none`() async throws
  {
    let store = kept.store
    #expect(try await store.printer(of: "camille", at: "99001") == nil)
    try await store.setPrinter(.systemPrinter, by: .of("camille", at: 1))
    try await store.setPrinter(.terminal(.utf8), by: .of("dominique", at: 2))
    try await store.setPrinter(.file, by: .of("camille", at: 3))
    let other = try kept.openAgain()
    #expect(try await other.printer(of: "camille", at: "99001") == .file)
    #expect(try await other.printer(of: "dominique", at: "99001") == .terminal(.utf8))
    #expect(try await other.printer(of: "nouvelle", at: "99001") == .file)
    #expect(try await other.printer(of: "camille", at: "99002") == nil)
  }
}
