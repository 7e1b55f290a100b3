import Glibc
import TestSupport
import Testing

/// What becomes of a clerk's work when things go wrong, on the built program.
@Suite(.serialized)
struct HardTimesTests {
  private func openList(_ desk: TrainingDesk) throws -> Pty {
    let pty = try desk.open()
    try pty.waitUntil { $0.text.contains("ÉCOLE") }
    pty.settle()
    if pty.screen.text.contains("À quel guichet") {
      pty.send("\r")
      try pty.waitUntil { !$0.text.contains("À quel guichet") }
    }
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    return pty
  }

  private func typeName(_ pty: Pty) throws {
    pty.send("n")
    try pty.waitUntil("Nouvelle demande")
    pty.send("\u{1B}OB")
    pty.settle()
    pty.send("FICTIVE")
    try pty.waitUntil("FICTIVE")
  }

  private func expectDraft(_ desk: TrainingDesk) throws {
    let pty = try openList(desk)
    pty.settle()
    pty.send("b")
    try pty.waitUntil("FICTIVE")
  }

  @Test func `a program killed while one types keeps all but the last second`() throws {
    let desk = try TrainingDesk()
    let pty = try openList(desk)
    try typeName(pty)
    pty.settle(quiet: .milliseconds(1000), limit: .milliseconds(1000))
    pty.send("PERDUE")
    let child = try #require(ChildProcess.children(of: pty.processID).first)
    kill(child, SIGKILL)
    #expect(try pty.waitForExit() == .code(70))
    #expect(!pty.screen.isAlternate)
    try expectDraft(desk)
  }

  @Test func `closing the window on a form ends the program and keeps the draft`() throws {
    let desk = try TrainingDesk()
    let pty = try openList(desk)
    try typeName(pty)
    pty.hangUp()
    _ = try pty.waitForExit()
    try expectDraft(desk)
  }

  @Test func `a file is left for the list in the same place`() throws {
    let desk = try TrainingDesk()
    let pty = try openList(desk)
    pty.send("\u{1B}OB\u{1B}OB\u{1B}OB")
    pty.settle()
    let before = pty.screen.rows.filter { $0.hasPrefix("> ") }
    let place = pty.screen.cursor
    pty.send("\r")
    try pty.waitUntil { screen in screen.rows.filter { $0.hasPrefix("> ") } != before }
    pty.settle()
    pty.send("\u{1B}")
    try pty.waitUntil { screen in screen.rows.filter { $0.hasPrefix("> ") } == before }
    pty.settle()
    #expect(pty.screen.cursor == place)
  }

  @Test func `a storm of sizes and keys kills nothing and the file stays sound`() throws {
    let desk = try TrainingDesk()
    let pty = try openList(desk)
    let keys = ["\u{1B}OB", "\u{1B}OA", "n", "\u{1B}", "é", "a", "\u{1B}[6~", "\t", "\u{1B}OQ"]
    var sizes: [String] = []
    for _ in 0..<100 {
      let (rows, columns) = (Int.random(in: 1...500), Int.random(in: 1...200))
      sizes.append("\(rows)x\(columns)")
      pty.resize(rows: rows, columns: columns)
      pty.send(keys.randomElement() ?? "a")
      pty.settle(quiet: .milliseconds(2), limit: .milliseconds(30))
    }
    #expect(ChildProcess.children(of: pty.processID).count == 1, "\(sizes)")
    pty.hangUp()
    #expect(try pty.waitForExit() != .code(70))
    let check = try CommandRun(["check", "--store", desk.storePath])
    #expect(check.code == 0, "\(check.output)\(check.errors)")
  }
}
