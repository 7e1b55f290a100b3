import Domain
import Foundation
import GRDB
import Storage
import TestSupport
import Testing

/// What the law wants gone goes, from every table and every byte, and the proof stays.
///
/// Source: décret 2017-917, article 4.
struct ErasureTests {
  private let kept: TemporaryStore
  /// Struck off on 3 October 2026 (`HousingRequest.full`).
  private let id = RequestRecord.ID(1)
  private let day: CalendarDate

  init() async throws {
    var reference = ReferenceData.forTests
    reference.strikeOffs = StrikeOffRules(erasureMonths: 12)
    kept = try TemporaryStore(reference: reference)
    day = try #require(CalendarDate(iso: "2027-10-03"))
    try await fill()
  }

  /// Words found nowhere else, of which nothing may be left.
  private static let secrets = [
    "ESSAIVILLE", "essaiville", "eloise@exemple.invalid", "SECRETDUFICHIER", "SECRETDELEVENEMENT",
    "SECRETDUBROUILLON", "SECRETDELABAISSE", "999032601234599Z01",
  ]

  /// A request that has rows in every table there is, and another that stays.
  private func fill() async throws {
    let foreign = ForeignElement(path: "personnePhysique/x", xml: "<x>SECRETDUFICHIER</x>")
    try kept.take([ImportedRequest(request: .full, foreignElements: [foreign])])
    let store = kept.store
    let other = try await store.create(.example("RESTE"), from: nil, by: .of()).id
    let record = try await store.record(id)
    var event = RequestEvent(
      kind: "visite",
      date: day,
      note: "SECRETDELEVENEMENT",
      signature: .of()
    )
    event.author = "Bailleur"
    _ = try await store.add(event, to: record, .none)
    try await store.set(
      Tick(checklistID: "a", version: 1, itemID: "b", signature: .of()),
      on: id,
      ticked: true
    )
    try await store.set(
      DocumentReceipt(
        documentID: "d",
        subject: "1980-03-12",
        state: .received,
        receivedOn: day,
        signature: .of()
      ),
      on: id
    )
    try await store.set(
      RekeyedField(field: FieldID("freeNotes"), text: "SECRETDELABAISSE", signature: .of()),
      on: id,
      done: true
    )
    let draft = Draft(
      id: Draft.ID("d1"),
      agent: "agent1",
      deskCode: "99001",
      base: Draft.Base(id: id, version: record.version),
      entry: RequestEntry(texts: [FieldID("freeNotes"): "SECRETDUBROUILLON"]),
      savedAt: Instant(milliseconds: 5)
    )
    try await store.save(draft)
    try await store.answer(.homonym, on: id, in: .draft(Draft.ID("d2")), by: .of())
    try await store.answer(.review, on: other, in: .record(id), by: .of())
    try await store.noteOpening(of: id, by: .of())
    try await store.note(
      Contact(who: .applicant, outcome: .message, signature: .of()),
      on: [id]
    )
    try await store.skip(
      SkippedCorrection(requestID: id, defect: "x", reason: .unknown, signature: .of())
    )
  }

  private func erase(_ today: CalendarDate? = nil, isRehearsal: Bool = false) throws
    -> ErasureReport
  {
    try kept.store.erase(
      on: today ?? day,
      isRehearsal: isRehearsal,
      by: .of("retention", at: 9_000)
    )
  }

  /// The tables that refer to a request, and by which columns: read off the schema itself.
  private func referring() throws -> [String: Set<String>] {
    let queue = try DatabaseQueue(path: kept.path)
    return try queue.read { db in
      let names = try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
      )
      var found: [String: Set<String>] = [:]
      for name in names where !name.hasPrefix("request_words") {
        var columns = Set(
          try db.columns(in: name).map(\.name).filter { $0.contains("request_id") }
        )
        let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(name))")
        for key in keys {
          let table: String? = key["table"]
          let column: String? = key["from"]
          if table == "request", let column { columns.insert(column) }
        }
        if !columns.isEmpty { found[name] = columns }
      }
      return found
    }
  }

  private func rows(_ tables: [String: Set<String>]) throws -> [String: Int] {
    let raw = try RawFile(kept.path)
    var counts: [String: Int] = [:]
    for (name, columns) in tables {
      let condition = columns.sorted().map { "\($0) = 1" }.joined(separator: " OR ")
      let count = try raw.value("SELECT count(*) || '' FROM \(name) WHERE \(condition)")
      counts[name] = count.flatMap { Int($0) }
    }
    return counts
  }

  @Test func `every table that refers to a request is emptied of it, but the journal`() throws {
    let tables = try referring()
    #expect(tables.count >= 19)
    // A new table fails here until this test fills it, and then until the erasure knows it.
    for (name, count) in try rows(tables) { #expect(count > 0, "\(name) has no row to erase") }
    #expect(try erase().total == 1)
    for (name, count) in try rows(tables) where name != "journal" {
      #expect(count == 0, "\(name) still tells of an erased request")
    }
  }

  @Test func `no byte of the file tells of the person any more`() throws {
    func files() throws -> [Data] {
      try ["", "-wal"].compactMap { suffix in
        let path = kept.path + suffix
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try Data(contentsOf: URL(filePath: path))
      }
    }
    let before = try files()
    for secret in Self.secrets {
      #expect(before.contains { $0.range(of: Data(secret.utf8)) != nil }, "\(secret) was there")
    }
    _ = try erase()
    let after = try files()
    for secret in Self.secrets {
      #expect(!after.contains { $0.range(of: Data(secret.utf8)) != nil }, "\(secret) is left")
    }
    #expect(after.contains { $0.range(of: Data("RESTE".utf8)) != nil })
  }

  @Test func `the bare row left says nothing`() throws {
    _ = try erase()
    let queue = try DatabaseQueue(path: kept.path)
    let row = try #require(
      try queue.read { try Row.fetchOne($0, sql: "SELECT * FROM request WHERE id = 1") }
    )
    for (column, value) in row where !["id", "version"].contains(column) {
      let said = String.fromDatabaseValue(value) ?? ""
      #expect(["", "9999-12-31", "0", "22027-10-03"].contains(said), "\(column): \(said)")
    }
  }

  @Test func `the journal keeps its lines without their details, and still verifies`() async throws
  {
    let before = try await kept.store.history(of: id).map(\.kind)
    _ = try erase()
    let history = try await kept.store.history(of: id)
    #expect(history.map(\.kind) == before + [.erased])
    #expect(history.flatMap(\.changes) == [])
    #expect(history.last?.signature == .of("retention", at: 9_000))
    let report = try kept.store.check()
    #expect(report.problems == [])
    #expect(report.erasedDetails == before.count)
    #expect(report.erasedRequests == 1)
    // Counts stay what they were.
    #expect(report.struckOff == ["RADATT": 1])
    let other = try await kept.store.history(of: RequestRecord.ID(2))
    #expect(other.first?.changes.isEmpty == false)
  }

  @Test func `an erased request is found nowhere`() async throws {
    _ = try erase()
    await #expect(throws: StoreError.notFound) { try await kept.store.record(id) }
    var query = RequestQuery(today: day)
    query.filters.state = .all
    #expect(try await kept.store.count(query) == 1)
    #expect(try await kept.store.requests(query, .first, limit: 9).map(\.id.rawValue) == [2])
    query.text = "essaiville"
    #expect(try await kept.store.count(query) == 0)
    let number = try #require(UniqueNumber("999032601234599Z01"))
    #expect(try await kept.store.holder(of: number) == nil)
    #expect(try await kept.store.reviews(limit: 9).isEmpty)
  }

  @Test func `a count is left with nobody in it`() throws {
    _ = try erase()
    let raw = try RawFile(kept.path)
    let columns = "struck_off_year || ' ' || desk_code || ' ' || reason || ' ' || number"
    #expect(try raw.value("SELECT \(columns) FROM erased_count") == "2026 99001 RADATT 1")
  }

  @Test func `nothing goes a day too early`() throws {
    #expect(try erase(day.adding(days: -1)).total == 0)
    #expect(try erase(day).total == 1)
    #expect(try erase(day.adding(days: 1)).total == 0)
  }

  @Test func `a rehearsal counts and changes nothing`() async throws {
    let before = try await kept.store.record(id)
    let report = try erase(isRehearsal: true)
    #expect(report.requests == ["RADATT": 1])
    #expect(report.drafts == 1)
    #expect(report.firstDay?.iso == "2026-10-03")
    #expect(try await kept.store.record(id) == before)
    let real = try erase()
    #expect(real == report)
  }

  @Test func `a request restored in time stays`() async throws {
    let record = try await kept.store.record(id)
    let back = RequestEvent(kind: RequestEvent.restoration, date: day, signature: .of())
    _ = try await kept.openAgain().add(back, to: record, .restores)
    #expect(try erase().total == 0)
    #expect(try await kept.store.record(id).request.applicant.usageName == "ESSAIVILLE")
  }

  @Test func `a desk that still has it open is told that it is gone`() async throws {
    let record = try await kept.store.record(id)
    let other = try kept.openAgain()
    _ = try erase()
    await #expect(throws: StoreError.notFound) {
      try await other.save(record, from: nil, by: .of())
    }
    await #expect(throws: StoreError.notFound) {
      try await other.add(
        RequestEvent(kind: "visite", date: day, signature: .of()),
        to: record,
        .none
      )
    }
  }

  @Test func `two runs at once erase each request once`() async throws {
    let other = try kept.openAgain(patience: 60)
    let store = kept.store
    async let first = store.erase(on: day, isRehearsal: false, by: .of())
    async let second = other.erase(on: day, isRehearsal: false, by: .of())
    let totals = try await [first.total, second.total]
    #expect(totals.sorted() == [0, 1])
    #expect(try store.check().problems == [])
  }

  @Test func `those nobody renewed nor struck off are counted, and left`() async throws {
    // Filed and never renewed: struck off after 13 months by the law, and a year more.
    let report = try erase(day.adding(months: 100))
    #expect(report.neverStruckOff == 1)
    #expect(try await kept.store.record(RequestRecord.ID(2)).request.strikeOff == nil)
  }

  @Test func `without a delay in the data nothing is erased`() async throws {
    let plain = try TemporaryStore()
    try plain.take([ImportedRequest(request: .full)])
    #expect(try plain.store.erase(on: day, isRehearsal: false, by: .of()) == ErasureReport())
    #expect(try await plain.record(1).request == .full)
  }
}
