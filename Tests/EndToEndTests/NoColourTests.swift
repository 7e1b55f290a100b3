import TestSupport
import Testing

/// The built program without colours: by wish, or because the terminal has none.
@Suite(.serialized)
struct NoColourTests {
  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]])
  func `no colour is sent, and the focus, the badge and a refusal still show`(
    _ environment: [String: String]
  ) throws {
    let desk = try TrainingDesk()
    let pty = try desk.open(environment: environment)
    try pty.waitForList()
    let focus = pty.screen.cursor.row
    #expect(pty.screen.rows[focus].hasPrefix("> "))
    let selected = pty.screen.reversedText(row: focus)
    #expect(pty.screen.rows[focus].hasSuffix(selected.trimmingSuffix(" ")) && !selected.isEmpty)
    #expect(pty.screen.reversedText(row: 0) == "ÉCOLE")
    // What the key refuses is told with a mark before it.
    pty.send("b")
    try pty.waitUntil { $0.rows[22].hasPrefix("! Brouillons") }
    #expect(pty.colours.isEmpty)
  }

  @Test func `colours are sent to a terminal that has them`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitForList()
    #expect(!pty.colours.isEmpty)
  }
}

extension Pty {
  /// The parameters of every colour the program asked for.
  fileprivate var colours: [Int] {
    String(decoding: output, as: UTF8.self).matches(of: /\u{1B}\[([\d;]*)m/)
      .flatMap { $0.output.1.split(separator: ";").compactMap { Int($0) } }
      // 39 and 49 give the terminal's own colours back.
      .filter { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
