import Domain
import Testing
import Training

struct TrainingDemandTests {
  @Test func `the same seed and day give the same requests`() throws {
    let first = Array(try School.demand(seed: 7, waiting: 300))
    #expect(first == Array(try School.demand(seed: 7, waiting: 300)))
    #expect(first != Array(try School.demand(seed: 8, waiting: 300)))
    #expect(first != Array(try School.demand(seed: 7, waiting: 300, asOf: "2026-11-25")))
  }

  @Test func `a sequence read twice begins again`() throws {
    let demand = try School.demand(waiting: 50)
    #expect(Array(demand) == Array(demand))
    #expect(demand.underestimatedCount == Array(demand).count)
  }

  @Test(arguments: [0, 1, 2, 42, 2017, UInt64.max] as [UInt64])
  func `the territory reads as in the 2017 presentation`(seed: UInt64) throws {
    let requests = Array(try School.demand(seed: seed))
    let allotted = requests.filter { $0.strikeOff != nil }
    let waiting = requests.count - allotted.count
    #expect(waiting == 1725)
    #expect(allotted.count == 715)
    #expect((Double(waiting) / Double(allotted.count) * 100).rounded() == 241)
    #expect((Self.meanWait(allotted) * 10).rounded() == 87)
  }

  @Test(arguments: [3, 60, 500, 20_000])
  func `other sizes keep the ratio and the mean wait`(waiting: Int) throws {
    let allotted = try School.demand(seed: 5, waiting: waiting).filter { $0.strikeOff != nil }
    #expect(allotted.count == Int((Double(waiting) * 715 / 1725).rounded()))
    #expect((Self.meanWait(allotted) * 10).rounded() == 87)
  }

  @Test func `no request at all is an empty demand`() throws {
    #expect(Array(try School.demand(waiting: 0)) == [])
    #expect(Array(try School.demand(waiting: -3)) == [])
  }

  @Test func `a territory without communes or names still gives requests`() throws {
    let bare = ReferenceData(
      codeLists: [:],
      territory: Territory(name: "Vide", siren: "000000000", communes: [], desks: []),
      deadlines: School.deadlines,
      form: FormGuide(edition: "14069*05", entries: [:])
    )
    let demand = TrainingDemand(
      seed: 1,
      waiting: 100,
      asOf: try School.day("2026-11-24"),
      reference: bare,
      names: TrainingNames(givenNames: [], surnames: [], weightedSurnames: [])
    )
    let requests = Array(demand)
    #expect(requests.count == 141)
    #expect(requests.allSatisfy { $0.deskCode == "000000000" && $0.wanted.communes == [] })
    // But for those forgotten on purpose.
    #expect(requests.count { $0.applicant.givenNames?.isEmpty == false } > 135)
  }

  @Test func `allotments are the past year's, struck off as housed`() throws {
    let asOf = try School.day("2026-11-24")
    for request in try School.demand() {
      guard let end = request.strikeOff else { continue }
      #expect(end.reason == "RADATT")
      #expect(end.date <= asOf && end.date > asOf.adding(months: -12))
      #expect(request.filingDate.map { $0 <= end.date } == true)
      #expect(request.uniqueNumber != nil)
    }
  }

  private static func meanWait(_ allotted: [HousingRequest]) -> Double {
    let days = allotted.reduce(0) { sum, request in
      guard let filed = request.filingDate, let end = request.strikeOff?.date else { return sum }
      return sum + filed.days(until: end)
    }
    return Double(days) / 30.4375 / Double(allotted.count)
  }
}
