import Domain
import Testing

/// Source of the delays: CCH L.441-2-1 (certificate), R.441-2-7 (validity).
struct LifecycleTests {
  private let deadlines = Deadlines(
    certificateMonths: 1,
    validityMonths: 12,
    renewalNoticeDays: 60,
    strikeOffMonths: 13
  )

  private func request(filed: String, renewed: String? = nil, number: String? = nil)
    -> HousingRequest
  {
    var request = HousingRequest(deskCode: "59574", edition: "14069*05")
    request.filingDate = CalendarDate(iso: filed)
    request.lastRenewalDate = renewed.flatMap { CalendarDate(iso: $0) }
    request.uniqueNumber = number.flatMap { UniqueNumber($0) }
    return request
  }

  @Test(arguments: [
    ("2026-01-10", RequestState.registered), ("2026-11-10", .registered),
    ("2026-11-11", .renewalDue), ("2027-01-10", .renewalDue), ("2027-01-11", .expired),
  ])
  func `a request is to renew in the sixty days before a year has passed`(
    today: String,
    state: RequestState
  ) throws {
    let today = try #require(CalendarDate(iso: today))
    #expect(request(filed: "2026-01-10").state(on: today, deadlines) == state)
  }

  @Test func `a renewal starts another year`() throws {
    let today = try #require(CalendarDate(iso: "2027-02-01"))
    let renewed = request(filed: "2025-01-10", renewed: "2026-06-01")
    #expect(renewed.state(on: today, deadlines) == .registered)
    #expect(renewed.expiry(deadlines)?.iso == "2027-06-01")
  }

  @Test func `a strike-off ends the request`() throws {
    var ended = request(filed: "2026-01-10")
    ended.strikeOff = StrikeOff(
      reason: "RADABA",
      date: try #require(CalendarDate(iso: "2026-03-01"))
    )
    #expect(ended.state(on: .init(dayNumber: 20_781), deadlines) == .struckOff)
    #expect(ended.nextDeadline(deadlines) == nil)
  }

  @Test func `without its number a request waits for the certificate, then for the renewal`() {
    #expect(request(filed: "2026-01-31").nextDeadline(deadlines)?.kind == .certificate)
    #expect(request(filed: "2026-01-31").nextDeadline(deadlines)?.date.iso == "2026-02-28")
    let numbered = request(filed: "2026-01-31", number: "999 01 26 000001 ECOLE")
    #expect(numbered.nextDeadline(deadlines)?.kind == .renewal)
    #expect(numbered.nextDeadline(deadlines)?.date.iso == "2027-01-31")
  }
}
