import TestSupport
import Domain
import Exchange
import Testing

/// What is read and written again says the same, down to what the program does not know.
struct SNERoundTripTests {
  private func expectSame(_ xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reading = try Reading(xml)
    #expect(reading.fault == nil, sourceLocation: sourceLocation)
    let header = try #require(reading.headers.first)
    let written = SNEFile.written(reading.requests, header: header)
    let (before, after) = (try Outline(xml), try Outline(written))
    #expect(before.difference(from: after) == [], sourceLocation: sourceLocation)
    #expect(
      try Reading(written).requests.map(\.request) == reading.requests.map(\.request),
      sourceLocation: sourceLocation
    )
  }

  @Test func `the sample comes back whole`() throws {
    try expectSame(Reading.sample("sne-exemple.xml"))
  }

  @Test(arguments: [
    // Unknown elements, before, between and after known ones.
    "<a/><civilite code=\"1\"/><b>1</b><b>2</b><nationalite code=\"1\"/><c><civilite/></c>",
    // Empty known elements, alone and with attributes.
    "<telPortable/><adressePostale/><revenuFiscal></revenuFiscal><listeRessourceVersee/>",
    "<mel source=\"web\"/><adressePostale id=\"7\"/>",
    // Attributes beside a value, with a prefix or not.
    "<civilite code=\"2\" libelle=\"Madame\"/><nom>A</nom>",
    "<mel xmlns:v=\"urn:v\" v:sur=\"oui\" w=\"1\">a@exemple.invalid</mel>",
    "<telPortable xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>",
    // What cannot be read.
    "<dateNaissance>1991-02-30</dateNaissance><revenuFiscal><montantMoins1>?</montantMoins1></revenuFiscal>",
    "<civilite>Madame</civilite><nationalite/>",
    // What stands twice.
    "<civilite code=\"1\"/><civilite code=\"2\"/><civilite/>",
    "<adressePostale><voie>A</voie></adressePostale><adressePostale><voie>B</voie></adressePostale>",
    // Another namespace, and ours within it.
    "<x:y xmlns:x=\"urn:x\" z=\"1\"><x:t>texte</x:t><q xmlns=\"urn:q\"/></x:y>",
    // Text where none belongs.
    "<adressePostale>ici<voie>A</voie>là<commune code=\"59008\"/></adressePostale>",
    // Rows: one that says more than its value, one that cannot be read, one of another name.
    """
    <listeRessourceRecue ordre="1"><detailRessource><ressource code="SAL"/><montant>10</montant>\
    <periode>M</periode></detailRessource><detailRessource/><autre/><detailRessource>\
    <ressource code="AF"/><montant>dix</montant></detailRessource><detailRessource>\
    <ressource code="AF"/><montant>5.05</montant></detailRessource></listeRessourceRecue>
    """,
    "<nom>L’Été &amp; « Cie » &lt;é&gt; \"a\" 'b' 😀 œ\u{AD}</nom>",
  ])
  func `nothing said of the applicant is lost`(_ person: String) throws {
    let names = "<nom>EXEMPLE</nom><prenom>Noémie</prenom>"
    try expectSame(SNEFile.whole(SNEFile.demande().replacing(names, with: person)))
  }

  @Test func `what stands beside and around the request is not lost`() throws {
    let demande = SNEFile.demande(besides: "<evenement date=\"2026-09-15\"/><note>A</note>")
      .replacing("<demande>", with: "<demande id=\"d1\" z=\"2\"><avant/>")
      .replacing("<demandeLogement>", with: "<demandeLogement version=\"3\"><debut/>")
      .replacing("<personnePhysique>", with: "<personnePhysique rang=\"1\">")
      .replacing("</demandeLogement>", with: "<fin><fin2/></fin></demandeLogement>")
    try expectSame(SNEFile.whole(demande))
  }

  @Test func `what stands in the lists is not lost`() throws {
    let household = """
      </demandeur><listePersonneACharge><tete/><personneACharge><nom>UN</nom><ecole>A</ecole>\
      </personneACharge><personneACharge/></listePersonneACharge><personneANaitre><nombre>2</nombre>\
      <mois>mai</mois></personneANaitre><listePersonneEnGarde><personneEnGarde>\
      <coParentalite code="Z"/></personneEnGarde></listePersonneEnGarde><listeCotitulaire>\
      <cotitulaire><nom>DEUX</nom></cotitulaire><cotitulaire n="2"><lienDemandeur code="P"/><exemple/>\
      </cotitulaire><queue/></listeCotitulaire>
      """
    let wanted = """
      <logementRecherche><listeTypeLogement><typeLogement code="T3" rang="1"/><typeLogement/>\
      <typeLogement code="T3"/></listeTypeLogement><listeLocalisationSouhaite>\
      <localisationSouhaite><commune code="59574"/><quartier>Centre</quartier>\
      </localisationSouhaite><localisationSouhaite><commune code="2A004"/></localisationSouhaite>\
      <localisationSouhaite><commune code="1"/><commune code="2"/></localisationSouhaite>\
      </listeLocalisationSouhaite><demandeElargie>false</demandeElargie><parking>O</parking>\
      </logementRecherche>
      """
    let xml = SNEFile.whole(SNEFile.demande(wanted: wanted))
      .replacing("</demandeur>", with: household)
    try expectSame(xml)
  }

  @Test(arguments: 1...12)
  func `requests of any content come back`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let requests = (0..<5).map { _ in
      ImportedRequest(request: .random(&random), foreignElements: [])
    }
    let reading = try Reading(SNEFile.written(requests))
    #expect(reading.fault == nil)
    #expect(reading.requests.map(\.request) == requests.map(\.request))
    // Written again, the same bytes: nothing was kept aside, and the order is one.
    #expect(SNEFile.written(reading.requests) == SNEFile.written(requests))
  }

  @Test(arguments: 1...12)
  func `files of any content come back`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let original = RandomExchangeFile.make(&random)
    try expectSame(original)
  }
}
