import Domain
import Reference
import TestSupport
import Testing

/// Who may strike off, when, and on what proof: the shipped rules.
///
/// Source: CCH R.441-2-8.
struct StrikeOffTests {
  private let reference: ReferenceData
  private var request = HousingRequest(deskCode: "59574", edition: "14069*05")

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    request.filingDate = CalendarDate(iso: "2026-01-10")
  }

  private func problem(
    _ reason: String,
    by decider: StrikeOffRules.Decider,
    on day: String,
    notice: String? = nil,
    proof: String? = "Lettre",
    today: String = "2026-11-24"
  ) throws -> StrikeOffProblem? {
    let act = StrikeOffAct(
      reason: reason,
      decider: decider,
      date: try #require(CalendarDate(iso: day)),
      noticeDate: notice.flatMap { CalendarDate(iso: $0) },
      proof: proof
    )
    return reference.strikeOffs.problem(
      with: act,
      of: request,
      on: try #require(CalendarDate(iso: today)),
      reference.deadlines
    )
  }

  @Test func `every reason has its rule, and who decides it`() {
    let codes = reference.list(.strikeOffReason).entries.map(\.code)
    #expect(Set(reference.strikeOffs.rules.map(\.code)) == Set(codes))
    #expect(reference.strikeOffs.automatic?.code == "RADREN")
  }

  @Test(arguments: ["RADIRR", "RADATT", "RADREN", "RADFUS"])
  func `a town hall never decides`(_ reason: String) throws {
    #expect(try problem(reason, by: .desk, on: "2026-03-01") == .notTheirs(.desk))
  }

  @Test func `a written waiver is struck off without delay, with its letter`() throws {
    #expect(try problem("RADABA", by: .desk, on: "2026-03-01") == nil)
    #expect(try problem("RADABA", by: .desk, on: "2026-03-01", proof: nil) == .noProof)
    #expect(try problem("RADABA", by: .desk, on: "2026-11-25") == .inTheFuture)
    let filing = try #require(request.filingDate)
    #expect(try problem("RADABA", by: .desk, on: "2026-01-09") == .beforeFiling(filing))
  }

  @Test func `a letter without answer strikes off a month after its receipt`() throws {
    #expect(try problem("RADCON", by: .desk, on: "2026-06-01") == .noNotice)
    let first = try #require(CalendarDate(iso: "2026-06-10"))
    #expect(
      try problem("RADCON", by: .desk, on: "2026-06-09", notice: "2026-05-10")
        == .tooEarly(until: first)
    )
    #expect(try problem("RADCON", by: .desk, on: "2026-06-10", notice: "2026-05-10") == nil)
    #expect(
      try problem("RADCON", by: .desk, on: "2026-06-10", notice: "2026-12-10")
        == .noticeInTheFuture
    )
  }

  @Test func `nobody is struck off for want of renewal before thirteen months`() throws {
    let first = try #require(CalendarDate(iso: "2027-02-10"))
    #expect(
      try problem("RADREN", by: .system, on: "2027-02-09", today: "2027-06-01")
        == .tooEarly(until: first)
    )
    #expect(try problem("RADREN", by: .system, on: "2027-02-10", today: "2027-06-01") == nil)
  }

  @Test mutating func `nothing is struck off twice, nor restored out of time`() throws {
    let june = try #require(CalendarDate(iso: "2026-06-15"))
    request.strikeOff = StrikeOff(reason: "RADCON", date: june)
    #expect(try problem("RADABA", by: .desk, on: "2026-07-01") == .alreadyStruckOff)
    let last = try #require(CalendarDate(iso: "2026-11-15"))
    #expect(reference.strikeOffs.restorationProblem(of: request, on: last) == nil)
    #expect(
      reference.strikeOffs.restorationProblem(of: request, on: last.adding(days: 1))
        == .restorationOver(since: last)
    )
    request.strikeOff = StrikeOff(reason: "RADATT", date: june)
    #expect(reference.strikeOffs.restorationProblem(of: request, on: june) == .notRestorable)
    request.strikeOff = nil
    #expect(reference.strikeOffs.restorationProblem(of: request, on: june) == .notStruckOff)
  }

  @Test func `an unknown reason is refused`() throws {
    #expect(try problem("XYZ", by: .desk, on: "2026-03-01") == .unknownReason)
  }

  @Test func `a lease ends the request that waits, and no other event does`() {
    for kind in reference.events.kinds {
      let event = RequestEvent(kind: kind.id, date: .test, signature: .of())
      let end = StrikeOff(reason: "RADATT", date: .test)
      let effect = reference.events.effect(of: event, on: request)
      #expect(effect == (kind.id == "bail" ? .strikesOff(end) : .none), "\(kind.id)")
      var ended = request
      ended.strikeOff = end
      #expect(reference.events.effect(of: event, on: ended) == .none)
    }
  }

  @Test func `the decisions of a commission are the five of the law`() {
    let decision = reference.events["decision"]
    #expect(decision?.choices.map(\.code) == ["a", "b", "c", "d", "e"])
    #expect(decision?.hasRank == true)
  }

  @Test func `what the journal says of an event reads back as it was`() {
    let event = RequestEvent(
      kind: "decision",
      date: .test,
      author: "Bailleur d’essai",
      code: "b",
      rank: 2,
      note: "T3 de la rue des Essais",
      signature: .of()
    )
    #expect(
      RequestEvent(canonical: event.canonical, kind: "decision", signature: .of()) == event
    )
    #expect(RequestEvent(canonical: "demain", kind: "decision", signature: .of()) == nil)
  }
}
