@testable import Domain
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Éloïse-Cœur  d’Or", "eloise coeur d or"), ("  LEFÈBVRE ", "lefebvre"), ("ŒUVRE", "oeuvre"),
    ("Straße", "strasse"), ("", ""), ("---", ""), ("n° 12 bis", "n 12 bis"), ("e\u{301}te", "ete"),
  ])
  func `case, accents, ligatures and punctuation do not count`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `the table of letters says what the system would`() {
    let known = (Array(0..<0x250) + [0x2019, 0x2013, 0x4E00]).compactMap(Unicode.Scalar.init)
    for scalar in known {
      for text in [String(scalar), "LE \(scalar)z", "a\(scalar)B\(scalar)"] {
        #expect(text.folded == text.transliteratedFolding, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
