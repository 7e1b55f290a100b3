import Domain

/// Makes any request of the demand from its place alone.
///
/// A duplicate can so take up the people of an earlier request without keeping any of them.
struct RequestMaker: Sendable {
  /// Streams of the same seed, one a purpose.
  enum Purpose: UInt64 {
    case strata = 1, dates, people, defects, number, complement
  }

  /// Filing to lease, in days.
  ///
  /// Source: the 2017 presentation, 8.7 months.
  static let meanWait = 8.7 * 30.4375
  /// Median seniority of a waiting request, in days.
  ///
  /// Source: neighbouring systems §4.3.
  static let medianSeniority = 11 * 30.4375

  let seed: UInt64
  let waiting: Int
  let asOf: CalendarDate
  private let editions: FormEditions
  let edition: String
  let names: NameTables
  let places: PlaceTables
  private let seniorities: Strata
  private let waits: Strata
  /// Days by which a quantile is multiplied so that the mean of all waits is the one wanted.
  private let waitUnit: Double

  init(
    seed: UInt64,
    waiting: Int,
    allotments: Int,
    asOf: CalendarDate,
    reference: ReferenceData,
    names: TrainingNames
  ) {
    self.seed = seed
    self.waiting = waiting
    self.asOf = asOf
    edition = reference.form.edition
    editions = reference.editions
    self.names = NameTables(names)
    places = PlaceTables(reference.territory, asOf: asOf)
    var random = Random(seed: seed, purpose: Purpose.strata.rawValue, index: 0)
    seniorities = Strata(count: max(1, waiting), random: &random)
    let waits = Strata(count: max(1, allotments), random: &random)
    var sum = 0.0
    for place in 0..<waits.count {
      sum += LogNormal.quantile((Double(place) + 0.5) / Double(waits.count))
    }
    self.waits = waits
    waitUnit = Self.meanWait * Double(waits.count) / sum
  }

  /// The edition of the form that people filled in on a day.
  private func edition(on day: CalendarDate) -> String {
    editions.inForce(on: day)?.id ?? edition
  }

  func random(_ purpose: Purpose, _ index: Int) -> Random {
    Random(seed: seed, purpose: purpose.rawValue, index: index)
  }

  /// The request at a place, without its unique number; waiting ones come first.
  func request(at index: Int) -> HousingRequest {
    var dates = random(.dates, index)
    if index >= waiting { return allotment(at: index, &dates) }
    var filed = filing(at: index)
    var request: HousingRequest
    if let defect = duplicate(at: index) {
      request = people(at: defect.source)
      if defect.isApproximate { _ = spoil(&request, at: index) }
    } else {
      request = people(at: index)
    }
    // People taken up from another request file at another age, and yet as adults.
    for birth in ([request.applicant] + request.coHolders).compactMap(\.birthDate) {
      filed = max(filed, birth.adding(months: 18 * 12))
    }
    request.filingDate = filed
    request.edition = edition(on: filed)
    request.deskCode = places.desk(home: request.applicant.address.communeCode, &dates)
    request.lastRenewalDate = renewal(filed: filed, on: asOf, mayBeLate: true, &dates)
    complement(&request, at: index)
    return request
  }

  /// The household of a waiting request that takes up no other.
  func people(at index: Int) -> HousingRequest {
    var request = household(at: index, filed: filing(at: index), on: asOf)
    _ = resemble(&request, at: index)
    return request
  }

  private func allotment(at index: Int, _ dates: inout Random) -> HousingRequest {
    let lease = asOf.adding(days: -dates.below(365))
    let quantile = LogNormal.quantile(waits.share(of: index - waiting))
    let filed = lease.adding(days: -Int((quantile * waitUnit).rounded()))
    var request = household(at: index, filed: filed, on: lease)
    request.filingDate = filed
    request.edition = edition(on: filed)
    request.deskCode = places.desk(home: request.applicant.address.communeCode, &dates)
    request.lastRenewalDate = renewal(filed: filed, on: lease, mayBeLate: false, &dates)
    request.strikeOff = StrikeOff(reason: "RADATT", date: lease)
    complement(&request, at: index)
    return request
  }

  private func seniority(at index: Int) -> Double {
    LogNormal.quantile(seniorities.share(of: index))
  }

  func filing(at index: Int) -> CalendarDate {
    asOf.adding(days: -Int((Self.medianSeniority * seniority(at: index)).rounded()))
  }

  /// Recent requests may still wait for their number; three in a hundred do.
  func hasNumber(at index: Int, filed: CalendarDate) -> Bool {
    guard index < waiting, filed.days(until: asOf) <= 182 else { return true }
    var random = random(.number, index)
    return !random.chance(0.03)
  }

  /// The last renewal of a request still alive on a day: just before its last anniversary.
  ///
  /// When it may be late, a third of those whose anniversary is less than a month old have not
  /// renewed yet and so are expired.
  private func renewal(
    filed: CalendarDate,
    on day: CalendarDate,
    mayBeLate: Bool,
    _ random: inout Random
  ) -> CalendarDate? {
    let years = filed.wholeMonths(until: day) / 12
    guard years > 0 else { return nil }
    func anniversary(_ year: Int) -> CalendarDate { filed.adding(months: 12 * year) }
    let last = anniversary(years)
    let early = random.below(41)
    let isLate = mayBeLate && (1...28).contains(last.days(until: day)) && random.chance(0.33)
    if isLate { return years > 1 ? anniversary(years - 1) : nil }
    // Renewing early brings the next expiry forward: never before the day itself.
    let slack = day.days(until: anniversary(years + 1)) - 2
    return last.adding(days: -max(0, min(early, slack)))
  }
}
