import TestSupport
import Testing

/// Finding a file again, on the built program.
@Suite(.serialized)
struct SearchTests {
  @Test func `a name typed as one hears it finds its file, which Enter opens`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitForList()
    try pty.recordRequest(birthName: "LEFÈVRE-D’ŒUVRÉ", givenNames: "Anaïs")
    pty.send(Pty.f12)
    try pty.waitForList()
    pty.send("/anais oeuv")
    // The count and the rows come one after the other.
    try pty.waitUntil { screen in
      screen.rows[0].contains("1 dossier")
        && screen.rows[3].contains("LEFÈVRE-D’ŒUVRÉ ANAÏS") && screen.rows[4].isEmpty
    }
    pty.send("\r")
    try pty.waitUntil { $0.rows[0].contains("› LEFÈVRE-D’ŒUVRÉ ANAÏS") }
    pty.send(Pty.f12)
    try pty.waitUntil { $0.rows[0].contains("1 dossier") }
    #expect(pty.screen.text.contains("anais oeuv"))
  }

  @Test func `a unique number is found with and without its spaces`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitForList()
    let name = pty.selectedRow.dropFirst(2).split(separator: "  ").first ?? ""
    pty.send("\r")
    try pty.waitUntil { $0.rows[0].contains("› \(name)") }
    let number = try #require(
      pty.screen.rows[0].firstMatch(of: /\d{3} \d{2} \d{2} \d{6} \w{5}/)?.output
    )
    pty.send(Pty.f12)
    try pty.waitForList()
    for typed in [String(number), number.filter { $0 != " " }] {
      pty.send("/\(typed)")
      try pty.waitUntil { $0.rows[0].contains("1 dossier") && $0.text.contains(typed) }
      pty.send("\r")
      try pty.waitUntil { $0.rows[0].contains("› \(name)") }
      pty.send(Pty.f12)
      try pty.waitUntil { $0.rows[0].contains("1 dossier") }
      pty.send("\u{1B}")
      try pty.waitForList()
    }
  }
}
