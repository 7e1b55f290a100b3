import Domain
import Exchange
import Testing

struct SNEUnknownTests {
  private func only(_ demande: String) throws -> (imported: ImportedRequest, reading: Reading) {
    let reading = try Reading(SNEFile.whole(demande))
    return (try #require(reading.requests.first), reading)
  }

  @Test func `an unknown element is kept where it stood, without its prefix`() throws {
    let unknown = """
      <z:exemple xmlns:z="http://nuu.application.i2/" b="2" a="1 &amp; 1">Été<z:suite/> &lt;fin</z:exemple>
      """
    let (imported, reading) = try only(SNEFile.demande(person: unknown))
    #expect(
      imported.foreignElements == [
        ForeignElement(
          path: "personnePhysique/demandeur/exemple",
          xml: "<exemple a=\"1 &amp; 1\" b=\"2\">Été<suite/> &lt;fin</exemple>",
          follows: "prenom"
        )
      ]
    )
    #expect(reading.problems == [])
  }

  @Test func `an element of another namespace is never taken for ours`() throws {
    let other = "<x:nomPatronymique xmlns:x=\"urn:autre\">AUTRE</x:nomPatronymique>"
    let (imported, _) = try only(SNEFile.demande(person: other))
    #expect(imported.request.applicant.birthName == nil)
    #expect(
      imported.foreignElements.map(\.xml) == [
        "<nomPatronymique xmlns=\"urn:autre\">AUTRE</nomPatronymique>"
      ]
    )
  }

  @Test func `a namespace that is no full address does not stop the file`() throws {
    let (imported, reading) = try only(
      SNEFile.demande(person: "<x:note xmlns:x=\"notes locales\">A</x:note>")
    )
    #expect(reading.fault == nil)
    #expect(imported.foreignElements.map(\.xml) == ["<note xmlns=\"notes locales\">A</note>"])
  }

  @Test func `an unknown attribute and a repeated element are kept`() throws {
    let person = "<civilite code=\"1\" motif=\"x\"/><civilite code=\"2\"/>"
    let (imported, _) = try only(SNEFile.demande(person: person))
    #expect(imported.request.applicant.title == "1")
    #expect(
      imported.foreignElements == [
        ForeignElement(
          path: "personnePhysique/demandeur/civilite",
          xml: "<civilite code=\"1\" motif=\"x\"/>",
          follows: "prenom"
        ),
        ForeignElement(
          path: "personnePhysique/demandeur/civilite[2]",
          xml: "<civilite code=\"2\"/>",
          follows: "civilite"
        ),
      ]
    )
  }

  @Test func `the incomes of dependants are kept`() throws {
    let incomes = """
      <listeRessourceRecuePersACharge><detailRessource><ressource code="AF"/><montant>148</montant>\
      </detailRessource></listeRessourceRecuePersACharge>
      """
    let (imported, _) = try only(SNEFile.demande(person: incomes))
    #expect(imported.foreignElements.map(\.xml) == [incomes])
  }

  @Test func `an unknown row of a list says its place`() throws {
    let household = """
      </demandeur><listeCotitulaire><cotitulaire><nom>UN</nom></cotitulaire><cotitulaire>\
      <lienDemandeur code="P"/><exemple/></cotitulaire></listeCotitulaire><demandeur>
      """
    let (imported, _) = try only(SNEFile.demande(person: household))
    #expect(imported.request.coHolders.map(\.linkToApplicant) == [nil, "P"])
    #expect(
      imported.foreignElements.first?.path
        == "personnePhysique/listeCotitulaire/cotitulaire[2]/exemple"
    )
  }

  @Test func `what stands beside the request is kept with it`() throws {
    let (imported, _) = try only(SNEFile.demande(besides: "<evenement date=\"2026-09-15\"/>"))
    #expect(
      imported.foreignElements == [
        ForeignElement(
          path: "../evenement",
          xml: "<evenement date=\"2026-09-15\"/>",
          follows: "demandeLogement"
        )
      ]
    )
  }

  @Test func `an unknown code is kept as it is`() throws {
    let person = "<situationFamiliale code=\"Z9\"/>"
    let (imported, reading) = try only(SNEFile.demande(person: person))
    #expect(imported.request.applicant.maritalStatus == "Z9")
    #expect(imported.foreignElements == [])
    #expect(reading.problems == [])
  }

  @Test func `a Corsican commune keeps its letter`() throws {
    let address = """
      <adressePostale><codePostal>20090</codePostal><commune code="2A004"/></adressePostale>
      """
    let (imported, _) = try only(SNEFile.demande(person: address))
    #expect(imported.request.applicant.address.communeCode == "2A004")
    #expect(imported.request.applicant.address.postalCode == "20090")
  }
}
