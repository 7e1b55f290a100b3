import Domain
import Exchange

/// A small exchange file of fictional values, to be spoilt by tests.
enum SNEFile {
  static func whole(_ demandes: String, header: String = "<typeFichier>CRE</typeFichier>") -> String
  {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <interfaceNuu versionInterface="02.01" xmlns="http://nuu.application.i2/">
    <entete>\(header)</entete>
    \(demandes)
    </interfaceNuu>
    """
  }

  static func demande(
    number: String = "0590926999001G9999",
    filed: String = "2026-09-14",
    person: String = "",
    wanted: String = defaultWanted,
    besides: String = ""
  ) -> String {
    """
    <demande><demandeLogement><numUnique>\(number)</numUnique><numGuichet>G9999</numGuichet>
    <dateCreationDemande>\(filed)</dateCreationDemande>
    <personnePhysique><demandeur><nom>EXEMPLE</nom><prenom>Noémie</prenom>\(person)</demandeur>
    </personnePhysique>\(wanted)</demandeLogement>\(besides)</demande>
    """
  }

  static let defaultWanted = """
    <logementRecherche><listeTypeLogement><typeLogement code="T3"/></listeTypeLogement>\
    <listeLocalisationSouhaite><localisationSouhaite><commune code="59574"/></localisationSouhaite>\
    </listeLocalisationSouhaite><demandeElargie>true</demandeElargie></logementRecherche>
    """

  /// The file that writing these requests gives.
  static func written(
    _ requests: [ImportedRequest],
    header: SNEHeader = SNEHeader(version: "02.01", fileKind: "CRE"),
    sensitive: Bool = false
  ) -> String {
    let writer = SNEWriter(header: header, writesSensitiveParts: sensitive)
    return writer.opening
      + requests.map { writer.demande($0.request, $0.foreignElements).xml }.joined()
      + writer.closing
  }
}
