import Canvas
import Testing

struct CellWidthTests {
  @Test(
    arguments: [
      ("é", 1), ("e\u{301}", 1), ("作", 2), ("👍", 2), ("\u{202F}", 1), ("", 0), ("─", 1), ("한", 2),
      ("ｱ", 1), ("Ａ", 2), ("🇫🇷", 2), ("❤", 1),
    ]
  )
  func `cells are counted, not scalars`(text: String, cells: Int) {
    #expect(text.cellWidth == cells)
  }

  @Test func `a long text ends in an ellipsis inside its width`() {
    #expect("Dupré-Martin".truncated(to: 6) == "Dupré…")
    #expect("作家作家".truncated(to: 4) == "作…")
    #expect("Dupré".truncated(to: 5) == "Dupré")
    #expect("Dupré".truncated(to: 0) == "")
  }

  @Test(
    arguments: [
      ("a\u{1B}[31mb", "a␦[31mb"), ("a\u{9B}b", "a␦b"), ("a\u{202E}b", "a␦b"), ("a\nb", "a␦b"),
      ("e\u{301}", "é"), ("\u{301}a", "◌\u{301}a"), ("\u{AD}", "␦"), ("Évreux", "Évreux"),
    ]
  )
  func `nothing that a terminal would obey is left in a text`(text: String, shown: String) {
    #expect(text.clean == shown)
    #expect(text.clean.count == text.count)
    #expect(text.clean.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }
}
