import Foundation

/// An exchange file of the SNE with fictional requests, for the commands.
struct ExchangeFile {
  var kind: String? = "DIS"
  var madeAt = "2026-09-14T10:12:45.120+02:00"
  var demandes: [String]

  init(_ demandes: [String]) { self.demandes = demandes }

  /// So many requests, each with its own number.
  init(count: Int) { demandes = (0..<count).map { Self.demande($0) } }

  static func demande(_ rank: Int, phone: String = "0600000001", name: String = "SECRETNOM")
    -> String
  {
    let sequence = String(100_000 + rank)
    return """
        <ns1:demande>
          <ns1:demandeLogement>
            <ns1:numUnique>0590926\(sequence)G9999</ns1:numUnique>
            <ns1:numGuichet>G9999</ns1:numGuichet>
            <ns1:dateCreationDemande>2026-09-14</ns1:dateCreationDemande>
            <ns1:personnePhysique>
              <ns1:demandeur>
                <ns1:nom>\(name)</ns1:nom>
                <ns1:prenom>Noémie</ns1:prenom>
                <ns1:dateNaissance>1991-04-23</ns1:dateNaissance>
                <ns1:telPortable>\(phone)</ns1:telPortable>
                <ns1:inconnu rang="\(rank)"/>
              </ns1:demandeur>
            </ns1:personnePhysique>
            <ns1:logementRecherche>
              <ns1:listeTypeLogement><ns1:typeLogement code="T3"/></ns1:listeTypeLogement>
            </ns1:logementRecherche>
          </ns1:demandeLogement>
        </ns1:demande>

      """
  }

  /// A request without its applicant, which cannot be taken.
  static let bad = """
      <ns1:demande><ns1:demandeLogement><ns1:numGuichet>SECRETNOM</ns1:numGuichet>
      </ns1:demandeLogement></ns1:demande>

    """

  var text: String {
    let kind = kind.map { "<ns1:typeFichier>\($0)</ns1:typeFichier>" } ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ns1:interfaceNuu versionInterface="02.00" xmlns:ns1="http://nuu.application.i2/">
        <ns1:entete>\(kind)<ns1:dateFichier>\(madeAt)</ns1:dateFichier></ns1:entete>
      \(demandes.joined())</ns1:interfaceNuu>

      """
  }

  /// Writes it there.
  ///
  /// - Returns: the path.
  func write(_ name: String, in folder: TemporaryFolder) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// A real store, empty at first, in a folder of its own.
struct RealStore {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("dossiers.sqlite")
    _ = try CommandRun(["init", "--store", path])
  }

  func take(_ files: [String], _ options: [String] = []) throws -> CommandRun {
    try CommandRun(["import"] + files + options + ["--store", path])
  }

  func export(_ options: [String] = []) throws -> CommandRun {
    try CommandRun(["export", "--format", "sne"] + options + ["--store", path])
  }

  /// Every request as JSON, one a line.
  var lines: [Substring] {
    get throws {
      try CommandRun(["export", "--format", "jsonl", "--store", path]).output.split(separator: "\n")
    }
  }
}
