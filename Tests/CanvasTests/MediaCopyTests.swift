import CursesTerminal
import Testing

/// terminfo(5) `mc5`, `mc4`; PuTTY's own end is ESC or 0x9B, `4`, `i`.
struct MediaCopyTests {
  @Test func `what is printed stands between the two capabilities`() throws {
    let copy = try #require(MediaCopy(start: "\u{1B}[5i", end: "\u{1B}[4i"))
    #expect(
      copy.bytes(printing: [0x41, 0x82, 0x0D, 0x0A, 0x0C])
        == Array("\u{1B}[5iA".utf8) + [0x82, 0x0D, 0x0A, 0x0C] + Array("\u{1B}[4i".utf8)
    )
  }

  @Test func `nothing printed can end the printing or steer the screen`() throws {
    let copy = try #require(MediaCopy(start: "<", end: ">"))
    let hostile = Array("\u{1B}[4i\u{7}\u{0}\u{E}\u{7F}".utf8) + [0x9B, 0x34, 0x69]
    #expect(copy.bytes(printing: hostile) == Array("<[4i4i>".utf8))
  }

  @Test func `delays of old terminals are not sent`() throws {
    let copy = try #require(MediaCopy(start: "\u{1B}[5i$<10/>", end: "$<5>\u{1B}[4i"))
    #expect(copy.start == Array("\u{1B}[5i".utf8))
    #expect(copy.end == Array("\u{1B}[4i".utf8))
  }

  @Test(arguments: [(nil, "b"), ("a", nil), ("", "b"), ("a", "$<5>")] as [(String?, String?)])
  func `a terminal that cannot both start and end does not print`(
    _ start: String?,
    _ end: String?
  ) {
    #expect(MediaCopy(start: start, end: end) == nil)
  }
}
