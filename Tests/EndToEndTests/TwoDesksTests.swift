import Foundation
import TestSupport
import Testing

/// Two programs on one file, each in its own terminal.
@Suite(.serialized)
struct TwoDesksTests {
  @Test func `a request recorded at one desk appears at the other, whose selection stays`() throws {
    let desk = try TrainingDesk()
    let watching = try desk.open()
    try watching.waitForList()
    watching.send(Pty.down + Pty.down + Pty.down)
    watching.settle()
    let selected = watching.selectedRow
    let place = watching.screen.cursor
    // A name that sorts near the selected one, so that the new row shows without moving.
    let initials = try #require(selected.dropFirst(2).split { !$0.isLetter }.first)
    let name = "\(initials)AAA"

    let recording = try desk.open()
    try recording.waitForList()
    try recording.recordRequest(birthName: name, givenNames: "Zoé")

    // No key is pressed here: the list renews itself.
    try watching.waitUntil("\(name) ZOÉ")
    watching.settle()
    #expect(watching.selectedRow == selected)
    #expect(watching.screen.cursor == place)
  }

  @Test func `two desks on one file settle it field by field, and nothing is lost`() throws {
    let desk = try TrainingDesk()
    let (first, second) = try desk.openAtTwoDesks(birthName: "AAFICTIF", givenNames: "Ana")
    for pty in [first, second] {
      pty.send("m")
      try pty.waitUntil("Modification de")
    }
    // From the title: the usage name, the birth name, the given names.
    first.send(Pty.down + "PREMIER" + Pty.down + Pty.down + " MARIE" + Pty.f10)
    try first.waitUntil("Modifications enregistrées")
    second.send(Pty.down + "SECOND" + Pty.f10)
    try second.waitUntil { $0.text.contains("PREMIER") && $0.text.contains("SECOND") }
    second.settle()
    let rows = second.screen.rows
    #expect(rows.contains { $0.contains("SECOND") && $0.contains("PREMIER") })
    #expect(rows.contains { $0.contains("ANA MARIE") })
    second.send(Pty.f10)
    try second.waitUntil("Modifications enregistrées")

    let run = try CommandRun(["export", "--format", "jsonl", "--store", desk.storePath])
    let settled = try #require(
      run.output.split(separator: "\n").first { $0.contains("AAFICTIF") }
    )
    let value = try JSONSerialization.jsonObject(with: Data(settled.utf8)) as? [String: Any]
    let person = try #require(value?["applicant"] as? [String: Any])
    #expect(person["usageName"] as? String == "SECOND")
    #expect(person["givenNames"] as? String == "ANA MARIE")
    #expect(try CommandRun(["check", "--store", desk.storePath]).code == 0)
  }
}
