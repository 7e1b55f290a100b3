import Domain
import Storage
import Testing
import TestSupport

struct RequestTests {
  @Test func `a request comes back with every field`() async throws {
    let temporary = try TemporaryStore()
    let made = try await temporary.store.create(.full, from: nil, by: .of())
    #expect(made.version == 1)
    #expect(made.id.localReference == "L-0000001")
    let read = try await temporary.openAgain().record(made.id)
    #expect(read.request == .full)
    #expect(read == made)
  }

  @Test func `a save replaces every row and tells what changed`() async throws {
    let store = try TemporaryStore()
    var record = try await store.store.create(.full, from: nil, by: .of())
    record.request.coHolders.removeAll()
    record.request.reasons = [RequestReason(code: "01")]
    record.request.applicant.phoneMobile = nil
    let saved = try await store.store.save(record, from: nil, by: .of("agent2", at: 2_000))
    #expect(saved.version == 2)
    #expect(try await store.store.record(record.id).request == record.request)

    let history = try await store.store.history(of: record.id)
    #expect(history.map(\.kind) == [.created, .modified])
    #expect(history[0].changes.contains { $0.field.path == "freeNotes" && $0.before == nil })
    #expect(history[1].signature == .of("agent2", at: 2_000))
    #expect(history[1].changes == record.request.changes(since: .full))
  }

  @Test func `a save from an old copy is refused with the other's values`() async throws {
    let temporary = try TemporaryStore()
    let other = try temporary.openAgain()
    let mine = try await temporary.store.create(.example(), from: nil, by: .of())
    var theirs = mine
    theirs.request.freeNotes = "vu"
    let held = try await other.save(theirs, from: nil, by: .of("agent2"))
    var late = mine
    late.request.applicant.email = "a@exemple.invalid"
    await #expect(throws: StoreError.conflict(held)) {
      try await temporary.store.save(late, from: nil, by: .of())
    }
    #expect(try await other.history(of: mine.id).count == 2)
  }

  @Test func `a unique number is held once`() async throws {
    let store = try TemporaryStore()
    let number = UniqueNumber("999032601234599Z01")
    let first = try await store.store.create(.example(number: number), from: nil, by: .of())
    await #expect(throws: StoreError.numberTaken(by: first.id)) {
      try await store.store.create(.example("AUTRE", number: number), from: nil, by: .of())
    }
    var second = try await store.store.create(.example("AUTRE"), from: nil, by: .of())
    second.request.uniqueNumber = number
    await #expect(throws: StoreError.numberTaken(by: first.id)) {
      try await store.store.save(second, from: nil, by: .of())
    }
    #expect(try await store.store.history(of: second.id).count == 1)
  }

  @Test func `a request that is not there is not found`() async throws {
    let store = try TemporaryStore()
    await #expect(throws: StoreError.notFound) {
      try await store.store.record(RequestRecord.ID(7))
    }
  }

  @Test func `the request an agent recorded last can be taken again`() async throws {
    let store = try TemporaryStore()
    #expect(try await store.store.latestRequest(by: "agent1") == nil)
    _ = try await store.store.create(.example("UN"), from: nil, by: .of())
    let second = try await store.store.create(.example("DEUX"), from: nil, by: .of())
    _ = try await store.store.create(.example("TROIS"), from: nil, by: .of("agent2"))
    #expect(try await store.store.latestRequest(by: "agent1") == second.request)
  }
}
