import Domain
import Testing

struct SearchTermsTests {
  /// Readings of the first term: words joined by spaces, `*` after those that may go on.
  private func readings(_ typed: String) -> [String] {
    (SearchTerms(typed).terms.first ?? []).map { reading in
      reading.map { $0.text + ($0.isPrefix ? "*" : "") }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Éloïse", ["eloise*"]),
    ("12 mars 1980", ["12031980", "12* mars* 1980*"]),
    ("1er avr 80", ["01041980", "01042080", "1er* avr* 80*"]),
    ("12/03/1980", ["12031980*", "12031980", "12* 03* 1980*"]),
    ("12/3", ["123*", "1203*"]),
    ("19800312", ["19800312*", "12031980"]),
    ("+33 6", ["336*", "06*"]),
    ("L-0001234", ["l0001234*", "l* 0001234*"]),
    (
      "999 10 26 000001 ECO",
      ["9991026000001eco*", "9991026000001* eco*", "999* 10* 26* 000001* eco*"]
    ),
  ])
  func `figures are read in every way they may be meant`(typed: String, expected: [String]) {
    #expect(readings(typed) == expected)
  }

  @Test func `each word of a name is a term`() {
    #expect(SearchTerms("d’Œuvre-Zoé").terms.count == 3)
    #expect(SearchTerms("zoe 12/03/1980").terms.count == 2)
    #expect(SearchTerms(" -'. ").isEmpty)
  }
}
