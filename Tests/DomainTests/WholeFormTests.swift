import Domain
import Reference
import TestSupport
import Testing

struct WholeFormTests {
  private let reader = FieldReader(reference: .forTests, today: CalendarDate(dayNumber: 20_781))
  private let units = ConsumptionUnits()
  private let today = CalendarDate(dayNumber: 20_781)

  @Test(arguments: ["05903 26012345G1226", "059-03-26-012345-g1226", "059 03 26 012345 G1226"])
  func `a unique number is read in any grouping`(typed: String) throws {
    #expect(try reader.read(typed, as: .uniqueNumber) == "0590326012345G1226")
  }

  @Test(arguments: [
    ("0590326012345", FieldProblem.notAUniqueNumber(13)),
    ("0590326012345G12267", .notAUniqueNumber(19)),
    ("059X326012345G1226", .notAUniqueNumber(18)),
    ("0591326012345G1226", .numberMonth),
    ("0590026012345G1226", .numberMonth),
    ("0591226012345G1226", .numberToCome),
    ("0590127012345G1226", .numberToCome),
  ])
  func `what is wrong with a unique number is told`(typed: String, problem: FieldProblem) {
    #expect(throws: problem) { try reader.read(typed, as: .uniqueNumber) }
  }

  @Test func `a SIRET has its key, and a number of association its letter`() throws {
    #expect(try reader.read("732 829 320 00074", as: .siret) == "73282932000074")
    #expect(throws: FieldProblem.notASiret) { try reader.read("73282932000075", as: .siret) }
    #expect(try reader.read("w591 000 123", as: .rna) == "W591000123")
    #expect(throws: FieldProblem.notAnRNA) { try reader.read("591000123", as: .rna) }
  }

  /// Registration guide §6.2: 1 for the first adult, 0.5 for others from fourteen, 0.3 below.
  @Test(arguments: [
    ([], 0, 10), (["2012-11-24"], 0, 15), (["2012-11-25"], 0, 13),
    (["2018-01-01", "2020-01-01"], 1, 19),
  ])
  func `a household counts in consumption units`(births: [String], shared: Int, tenths: Int) {
    var request = HousingRequest(deskCode: "99001", edition: "14069*05")
    request.dependants = births.map {
      var child = Dependant()
      child.birthDate = CalendarDate(iso: $0)
      return child
    }
    request.sharedCustodyChildren = Array(repeating: SharedCustodyChild(), count: shared)
    #expect(request.consumptionUnits(units, on: today) == tenths)
  }

  @Test func `the annual income per unit is twelve months of all incomes over the units`() {
    var request = HousingRequest(deskCode: "99001", edition: "14069*05")
    #expect(request.annualIncomePerUnit(units, on: today) == nil)
    request.applicant.monthlyIncomes = [
      MonthlyAmount(kind: "SAL", amount: Amount(cents: 120_000)),
      MonthlyAmount(kind: "AF", amount: Amount(cents: 15_000)),
    ]
    var partner = Person()
    partner.monthlyIncomes = [MonthlyAmount(kind: "SAL", amount: Amount(cents: 90_000))]
    partner.monthlyOutgoings = [MonthlyAmount(kind: "PAV", amount: Amount(cents: 10_000))]
    request.coHolders = [partner]
    #expect(request.monthlyTotal == Amount(cents: 225_000))
    #expect(request.annualIncomePerUnit(units, on: today) == Amount(cents: 1_800_000))
    var deducting = units
    deducting.deductsOutgoings = true
    #expect(request.annualIncomePerUnit(deducting, on: today) == Amount(cents: 1_720_000))
  }

  @Test func `a row taken away takes all it holds, and those after it move up`() {
    var entry = RequestEntry(texts: [
      FieldID("coHolders.0.usageName"): "UN",
      FieldID("coHolders.0.address.street"): "rue du Moulin",
      FieldID("coHolders.1.usageName"): "DEUX",
      FieldID("coHolders.1.monthlyIncomes.0.kind"): "SAL",
      FieldID("dependants.0.name"): "TROIS",
    ])
    entry.removeRow(0, of: "coHolders")
    #expect(
      entry.texts == [
        FieldID("coHolders.0.usageName"): "DEUX",
        FieldID("coHolders.0.monthlyIncomes.0.kind"): "SAL",
        FieldID("dependants.0.name"): "TROIS",
      ]
    )
  }

  @Test func `what is sensitive stays out of an export`() throws {
    let shipped = try ReferenceData.load(from: try #require(DataFolder.find()))
    var request = HousingRequest.exemplary
    request.reasons = ["06V", "11", "08"].map { RequestReason(code: $0) }
    var profile = DisabilityProfile()
    profile.state = "STA"
    request.disabilities = [profile]
    let record = RequestRecord(
      id: RequestRecord.ID(1),
      version: 1,
      request: request,
      foreignElements: [
        ForeignElement(path: "personnePhysique/demandeur/handicap", xml: "<handicap/>"),
        ForeignElement(path: "personnePhysique/demandeur/exemple", xml: "<exemple/>"),
      ]
    )
    #expect(request.holdsSensitiveParts(shipped))
    let shown = record.withoutSensitiveParts(shipped)
    #expect(shown.request.reasons.map(\.code) == ["11"])
    #expect(shown.request.disabilities.isEmpty && !shown.request.holdsSensitiveParts(shipped))
    #expect(shown.foreignElements.map(\.xml) == ["<exemple/>"])
    #expect(shown.request.applicant == request.applicant)
  }
}
