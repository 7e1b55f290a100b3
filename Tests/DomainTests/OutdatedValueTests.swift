import Domain
import TestSupport
import Testing

struct OutdatedValueTests {
  private func outdated(_ request: HousingRequest, on day: String) throws -> [OutdatedValue] {
    let day = try #require(CalendarDate(iso: day))
    let documents = HouseholdDocuments(of: request, DocumentCatalogue(), receipts: [], on: day)
    return request.outdated(documents: documents, on: day)
  }

  @Test func `nothing is out of date in the year of the filing`() throws {
    #expect(try outdated(.exemplary, on: "2026-11-24") == [])
  }

  @Test func `two years later the tax year is named with the one expected`() throws {
    #expect(
      try outdated(.exemplary, on: "2028-01-02") == [
        OutdatedValue(
          field: FieldID("applicant.taxIncomeN2.year"),
          kind: .taxYear(2024, latest: 2026)
        )
      ]
    )
  }

  @Test(arguments: [("2036-11-01", 0), ("2036-11-02", 1)])
  func `a child is an adult from the birthday on`(_ day: String, _ count: Int) throws {
    let adults = try outdated(.exemplary, on: day).filter {
      if case .adultChild = $0.kind { true } else { false }
    }
    #expect(adults.count == count)
    if count == 1 { #expect(adults.first?.kind == .adultChild(name: "ÉLOÏSE", age: 18)) }
  }

  @Test func `a birth whose day is past is asked about`() throws {
    var request = HousingRequest.exemplary
    request.unbornChildren.count = 1
    request.unbornChildren.expectedDate = CalendarDate(iso: "2026-12-01")
    #expect(try outdated(request, on: "2026-12-01").isEmpty)
    #expect(try outdated(request, on: "2026-12-02").count == 1)
  }
}
