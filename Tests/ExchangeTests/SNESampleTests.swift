import Domain
import Exchange
import Testing

struct SNESampleTests {
  @Test func `the sample's request is read whole`() throws {
    let reading = try Reading(Reading.sample("sne-exemple.xml"))
    #expect(reading.fault == nil)
    #expect(reading.problems == [])
    #expect(
      reading.headers == [
        SNEHeader(
          version: "02.01",
          fileKind: "CRE",
          fileDate: "2026-09-14T10:12:45.120+02:00"
        )
      ]
    )
    #expect(reading.summary?.imported == 1)
    let imported = try #require(reading.requests.first)
    #expect(imported.request == Self.expected)
    #expect(
      imported.foreignElements == [
        ForeignElement(
          path: "personnePhysique/demandeur/listeRessourceRecuePersACharge",
          xml: "<listeRessourceRecuePersACharge/>",
          follows: "listeRessourceRecue"
        )
      ]
    )
  }

  @Test(arguments: [("n:", ":n"), ("tns:", ":tns"), ("", "")])
  func `the prefix does not matter`(prefix: String, declared: String) throws {
    let sample = try Reading.sample("sne-exemple.xml")
      .replacing("<n:", with: "<\(prefix)").replacing("</n:", with: "</\(prefix)")
      .replacing("xmlns:n=", with: "xmlns\(declared)=")
    let reading = try Reading(sample)
    #expect(reading.fault == nil)
    #expect(reading.requests.map(\.request) == [Self.expected])
    #expect(reading.requests.first?.foreignElements.count == 1)
  }

  private static var expected: HousingRequest {
    var request = HousingRequest(deskCode: "G9999", edition: "14069*05")
    request.uniqueNumber = UniqueNumber("0590926999001G9999")
    request.filingDate = CalendarDate(iso: "2026-09-14")
    request.applicant = applicant
    var dependant = Dependant()
    dependant.name = "FICTIF"
    dependant.givenNames = "Éloïse"
    dependant.birthDate = CalendarDate(iso: "2018-11-02")
    dependant.sex = "F"
    dependant.link = "E"
    request.dependants = [dependant]
    var child = SharedCustodyChild()
    child.birthDate = CalendarDate(iso: "2020-02-29")
    child.sex = "M"
    child.custody = "G"
    request.sharedCustodyChildren = [child]
    request.currentHousing.kinds = ["CPE"]
    request.currentHousing.monthlyRent = .zero
    request.currentHousing.occupantCount = 5
    request.currentHousing.category = "M"
    request.currentHousing.dwellingType = "T4"
    request.currentHousing.surfaceM2 = 84
    request.currentHousing.ownsAnotherDwelling = false
    request.wanted.dwellingTypes = ["T3", "T4"]
    request.wanted.communes = ["59574", "59008"]
    request.wanted.acceptsWiderArea = true
    return request
  }

  private static var applicant: Person {
    var person = Person()
    person.title = "2"
    person.usageName = "EXEMPLE-DUBOIS"
    person.birthName = "FICTIF"
    person.givenNames = "Noémie"
    person.birthDate = CalendarDate(iso: "1991-04-23")
    person.nationalityGroup = "1"
    person.maritalStatus = "S"
    person.email = "noemie.exemple@courriel.invalid"
    person.address.foreign = false
    person.address.number = "9012"
    person.address.street = "rue Jean-Jaurès"
    person.address.postalCode = "59490"
    person.address.communeCode = "59574"
    person.employment.occupation = "Aide-soignante"
    person.employment.status = "CDD"
    person.employment.employerName = "Employeur fictif"
    person.employment.workForeign = false
    person.employment.workPostalCode = "59580"
    person.employment.workCommuneCode = "59008"
    person.taxIncomeN1 = TaxIncome(year: 2025)
    person.taxIncomeN2 = TaxIncome(year: 2024, amount: Amount(cents: 1_725_000))
    person.monthlyIncomes = [
      MonthlyAmount(kind: "SAL", amount: Amount(cents: 142_000)),
      MonthlyAmount(kind: "AF", amount: Amount(cents: 14_800)),
    ]
    return person
  }
}
