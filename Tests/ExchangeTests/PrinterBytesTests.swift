import Domain
import Exchange
import TestSupport
import Testing

struct PrinterBytesTests {
  private func bytes(_ text: String, _ encoding: PrinterEncoding) -> [UInt8] {
    let paper = Paper(
      kind: .receipt,
      title: "x",
      notice: "",
      sections: [Paper.Section("y", [.paragraph(text)])],
      footer: "z",
      isFictional: false
    )
    let bytes = PrinterBytes.bytes(paper, encoding)
    // The paragraph is the fifth line after the title, its rule, a blank, another, a heading.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(lines[6].dropLast())
  }

  @Test(
    arguments: [
      (
        PrinterEncoding.pc850,
        [0x82, 0x90, 0x87, 0x6F, 0x65, 0x27, 0xAE, 0x20, 0xAF, 0x45, 0x55, 0x52]
      ),
      (.windows1252, [0xE9, 0xC9, 0xE7, 0x9C, 0x92, 0xAB, 0x20, 0xBB, 0x80]),
      (.ascii, [0x65, 0x45, 0x63, 0x6F, 0x65, 0x27, 0x22, 0x20, 0x22, 0x45, 0x55, 0x52]),
    ] as [(PrinterEncoding, [UInt8])]
  )
  func `accents come out as the printer takes them`(
    _ encoding: PrinterEncoding,
    _ expected: [UInt8]
  ) {
    #expect(bytes("éÉçœ’«\u{A0}»€", encoding) == expected)
  }

  @Test func `UTF-8 is sent as it is, but for no-break spaces`() {
    #expect(bytes("é\u{A0}œ", .utf8) == Array("é œ".utf8))
  }

  @Test(arguments: PrinterEncoding.allCases)
  func `lines end with CR LF, pages with a form feed, and nothing steers the printer`(
    _ encoding: PrinterEncoding
  ) throws {
    var request = HousingRequest.exemplary
    request.applicant.usageName = "ÛøA\u{1B}[4i›4i\u{9B}4i字🙂"
    let bytes = PrinterBytes.bytes(try PaperSamples.paper(.guide, of: request), encoding)
    #expect(!bytes.contains(0x1B))
    #expect(!bytes.contains(0x9B))
    #expect(bytes.last == 0x0C)
    for (index, byte) in bytes.enumerated() where byte == 0x0A { #expect(bytes[index - 1] == 0x0D) }
    let pages = PaperText.pages(try PaperSamples.paper(.guide, of: request)).count
    #expect(bytes.count { $0 == 0x0C } == pages)
  }

  @Test func `a character the printer lacks is told plainly or as a question mark`() {
    #expect(bytes("Ş字", .pc850) == Array("S?".utf8))
  }
}
