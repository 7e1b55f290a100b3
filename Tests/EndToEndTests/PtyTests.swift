import Glibc
import TestSupport
import Testing

/// The driver of the other tests here, on programs whose output is known.
@Suite(.serialized)
struct PtyTests {
  @Test func `the screen shows what a program writes, and where its cursor stands`() throws {
    let pty = try Pty(["/bin/sh", "-c", "printf 'Éléonore\\r\\n  Dupré'; sleep 30"])
    try pty.waitUntil("Dupré")
    #expect(pty.screen.rows.prefix(2) == ["Éléonore", "  Dupré"])
    #expect(pty.screen.cursor == .init(row: 1, column: 7))
  }

  @Test func `keys reach the program`() throws {
    let pty = try Pty(["/bin/cat"])
    pty.send("bonjour\r")
    try pty.waitUntil("bonjour\nbonjour")
    pty.send("\u{04}")
    #expect(try pty.waitForExit() == .code(0))
  }

  @Test func `a new size of the window is told to the program`() throws {
    let pty = try Pty([
      "/bin/sh", "-c", "trap 'stty size' WINCH; echo prêt; while :; do sleep 0.05; done",
    ])
    try pty.waitUntil("prêt")
    pty.resize(rows: 43, columns: 132)
    try pty.waitUntil("43 132")
    #expect(pty.screen.rows.count == 43)
  }

  @Test func `the way a program ends is told`() throws {
    #expect(try Pty(["/bin/sh", "-c", "exit 70"]).waitForExit() == .code(70))
    let killed = try Pty(["/bin/cat"])
    killed.kill(SIGKILL)
    #expect(try killed.waitForExit() == .signal(SIGKILL))
  }

  @Test func `closing the window hangs the program up`() throws {
    let pty = try Pty(["/bin/cat"])
    pty.hangUp()
    #expect(try pty.waitForExit() == .signal(SIGHUP))
  }

  @Test func `modes outside the cells are followed`() throws {
    let pty = try Pty([
      "/bin/sh", "-c", "printf '\\033[?1049h\\033[?25l\\033[7mici\\033[0m là'; sleep 30",
    ])
    try pty.waitUntil("ici là")
    #expect(pty.screen.isAlternate)
    #expect(!pty.screen.isCursorVisible)
    #expect(pty.screen.reversedText(row: 0) == "ici")
  }

  @Test func `what never shows is said with the screen`() throws {
    let pty = try Pty(["/bin/sh", "-c", "printf autre; sleep 30"])
    try pty.waitUntil("autre")
    #expect(throws: Pty.Failure.timedOut(screen: pty.screen.text)) {
      try pty.waitUntil("jamais", within: .milliseconds(50))
    }
  }

  @Test func `a program that does not exist is refused`() {
    #expect(throws: Pty.Failure.cannotStart(ENOENT)) { try Pty(["/nulle/part"]) }
  }
}
