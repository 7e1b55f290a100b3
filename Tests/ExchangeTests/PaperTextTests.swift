import Domain
import Exchange
import TestSupport
import Testing

struct PaperTextTests {
  @Test func `the receipt of the exemplary request reads as it should`() throws {
    let text = PaperText.text(try PaperSamples.paper(.receipt))
    try PaperSamples.expect(text, "recepisse.txt")
  }

  @Test func `the guide of the exemplary request reads as it should`() throws {
    let text = PaperText.text(try PaperSamples.paper(.guide))
    try PaperSamples.expect(text, "ce-qu-il-faut-savoir.txt")
  }

  @Test(arguments: Paper.Kind.allCases)
  func `no line is wider than 80 columns nor any page longer than 60 lines`(
    _ kind: Paper.Kind
  ) throws {
    var request = HousingRequest.exemplary
    request.applicant.usageName = String(repeating: "NOMTRÈSLONG", count: 30)
    request.applicant.givenNames = String(repeating: "Anne Élise ", count: 40)
    request.wanted.communes = ["59574", "59008", "59354", "75056"]
    let pages = PaperText.pages(try PaperSamples.paper(kind, of: request))
    for line in pages.joined() { #expect(line.count <= PaperText.columns, "\(line)") }
    for page in pages { #expect(page.count <= PaperText.linesPerPage) }
  }

  @Test(arguments: Paper.Kind.allCases)
  func `each page of a training paper says FICTIF, and no page of a real one`(
    _ kind: Paper.Kind
  ) throws {
    for page in PaperText.pages(try PaperSamples.paper(kind)) {
      #expect(page.first?.contains("FICTIF") == true)
      #expect(page.last?.contains("FICTIF") == true)
    }
    let real = PaperText.text(try PaperSamples.paper(kind, of: .example(), isFictional: false))
    #expect(!real.contains("FICTIF"))
  }

  @Test func `without its number a request says so, and when the certificate is due`() throws {
    var request = HousingRequest.exemplary
    request.uniqueNumber = nil
    let text = PaperText.text(try PaperSamples.paper(.receipt, of: request))
      .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.contains("pas encore donné par le SNE"))
    #expect(text.contains("L-0001234"))
    #expect(text.contains("au plus tard le 12\u{A0}avril\u{A0}2026"))
    #expect(text.contains("n’est pas l’attestation d’enregistrement"))
  }

  @Test func `what is not known of a commune is said unknown`() throws {
    var request = HousingRequest.exemplary
    request.wanted.communes = ["59574", "59354", "75056"]
    let paper = try PaperSamples.paper(.guide, of: request)
    let parts = paper.sections.flatMap(\.parts)
    func value(_ wanted: String) -> String? {
      parts.compactMap { part in
        if case .fact(wanted, let value) = part { value } else { nil }
      }.first
    }
    #expect(value("Somain") == "1\u{202F}635 logements sociaux\u{A0}; délai d’attente non connu")
    #expect(value("Loffre") == "aucun logement social\u{A0}; délai d’attente non connu")
    #expect(value("75056") == "hors du territoire\u{A0}; parc et délai inconnus ici")
  }

  @Test func `control characters of a name never reach the text`() throws {
    var request = HousingRequest.exemplary
    request.applicant.usageName = "A\u{1B}[5iB\u{9B}4iC\u{7}D\nE\u{202E}F"
    let text = PaperText.text(try PaperSamples.paper(.receipt, of: request))
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      #expect(!isControl || scalar == "\n" || scalar == "\u{C}", "\(scalar.value)")
    }
    #expect(!text.contains("\u{202E}"))
  }
}
