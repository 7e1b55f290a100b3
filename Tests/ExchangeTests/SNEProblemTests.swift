import Domain
import Exchange
import Testing

struct SNEProblemTests {
  @Test func `a bad date is said and kept, and the request is imported`() throws {
    let person = "<dateNaissance>1991-02-30</dateNaissance>"
    let reading = try Reading(SNEFile.whole(SNEFile.demande(person: person)))
    let problem = try #require(reading.problems.first)
    #expect(problem.kind == .badDate)
    #expect(problem.request == 1)
    #expect(problem.element == "personnePhysique/demandeur/dateNaissance")
    #expect(problem.severity == .warning)
    #expect(!problem.description.contains("1991"))
    let imported = try #require(reading.requests.first)
    #expect(imported.request.applicant.birthDate == nil)
    #expect(
      imported.foreignElements.map(\.xml) == ["<dateNaissance>1991-02-30</dateNaissance>"]
    )
  }

  @Test func `a number that is none is said and kept`() throws {
    let reading = try Reading(SNEFile.whole(SNEFile.demande(number: "0590926")))
    #expect(reading.kinds == [.badUniqueNumber])
    #expect(reading.requests.first?.request.uniqueNumber == nil)
    #expect(
      reading.requests.first?.foreignElements.map(\.xml) == ["<numUnique>0590926</numUnique>"]
    )
  }

  @Test(
    arguments: [
      ("<revenuFiscal><montantMoins2>beaucoup</montantMoins2></revenuFiscal>", .badAmount),
      ("<revenuFiscal><montantMoins2>-5</montantMoins2></revenuFiscal>", .badAmount),
      ("<revenuFiscal><anneeMoins2>99999999999999999999</anneeMoins2></revenuFiscal>", .badNumber),
      ("<adressePostale><etranger>peut-être</etranger></adressePostale>", .badYesNo),
    ] as [(String, ImportProblem.Kind)]
  )
  func `a value that cannot be read is a warning`(person: String, kind: ImportProblem.Kind) throws {
    let reading = try Reading(SNEFile.whole(SNEFile.demande(person: person)))
    #expect(reading.kinds == [kind])
    #expect(reading.requests.first?.foreignElements.count == 1)
  }

  @Test func `a request without wanted housing is imported, to complete`() throws {
    let reading = try Reading(SNEFile.whole(SNEFile.demande(wanted: "")))
    #expect(reading.kinds == [.missingWantedHousing])
    #expect(reading.requests.count == 1)
  }

  @Test func `one bad request does not stop the others`() throws {
    let bad =
      "<demande>\n<demandeLogement><numGuichet>G9999</numGuichet></demandeLogement></demande>"
    let reading = try Reading(
      SNEFile.whole(SNEFile.demande() + bad + SNEFile.demande(number: "0590926999002G9999"))
    )
    #expect(reading.kinds == [.noApplicant])
    #expect(reading.problems.first?.request == 2)
    #expect(reading.problems.first?.severity == .request)
    #expect(
      reading.requests.map(\.request.uniqueNumber?.text) == [
        "0590926999001G9999", "0590926999002G9999",
      ]
    )
    #expect(reading.summary?.imported == 2)
    #expect(reading.summary?.leftOut == 1)
  }

  @Test func `an overlong request is left out and the next one read`() throws {
    let rows = String(repeating: "<exemple/>", count: 25_000)
    let reading = try Reading(SNEFile.whole(SNEFile.demande(person: rows) + SNEFile.demande()))
    #expect(reading.kinds == [.tooLarge])
    #expect(reading.requests.count == 1)
  }

  @Test func `an overlong text is left out with its request, and the next one read`() throws {
    let text = String(repeating: "0123456789", count: 500_000)
    let long = "<exemple>\(text)</exemple><b x=\"1\"/>"
    for spoilt in [SNEFile.demande(person: long), SNEFile.demande(besides: long)] {
      let reading = try Reading(SNEFile.whole(spoilt + SNEFile.demande(filed: "2026-09-15")))
      #expect(reading.kinds.allSatisfy { $0 == .tooLarge })
      #expect(!reading.kinds.isEmpty)
      #expect(reading.requests.last?.request.filingDate == CalendarDate(iso: "2026-09-15"))
      #expect(reading.requests.allSatisfy { $0.foreignElements.isEmpty })
    }
  }

  @Test func `a file of strike-offs is said not to bring requests`() throws {
    let reading = try Reading(
      SNEFile.whole(SNEFile.demande(), header: "<typeFichier>RAD</typeFichier>")
    )
    #expect(reading.kinds == [.unexpectedFileKind])
    #expect(reading.headers.first?.bringsRequests == false)
  }

  @Test(arguments: ImportProblem.Kind.allCases)
  func `every problem is a French sentence with its place`(kind: ImportProblem.Kind) {
    let problem = ImportProblem(
      file: "DEM.xml",
      line: 12,
      request: 3,
      element: "numUnique",
      kind: kind
    )
    let text = problem.description
    #expect(
      text.hasPrefix(
        "DEM.xml, ligne 12, demande nº\u{A0}3, élément «\u{A0}numUnique\u{A0}»\u{A0}: "
      )
    )
    #expect(text.hasSuffix("."))
  }
}
