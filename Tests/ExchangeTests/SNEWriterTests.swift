import TestSupport
import Domain
import Exchange
import Testing

/// What is written, and what of a file that came is written back once a desk changed the request.
struct SNEWriterTests {
  private func read(_ person: String) throws -> ImportedRequest {
    let names = "<nom>EXEMPLE</nom><prenom>Noémie</prenom>"
    let xml = SNEFile.whole(SNEFile.demande().replacing(names, with: person))
    return try #require(try Reading(xml).requests.first)
  }

  /// The elements of that name in the file that writing gives, as they stand.
  private func written(_ name: String, of imported: ImportedRequest) -> [String] {
    SNEFile.written([imported]).split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
      .filter {
        $0.hasPrefix("<\(name)") && !$0.dropFirst(name.count + 1).prefix(1).contains { $0.isLetter }
      }
  }

  @Test func `a file begins and ends as the SNE's do`() throws {
    let header = SNEHeader(
      version: "02.01",
      fileKind: "CRE",
      fileDate: "2026-09-14T10:12:45.120+02:00"
    )
    #expect(
      SNEFile.written([], header: header) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <interfaceNuu versionInterface="02.01" xmlns="http://nuu.application.i2/">
          <entete>
            <typeFichier>CRE</typeFichier>
            <dateFichier>2026-09-14T10:12:45.120+02:00</dateFichier>
          </entete>
        </interfaceNuu>

        """
    )
  }

  @Test func `an empty request has its elements all the same`() throws {
    let empty = ImportedRequest(request: HousingRequest(deskCode: "", edition: "14069*05"))
    let lines = SNEFile.written([empty]).split(separator: "\n")
    #expect(lines.contains("    <demandeLogement/>"))
  }

  @Test func `elements come in the order of the national form`() throws {
    var request = HousingRequest.random(seed: 3)
    request.coHolders = [.random(seed: 4)]
    request.dependants = [Dependant()]
    request.sharedCustodyChildren = [SharedCustodyChild()]
    request.unbornChildren.count = 1
    request.currentHousing.kinds = ["CPE"]
    request.wanted.acceptsWiderArea = true
    let text = SNEFile.written([ImportedRequest(request: request)])
    let order = [
      "<demandeur>", "<listePersonneACharge>", "<personneANaitre>", "<listePersonneEnGarde>",
      "<listeCotitulaire>", "<logementActuel>", "</personnePhysique>", "<logementRecherche>",
    ]
    let places = order.map { text.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `a control character is left out, and the file stays readable`() throws {
    var request = HousingRequest(deskCode: "G9999", edition: "14069*05")
    request.applicant.usageName = "A\u{1}B\u{FFFE}C\u{B}D"
    request.applicant.employment.occupation = "deux\nlignes"
    request.applicant.title = "a\tb\"<"
    let reading = try Reading(SNEFile.written([ImportedRequest(request: request)]))
    #expect(reading.fault == nil)
    let applicant = reading.requests.first?.request.applicant
    #expect(applicant?.usageName == "ABCD")
    #expect(applicant?.employment.occupation == "deux\nlignes")
    #expect(applicant?.title == "a\tb\"<")
  }

  @Test func `euros are whole, or have two decimals`() throws {
    var request = HousingRequest(deskCode: "G9999", edition: "14069*05")
    request.currentHousing.monthlyRent = Amount(cents: 50_005)
    request.applicant.taxIncomeN1.amount = Amount(cents: 2_000_000)
    let text = SNEFile.written([ImportedRequest(request: request)])
    #expect(text.contains("<montantMensuelLoyer>500.05</montantMensuelLoyer>"))
    #expect(text.contains("<montantMoins1>20000</montantMoins1>"))
  }

  @Test func `a value that could not be read is written back until a desk corrects it`() throws {
    let faulty = "<dateNaissance>1991-02-30</dateNaissance>"
    var imported = try read(faulty)
    #expect(written("dateNaissance", of: imported) == [faulty])
    imported.request.applicant.birthDate = CalendarDate(iso: "1991-03-02")
    #expect(
      written("dateNaissance", of: imported) == ["<dateNaissance>1991-03-02</dateNaissance>"]
    )
  }

  @Test func `an attribute is written back while its value is the same`() throws {
    let labelled = "<civilite code=\"2\" libelle=\"Madame\"/>"
    var imported = try read(labelled)
    #expect(written("civilite", of: imported) == [labelled])
    imported.request.applicant.title = "1"
    #expect(written("civilite", of: imported) == ["<civilite code=\"1\"/>"])
    imported.request.applicant.title = nil
    #expect(written("civilite", of: imported) == [])
  }

  @Test func `an empty element gives way to the value`() throws {
    var imported = try read("<telPortable/><adressePostale/>")
    #expect(written("telPortable", of: imported) == ["<telPortable/>"])
    imported.request.applicant.phoneMobile = "0600000001"
    imported.request.applicant.address.street = "rue Neuve"
    #expect(written("telPortable", of: imported) == ["<telPortable>0600000001</telPortable>"])
    #expect(written("adressePostale", of: imported) == ["<adressePostale>"])
  }

  @Test func `what a row says more goes with its value, whatever its rank`() throws {
    let rows = """
      <listeRessourceRecue><detailRessource><ressource code="SAL"/><montant>10</montant><periode>M\
      </periode></detailRessource><detailRessource><ressource code="AF"/><montant>5</montant>\
      </detailRessource></listeRessourceRecue>
      """
    var imported = try read(rows)
    imported.request.applicant.monthlyIncomes.reverse()
    let lines = written("detailRessource", of: imported)
    #expect(lines.count == 2)
    #expect(lines.first?.contains("periode") == false)
    #expect(lines.last?.contains("<periode>M") == true)
    imported.request.applicant.monthlyIncomes[1].amount = Amount(cents: 2_000)
    #expect(!written("detailRessource", of: imported).joined().contains("periode"))
  }

  @Test func `what tells of health or violence is written on a wish only`() throws {
    let parts = """
      <nom>A</nom><complementHandicap><etat code="STA"/></complementHandicap>\
      <precisions><violencesSubies>oui</violencesSubies></precisions><autre/>
      """
    let imported = try read(parts)
    let writer = SNEWriter(header: SNEHeader())
    let demande = writer.demande(imported.request, imported.foreignElements)
    #expect(demande.heldBack == 2)
    #expect(!demande.xml.contains("andicap") && !demande.xml.contains("iolence"))
    #expect(demande.xml.contains("<autre/>"))
    let whole = SNEFile.written([imported], sensitive: true)
    #expect(whole.contains("<complementHandicap><etat code=\"STA\"/></complementHandicap>"))
    #expect(whole.contains("violencesSubies"))
  }

  @Test func `the file of a training store says so twice, and is never read`() throws {
    let header = SNEHeader(fileKind: "DIS", isFictional: true)
    let text = SNEFile.written([ImportedRequest(request: .random(seed: 1))], header: header)
    #expect(text.split(separator: "\n")[1].hasPrefix("<!-- FICTIF"))
    #expect(text.contains("<ecole xmlns=\"urn:guichet:ecole\">FICTIF</ecole>"))
    let reading = try Reading(text)
    #expect(reading.fault?.kind == .fictional)
    #expect(reading.requests == [])
  }

  @Test(arguments: [
    ("2026-09-14T10:12:45.120+02:00", "2026-09-14T08:12:45.120+00:00"),
    ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000+00:00"),
    ("2026-09-14T10:12:45Z", "2026-09-14T10:12:45.000+00:00"),
    ("2026-09-14T10:12:45.5-04:30", "2026-09-14T14:42:45.500+00:00"),
    ("1969-12-31T23:59:59.999", "1969-12-31T23:59:59.999+00:00"),
    ("2026-09-14", nil), ("2026-09-14T10:12", nil), ("2026-02-30T10:12:45", nil),
    ("2026-09-14T10:12:45+2", nil), ("2026-09-14T10:12:45.", nil),
  ])
  func `the moment of a file is read whatever its offset`(text: String, utc: String?) {
    #expect(SNEHeader(fileDate: text).madeAt?.iso == utc)
  }
}

extension HousingRequest {
  fileprivate static func random(seed: UInt64) -> HousingRequest {
    var random = SeededRandom(seed: seed)
    return .random(&random)
  }
}

extension Person {
  fileprivate static func random(seed: UInt64) -> Person {
    var random = SeededRandom(seed: seed)
    return .random(&random)
  }
}
