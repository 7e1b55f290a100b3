import Foundation
import TestSupport
import Testing

/// Two programs strike off the same file at once, each in its own terminal.
@Suite(.serialized)
struct StrikeOffRaceTests {
  @Test func `one strikes off, the other is told, and nothing is done twice`() throws {
    let desk = try TrainingDesk()
    let (first, second) = try desk.openAtTwoDesks(birthName: "AAFICTIF", givenNames: "Ana")
    for pty in [first, second] {
      pty.send("x\rrenonciation\r\rguichet\r")
      try pty.waitUntil("Ce qui le montre")
      pty.send(Pty.down + "\rlettre\r" + Pty.f10)
      try pty.waitUntil("Radier ce dossier")
      pty.settle()
    }
    first.send("o")
    second.send("o")
    try first.waitUntil { $0.text.contains("radi") && !$0.text.contains("Radier ce dossier") }
    try second.waitUntil { $0.text.contains("radi") && !$0.text.contains("Radier ce dossier") }
    for pty in [first, second] { pty.settle() }
    let done = [first, second].count { $0.screen.rows.contains { $0.contains("Dossier radié") } }
    #expect(done == 1)
    let run = try CommandRun(["export", "--format", "jsonl", "--store", desk.storePath])
    let ended = run.output.split(separator: "\n").filter { $0.contains("AAFICTIF") }
    #expect(ended.count == 1)
    #expect(ended.first?.contains("RADABA") == true)
    #expect(try CommandRun(["check", "--store", desk.storePath]).code == 0)
  }
}
