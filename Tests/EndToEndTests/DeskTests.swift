import Glibc
import TestSupport
import Testing

/// A clerk's day on the built program, seen through a terminal.
@Suite(.serialized)
struct DeskTests {
  @Test func `the list opens with the cursor on the first request`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil { screen in
      screen.text.contains("ÉCOLE") && screen.rows.contains { $0.hasPrefix(">") }
    }
    pty.settle()
    let focus = try #require(pty.screen.rows.firstIndex { $0.hasPrefix(">") })
    #expect(pty.screen.cursor.row == focus)
    #expect(pty.screen.isCursorVisible)
  }

  @Test(arguments: [
    "xterm", "putty", "putty-256color", "screen-256color", "tmux-256color", "linux", "vt100",
    "inconnu-9000", "",
  ])
  func `the list opens and answers whatever the terminal says it is`(_ term: String) throws {
    let desk = try TrainingDesk()
    let pty = try desk.open(environment: ["TERM": term])
    try pty.waitForList()
    #expect(pty.screen.rows[pty.screen.cursor.row] == pty.selectedRow)
    pty.send("/é")
    try pty.waitUntil { $0.rows[1].hasPrefix("> Chercher") && $0.rows[1].hasSuffix(" é") }
  }

  @Test func `a terminal that cannot place the cursor is refused in French`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open(environment: ["TERM": "dumb"])
    #expect(try pty.waitForExit() == .code(1))
    #expect(pty.screen.text.contains("TERM=dumb"))
    #expect(!pty.screen.isAlternate)
  }

  @Test func `sizes from one cell to very wide do no harm`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil("ÉCOLE")
    for (rows, columns) in [(1, 1), (50, 200), (5, 10), (24, 79), (2, 300), (24, 80)] {
      pty.resize(rows: rows, columns: columns)
      pty.send("\u{1B}OB")
    }
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    #expect(ChildProcess.children(of: pty.processID).count == 1)
  }

  @Test(arguments: ["", "n", "\rc"])
  func `after a storm of sizes the screen is what a full repaint shows`(_ keys: String) throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitForList()
    pty.send(keys)
    pty.settle()
    let sizes = [(43, 132), (24, 80), (5, 30), (30, 100), (1, 1), (60, 90), (24, 200), (24, 80)]
    for round in 0..<sizes.count {
      for place in 0...round {
        let (rows, columns) = sizes[(round + place) % sizes.count]
        // Keys around the change: what they draw may fall on a window of another size.
        pty.send(Pty.down)
        pty.resize(rows: rows, columns: columns)
        pty.send(place.isMultiple(of: 2) ? Pty.down : Pty.up)
        pty.settle(quiet: .milliseconds(2), limit: .milliseconds(20))
      }
      pty.settle(quiet: .milliseconds(200))
      let shown = pty.screen.rows
      // Ctrl-L
      pty.send("\u{0C}")
      pty.settle(quiet: .milliseconds(200))
      #expect(pty.screen.rows == shown, "round \(round)")
    }
  }

  @Test func `accented letters are typed as they are`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    pty.send("/éèœçÀ")
    try pty.waitUntil("éèœçÀ")
  }

  @Test func `a byte that is not UTF-8 loses none of the keys after it`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    pty.send("/")
    pty.send(bytes: [0xE9] + Array("abcdefghijklmnopqrstuvwxyzabcd".utf8))
    try pty.waitUntil("éabcdefghijklmnopqrstuvwxyzabcd")
  }
}
