import Domain
import Storage
import TestSupport
import Testing

struct RenewalTests {
  private let kept: TemporaryStore
  private var store: SQLiteStore { kept.store }

  init() throws { kept = try TemporaryStore() }

  @Test func `a renewal keeps the number and the first filing date`() async throws {
    let number = try #require(UniqueNumber("999032601234599Z01"))
    var record = try await store.create(.example(number: number), from: nil, by: .of())
    let filed = record.request.filingDate
    record.request.uniqueNumber = nil
    record.request.filingDate = .test
    record.request.applicant.phoneMobile = "0639980009"
    let renewed = try await store.renew(record, on: .test, from: nil, by: .of("agent2", at: 7))
    #expect(renewed.request.uniqueNumber == number)
    #expect(renewed.request.filingDate == filed)
    #expect(renewed.request.lastRenewalDate == .test)
    #expect(try await store.record(record.id) == renewed)
    let line = try #require(try await store.history(of: record.id).last)
    #expect(line.kind == .renewed)
    #expect(
      line.changes.map(\.field.path).sorted() == ["applicant.phoneMobile", "lastRenewalDate"]
    )
  }

  @Test func `two programs that renew at once: one wins, the other sees it`() async throws {
    let record = try await store.create(.example(), from: nil, by: .of())
    let other = try kept.openAgain()
    let rounds = 20
    var current = record
    for round in 0..<rounds {
      var (mine, theirs) = (current, current)
      mine.request.applicant.phoneMobile = "06399800\(10 + round)"
      theirs.request.applicant.email = "a\(round)@exemple.invalid"
      let day = CalendarDate.test.adding(days: round)
      async let first = attempt(store, mine, day)
      async let second = attempt(other, theirs, day)
      let results = await [first, second]
      let won = results.compactMap { try? $0.get() }
      #expect(won.count == 1)
      for case .failure(let error) in results {
        guard case .conflict(let held) = error else {
          Issue.record(error)
          continue
        }
        #expect(held == won.first)
      }
      current = try await store.record(record.id)
    }
    #expect(current.version == rounds + 1)
    #expect(try await store.history(of: record.id).count == rounds + 1)
  }

  private func attempt(_ store: SQLiteStore, _ record: RequestRecord, _ day: CalendarDate) async
    -> Result<RequestRecord, StoreError>
  {
    do throws(StoreError) {
      return .success(try await store.renew(record, on: day, from: nil, by: .of()))
    } catch {
      return .failure(error)
    }
  }

  @Test func `a request struck off is not renewed`() async throws {
    var request = HousingRequest.example()
    request.strikeOff = StrikeOff(reason: "RADREN", date: .test)
    let record = try await store.create(request, from: nil, by: .of())
    await #expect(throws: StoreError.conflict(record)) {
      try await store.renew(record, on: .test, from: nil, by: .of())
    }
  }

  @Test func `the draft of a renewal keeps its answers, and goes with the renewal`() async throws {
    let record = try await store.create(.example(), from: nil, by: .of())
    let draft = Draft(
      id: Draft.ID("r"),
      agent: "agent1",
      deskCode: "99001",
      base: Draft.Base(id: record.id, version: 1),
      entry: RequestEntry(),
      renewal: ["household", "address"],
      savedAt: Instant(milliseconds: 1)
    )
    try await store.save(draft)
    #expect(try await store.drafts(of: "agent1") == [draft])
    _ = try await store.renew(record, on: .test, from: draft.id, by: .of())
    #expect(try await store.drafts(of: "agent1").isEmpty)
  }

  @Test func `calls noted at once at two desks are both kept`() async throws {
    let record = try await store.create(.example(), from: nil, by: .of())
    let other = try kept.openAgain()
    await withTaskGroup { group in
      for place in 0..<40 {
        let desk = place.isMultiple(of: 2) ? store : other
        group.addTask {
          let contact = Contact(
            who: .applicant,
            outcome: .noAnswer,
            signature: .of("agent\(place)", at: Int64(place))
          )
          do { try await desk.note(contact, on: [record.id]) } catch { Issue.record(error) }
        }
      }
    }
    #expect(try await store.contacts(of: record.id).count == 40)
    #expect(try await store.history(of: record.id).count == 41)
  }

  @Test func `a correction put off is kept once, with its reason`() async throws {
    let record = try await store.create(.example(), from: nil, by: .of())
    let other = try kept.openAgain()
    func skipped(_ reason: SkippedCorrection.Reason) -> SkippedCorrection {
      SkippedCorrection(
        requestID: record.id,
        defect: "missing.person.email",
        reason: reason,
        signature: .of()
      )
    }
    try await store.skip(skipped(.unknown))
    try await other.skip(skipped(.unknown))
    try await other.skip(skipped(.nextVisit))
    #expect(try await store.skipped("missing.person.email") == [skipped(.nextVisit)])
    #expect(try await store.skipped("missing.person.phoneHome").isEmpty)
    let lines = try await store.history(of: record.id).filter { $0.kind == .correctionSkipped }
    #expect(lines.count == 2)
    #expect(lines.last?.changes.first?.before == "unknown")
  }

  @Test func `requests struck off are not among those that wait`()
    async throws
  {
    var request = HousingRequest.example()
    request.strikeOff = StrikeOff(reason: "RADATT", date: .test)
    _ = try await store.create(request, from: nil, by: .of())
    let waiting = try await store.create(.example("SECOND"), from: nil, by: .of())
    let found = try await store.waiting(at: ["99001"], after: nil, limit: 10)
    #expect(found == [waiting])
    #expect(try await store.waiting(at: ["99001"], after: waiting.id, limit: 10).isEmpty)
    #expect(try await store.waiting(at: ["99002"], after: nil, limit: 10).isEmpty)
  }
}
