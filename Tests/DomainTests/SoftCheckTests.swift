import Domain
import Reference
import Testing

/// Each soft check, with the rules as shipped: a request that raises it, and one that does not.
struct SoftCheckTests {
  private let reference: ReferenceData
  private let today = CalendarDate(dayNumber: 20_781)

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
  }

  private func findings(_ request: HousingRequest, isTraining: Bool = false) -> [CheckFinding] {
    SoftChecks(reference: reference, today: today, isTraining: isTraining).findings(in: request)
  }

  /// A quiet request of one person, to which a case adds what it is about.
  static func quiet(_ change: (inout HousingRequest) -> Void) -> HousingRequest {
    var request = HousingRequest(deskCode: "59574", edition: "14069*05")
    request.filingDate = day("2026-03-12")
    request.uniqueNumber = UniqueNumber("059 03 26 012345 G1226")
    request.applicant.birthName = "FICTIF"
    request.applicant.givenNames = "NOÉMIE"
    request.applicant.birthDate = day("1991-04-23")
    request.applicant.monthlyIncomes = [income("SAL", 1420)]
    request.applicant.taxIncomeN2 = TaxIncome(year: 2024, amount: Amount(cents: 1_725_000))
    request.currentHousing.kinds = ["LP"]
    request.reasons = [RequestReason(code: "09")]
    request.wanted.dwellingTypes = ["T2"]
    request.wanted.communes = ["59574"]
    change(&request)
    return request
  }

  static func day(_ iso: String) -> CalendarDate? { CalendarDate(iso: iso) }

  static func income(_ kind: String, _ euros: Int) -> MonthlyAmount {
    MonthlyAmount(kind: kind, amount: Amount(cents: euros * 100))
  }

  static func child(_ born: String, _ sex: String? = nil) -> Dependant {
    var child = Dependant()
    child.name = "FICTIF"
    child.givenNames = "ZOÉ"
    child.birthDate = day(born)
    child.sex = sex
    child.link = "E"
    return child
  }

  static func shared(_ born: String, _ sex: String? = nil) -> SharedCustodyChild {
    var child = SharedCustodyChild()
    child.birthDate = day(born)
    child.sex = sex
    return child
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let request: HousingRequest
    /// « check field », for each finding.
    let expected: [String]

    init(_ name: String, _ expected: [String], _ change: (inout HousingRequest) -> Void) {
      self.name = name
      self.expected = expected
      request = SoftCheckTests.quiet(change)
    }

    var testDescription: String { name }
  }

  @Test(arguments: Case.money + Case.people + Case.dates + Case.wishes + Case.numbers)
  func `a check asks where it must, and is silent elsewhere`(one: Case) {
    #expect(findings(one.request).map { "\($0.check.rawValue) \($0.field.path)" } == one.expected)
  }

  @Test func `numbers of a training store bear an impossible territory, and nobody asks`() {
    let request = Self.quiet { $0.uniqueNumber = UniqueNumber("999 03 26 012345 ECOLE") }
    #expect(findings(request).count == 2)
    #expect(findings(request, isTraining: true).isEmpty)
  }

  @Test func `a question answered is not asked again, unless the value changes`() {
    var request = Self.quiet { $0.applicant.monthlyIncomes = [Self.income("SAL", 17_200)] }
    let checks = SoftChecks(reference: reference, today: today, isTraining: false)
    let asked = checks.open(in: request).filter { $0.check == .yearlyIncome }
    #expect(asked.count == 1)
    let signature = Signature(
      agent: "camille",
      deskCode: "59574",
      at: Instant(milliseconds: 1_000)
    )
    request.confirmations = checks.open(in: request).map {
      CheckConfirmation($0, by: signature)
    }
    #expect(checks.open(in: request).isEmpty)
    // The same amount on another row is the same answer.
    request.applicant.monthlyIncomes.insert(Self.income("AF", 150), at: 0)
    #expect(!checks.open(in: request).contains { $0.check == .yearlyIncome })
    request.applicant.monthlyIncomes[1] = Self.income("SAL", 17_300)
    #expect(checks.open(in: request).contains { $0.check == .yearlyIncome })
  }

  @Test func `a check whose rule was taken out of the data asks nothing`() {
    var silent = reference
    silent.checks = CheckRules()
    let checks = SoftChecks(reference: silent, today: today, isTraining: false)
    let request = Self.quiet { $0.applicant.monthlyIncomes = [Self.income("SAL", 17_200)] }
    #expect(checks.findings(in: request).isEmpty)
  }
}
