import Domain
import Storage
import Testing
import TestSupport

struct DraftTests {
  private func draft(_ id: String, at milliseconds: Int64 = 5, base: Draft.Base? = nil) -> Draft {
    Draft(
      id: Draft.ID(id),
      agent: "agent1",
      deskCode: "99001",
      base: base,
      entry: RequestEntry(texts: [FieldID("applicant.usageName"): "Œu\"x\n"]),
      focus: FieldID("applicant.birthDate"),
      savedAt: Instant(milliseconds: milliseconds)
    )
  }

  @Test func `drafts come back as typed, newest first`() async throws {
    let store = try TemporaryStore()
    let record = try await store.store.create(.example(), from: nil, by: .of())
    let older = draft("a", base: Draft.Base(id: record.id, version: 1))
    try await store.store.save(older)
    try await store.store.save(draft("b", at: 6))
    try await store.store.save(draft("b", at: 7))
    #expect(try await store.openAgain().drafts(of: "agent1") == [draft("b", at: 7), older])
    #expect(try await store.store.drafts(of: "agent2").isEmpty)
    try await store.store.delete(Draft.ID("b"))
    #expect(try await store.store.drafts(of: "agent1") == [older])
  }

  @Test func `a draft leaves only with the request recorded from it`() async throws {
    let store = try TemporaryStore()
    let number = UniqueNumber("999032601234599Z01")
    _ = try await store.store.create(.example(number: number), from: nil, by: .of())
    try await store.store.save(draft("a"))
    await #expect(throws: StoreError.self) {
      try await store.store.create(.example(number: number), from: Draft.ID("a"), by: .of())
    }
    #expect(try await store.store.drafts(of: "agent1").count == 1)
    _ = try await store.store.create(.example("NEUF"), from: Draft.ID("a"), by: .of())
    #expect(try await store.store.drafts(of: "agent1").isEmpty)
  }

  @Test func `a draft taken up elsewhere is no longer written to, nor recorded twice`() async throws
  {
    let store = try TemporaryStore()
    let other = try store.openAgain()
    try await store.store.save(draft("a"))
    let taken = try await other.takeUp(Draft.ID("a"), as: Draft.ID("b"))
    #expect(taken.entry == draft("a").entry)
    await #expect(throws: StoreError.draftGone) { try await store.store.update(draft("a")) }
    await #expect(throws: StoreError.draftGone) {
      try await store.store.create(.example(), from: Draft.ID("a"), by: .of())
    }
    await #expect(throws: StoreError.draftGone) {
      try await store.store.takeUp(Draft.ID("a"), as: Draft.ID("c"))
    }
    _ = try await other.create(.example(), from: Draft.ID("b"), by: .of())
    #expect(try await other.drafts(of: "agent1").isEmpty)
  }

  @Test func `nine visits wait at a desk, for whoever takes one back first`() async throws {
    let store = try TemporaryStore()
    for place in 1...9 { #expect(try await store.store.park(draft("\(place)")) == place) }
    await #expect(throws: StoreError.noPlaceLeft) { try await store.store.park(draft("ten")) }
    #expect(try await store.store.drafts(of: "agent1").isEmpty)
    let other = try store.openAgain()
    #expect(try await other.parkedVisits(at: "99001").map(\.place) == Array(1...9))
    #expect(try await other.parkedVisits(at: "99002").isEmpty)
    let taken = try await other.takeBack(4, at: "99001", by: "agent2")
    #expect(taken.agent == "agent2" && taken.entry == draft("4").entry)
    #expect(try await other.drafts(of: "agent2") == [taken])
    await #expect(throws: StoreError.notFound) {
      try await store.store.takeBack(4, at: "99001", by: "agent1")
    }
    #expect(try await store.store.park(draft("ten")) == 4)
  }

  @Test func `a tick is kept with its version and told in the journal, once`() async throws {
    let store = try TemporaryStore()
    let record = try await store.store.create(.example(), from: nil, by: .of())
    let tick = Tick(checklistID: "documents", version: 2, itemID: "identity", signature: .of())
    try await store.store.set(tick, on: record.id, ticked: true)
    try await store.store.set(tick, on: record.id, ticked: true)
    #expect(try await store.store.ticks(of: record.id) == [tick])
    try await store.store.set(tick, on: record.id, ticked: false)
    #expect(try await store.store.ticks(of: record.id).isEmpty)
    let history = try await store.store.history(of: record.id)
    #expect(history.map(\.kind) == [.created, .ticked, .unticked])
    let field = FieldID("checklists.documents.identity")
    #expect(history[1].changes == [FieldChange(field: field, before: nil, after: "2")])
    #expect(history[2].changes == [FieldChange(field: field, before: "2", after: nil)])
  }

  @Test func `an agent's desk is remembered`() async throws {
    let store = try TemporaryStore()
    #expect(try await store.store.deskCode(of: "agent1") == nil)
    try await store.store.setDesk("99001", of: "agent1")
    try await store.store.setDesk("99002", of: "agent1")
    #expect(try await store.openAgain().deskCode(of: "agent1") == "99002")
  }
}
