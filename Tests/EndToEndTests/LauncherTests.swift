import Glibc
import TestSupport
import Testing

/// The parent that waits on the interactive program, on the built binary.
@Suite(.serialized)
struct LauncherTests {
  @Test(arguments: [SIGKILL, SIGSEGV, SIGILL])
  func `a program that dies leaves the terminal whole and says that nothing is lost`(
    _ signal: Int32
  ) throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil { $0.isAlternate && $0.text.contains("ÉCOLE") }
    let child = try #require(ChildProcess.children(of: pty.processID).first)
    kill(child, signal)
    #expect(try pty.waitForExit() == .code(70))
    #expect(!pty.screen.isAlternate)
    #expect(pty.screen.isCursorVisible)
    #expect(
      pty.screen.text.contains("Le programme s’est arrêté\u{A0}; votre saisie est gardée.")
    )
  }

  @Test func `asked to stop, both end and the terminal is whole`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil("ÉCOLE")
    let child = try #require(ChildProcess.children(of: pty.processID).first)
    pty.kill(SIGTERM)
    _ = try pty.waitForExit()
    #expect(!pty.screen.isAlternate)
    #expect(kill(child, 0) == -1 && errno == ESRCH)
  }

  @Test func `closing the window ends both`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil("ÉCOLE")
    let child = try #require(ChildProcess.children(of: pty.processID).first)
    pty.hangUp()
    _ = try pty.waitForExit()
    #expect(kill(child, 0) == -1 && errno == ESRCH)
  }

  @Test func `the one that waits stays small`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil("ÉCOLE")
    let waiting = try #require(ProcessMemory.privateKilobytes(of: pty.processID))
    #expect(waiting < 12_000)
  }
}
