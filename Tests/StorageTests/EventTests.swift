import Domain
import Storage
import TestSupport
import Testing

struct EventTests {
  private let kept: TemporaryStore
  private let record: RequestRecord
  private var id: RequestRecord.ID { record.id }

  init() async throws {
    kept = try TemporaryStore()
    record = try await kept.store.create(
      .example(number: UniqueNumber("999032601234599Z01")),
      from: nil,
      by: .of()
    )
  }

  private func event(
    _ kind: String,
    _ day: String,
    code: String? = nil,
    at: Int64 = 2_000
  ) throws -> RequestEvent {
    RequestEvent(
      kind: kind,
      date: try #require(CalendarDate(iso: day)),
      author: "Bailleur d’essai",
      code: code,
      rank: 2,
      note: "T3, « rue des Essais »",
      signature: .of("camille", at: at)
    )
  }

  private func end(_ day: String, _ reason: String = "RADABA") throws -> StrikeOff {
    StrikeOff(reason: reason, date: try #require(CalendarDate(iso: day)))
  }

  @Test func `events come back whole, in the order of their days, in another program too`()
    async throws
  {
    let late = try event("proposition", "2026-06-01")
    let early = try event("decision", "2026-05-02", code: "b", at: 3_000)
    for one in [late, early] { _ = try await kept.store.add(one, to: record, .none) }
    var back = try await kept.openAgain().events(of: id)
    #expect(back.map(\.id) == [2, 1])
    for place in back.indices { back[place].id = 0 }
    #expect(back == [early, late])
    // An event alone changes nothing of the request.
    #expect(try await kept.store.record(id) == record)
  }

  @Test func `each event is journalled as it was said, and the chain holds`() async throws {
    let one = try event("decision", "2026-05-02", code: "b")
    _ = try await kept.store.add(one, to: record, .none)
    let line = try #require(try await kept.store.history(of: id).last)
    #expect(line.kind == .event)
    #expect(line.signature.agent == "camille")
    #expect(line.changes == [FieldChange(field: one.field, before: nil, after: one.canonical)])
    #expect(try kept.store.check().problems.isEmpty)
  }

  @Test func `an event that ends the request closes it in the same transaction`() async throws {
    let lease = try event("bail", "2026-08-01")
    let ended = try await kept.store.add(
      lease,
      to: record,
      .strikesOff(try end("2026-08-01", "RADATT"))
    )
    #expect(ended.version == 2)
    #expect(ended.request.strikeOff == (try end("2026-08-01", "RADATT")))
    #expect(try await kept.store.record(id) == ended)
    let line = try #require(try await kept.store.history(of: id).last)
    #expect(line.kind == .struckOff)
    #expect(line.changes.map(\.field.path) == ["events.bail", "strikeOff"])
    #expect(try kept.store.check().struckOff == ["RADATT": 1])
  }

  @Test func `a restored request has its number and its seniority, and tells its strike-off`()
    async throws
  {
    let ended = try await kept.store.add(
      try event(RequestEvent.strikeOff, "2026-08-01", code: "RADABA"),
      to: record,
      .strikesOff(try end("2026-08-01"))
    )
    let back = try await kept.store.add(
      try event(RequestEvent.restoration, "2026-09-01"),
      to: ended,
      .restores
    )
    #expect(back.request == record.request)
    #expect(back.version == 3)
    #expect(try await kept.store.history(of: id).map(\.kind) == [.created, .struckOff, .restored])
    #expect(
      try await kept.store.events(of: id).map(\.kind) == [
        RequestEvent.strikeOff, RequestEvent.restoration,
      ]
    )
    var query = RequestQuery(today: .test)
    #expect(try await kept.store.count(query) == 1)
    query.filters.state = .only(.struckOff)
    #expect(try await kept.store.count(query) == 0)
  }

  @Test func `an event written by mistake goes, and the journal keeps both`() async throws {
    let one = try event("visite", "2026-05-02")
    _ = try await kept.store.add(one, to: record, .none)
    let kept1 = try #require(try await kept.store.events(of: id).first)
    try await kept.openAgain().withdraw(kept1.id, of: id, by: .of("dominique"))
    #expect(try await kept.store.events(of: id).isEmpty)
    let last = try #require(try await kept.store.history(of: id).last)
    #expect(last.kind == .eventWithdrawn)
    #expect(last.changes.first?.before == one.canonical)
    await #expect(throws: StoreError.notFound) {
      try await kept.store.withdraw(kept1.id, of: id, by: .of())
    }
    #expect(try kept.store.check().problems.isEmpty)
  }

  @Test func `a strike-off is not taken away as an event is`() async throws {
    _ = try await kept.store.add(
      try event(RequestEvent.strikeOff, "2026-08-01", code: "RADABA"),
      to: record,
      .strikesOff(try end("2026-08-01"))
    )
    let one = try #require(try await kept.store.events(of: id).first)
    await #expect(throws: StoreError.notFound) {
      try await kept.store.withdraw(one.id, of: id, by: .of())
    }
  }

  @Test func `an event of no request is refused`() async throws {
    let nobody = RequestRecord(id: RequestRecord.ID(999), version: 1, request: .example())
    await #expect(throws: StoreError.notFound) {
      try await kept.store.add(try event("visite", "2026-05-02"), to: nobody, .none)
    }
  }

  @Test func `a store of an earlier version gets the tables and keeps its requests`() async throws {
    let older = try TemporaryStore()
    let old = try await older.store.create(.example(), from: nil, by: .of())
    let raw = try RawFile(older.path)
    try raw.run("DROP TABLE request_event; DROP TABLE erased_count; DROP INDEX request_struck_off")
    try raw.run("DELETE FROM grdb_migrations WHERE identifier LIKE '8 %'")
    let store = try older.openAgain()
    _ = try await store.add(try event("visite", "2026-05-02"), to: old, .none)
    #expect(try await store.events(of: old.id).count == 1)
    #expect(try await store.record(old.id) == old)
  }

  // MARK: Two desks

  @Test func `of two strike-offs at once one is done, and the other told of it`() async throws {
    let other = try kept.openAgain(patience: 60)
    let day = try end("2026-08-01")
    let strike = try event(RequestEvent.strikeOff, "2026-08-01", code: "RADABA")
    async let first = attempt { try await kept.store.add(strike, to: record, .strikesOff(day)) }
    async let second = attempt { try await other.add(strike, to: record, .strikesOff(day)) }
    let outcomes = await [first, second]
    #expect(outcomes.count { $0 == nil } == 1)
    let current = try await kept.store.record(id)
    #expect(outcomes.contains(.conflict(current)))
    #expect(try await kept.store.events(of: id).count == 1)
    #expect(try await kept.store.history(of: id).count == 2)
  }

  @Test func `a strike-off and a change at once lose nothing of one another`() async throws {
    let other = try kept.openAgain(patience: 60)
    var changed = record
    changed.request.applicant.phoneMobile = "0600000009"
    let strike = try event(RequestEvent.strikeOff, "2026-08-01", code: "RADABA")
    let day = try end("2026-08-01")
    async let first = attempt { try await kept.store.add(strike, to: record, .strikesOff(day)) }
    async let second = attempt { try await other.save(changed, from: nil, by: .of()) }
    let outcomes = await [first, second]
    #expect(outcomes.count { $0 == nil } == 1)
    let now = try await kept.store.record(id)
    let isStruckOff = outcomes[0] == nil
    #expect((now.request.strikeOff != nil) == isStruckOff)
    #expect((now.request.applicant.phoneMobile == "0600000009") == !isStruckOff)
    #expect(try await kept.store.events(of: id).count == (isStruckOff ? 1 : 0))
  }

  @Test func `a restoration from an old copy is refused`() async throws {
    let ended = try await kept.store.add(
      try event(RequestEvent.strikeOff, "2026-08-01", code: "RADABA"),
      to: record,
      .strikesOff(try end("2026-08-01"))
    )
    await #expect(throws: StoreError.conflict(ended)) {
      try await kept.openAgain().add(
        try event(RequestEvent.restoration, "2026-09-01"),
        to: record,
        .restores
      )
    }
  }

  @Test func `events of many desks at once are all kept`() async throws {
    let desks = try (0..<3).map { _ in try kept.openAgain(patience: 120) }
    let one = try event("visite", "2026-05-02")
    try await withThrowingTaskGroup { group in
      for desk in desks {
        group.addTask {
          for _ in 0..<8 { _ = try await desk.add(one, to: record, .none) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await kept.store.events(of: id).count == 24)
    #expect(try await kept.store.record(id).version == 1)
    #expect(try kept.store.check().problems.isEmpty)
  }

  private func attempt(_ body: () async throws -> RequestRecord) async -> StoreError? {
    do {
      _ = try await body()
      return nil
    } catch let error as StoreError {
      return error
    } catch { return .cancelled }
  }
}
