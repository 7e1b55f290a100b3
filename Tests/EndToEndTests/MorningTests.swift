import TestSupport
import Testing

/// The list of the morning, on the built program and a training store of the territory's size.
@Suite(.serialized)
struct MorningTests {
  @Test func `the morning of 1,725 requests is one key away, and a call one more`() throws {
    let desk = try TrainingDesk(requests: 1_725)
    let pty = try desk.open()
    try pty.waitForList()
    pty.send("ea")
    try pty.waitUntil("tous les guichets")
    try pty.waitUntil { screen in
      ["À renouveler sous 15 jours", "À renouveler sous 30 jours", "À compléter"].allSatisfy {
        screen.text.contains($0)
      }
    }
    // The sections in their order, until the one of the last call.
    while !pty.selectedRow.contains("sous 15 jours") {
      pty.send(Pty.down)
      pty.settle()
    }
    pty.send("\r")
    try pty.waitUntil { $0.rows[0].contains("1 sur") }
    pty.send("t")
    try pty.waitUntil("Qu’a donné l’appel")
    pty.send("message\r")
    try pty.waitUntil("Noté")
    try pty.waitUntil { $0.rows[2].contains("Message laissé") }
    #expect(try CommandRun(["check", "--store", desk.storePath]).code == 0)
  }
}
