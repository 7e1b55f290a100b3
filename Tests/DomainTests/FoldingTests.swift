import Domain
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Éloïse-Cœur  d’Or", "eloise coeur d or"), ("  LEFÈBVRE ", "lefebvre"), ("ŒUVRE", "oeuvre"),
    ("Straße", "strasse"), ("", ""), ("---", ""), ("n° 12 bis", "n 12 bis"), ("e\u{301}te", "ete"),
  ])
  func `case, accents, ligatures and punctuation do not count`(text: String, folded: String) {
    #expect(text.folded == folded)
  }
}
