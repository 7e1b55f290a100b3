import Foundation
import TestSupport
import Testing

/// A request recorded by keyboard alone, then read back from outside.
struct RecordingTests {
  @Test func `a request typed at the keyboard is exported as it was typed`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    pty.send("n")
    try pty.waitUntil("Nouvelle demande")
    // Each line is a field; an empty one is passed over.
    let applicant = ["2", "", "fictif-œuvré", "éloïse", "1/2/80", "1", "c"]
    let address = ["", "", "9012", "rue Jean-Jaurès"] + Array(repeating: "", count: 6)
    let place = ["59490", "Somain", "0639980012", "", "", "", "", ""]
    pty.send((applicant + address + place).joined(separator: "\r") + "\r")
    try pty.waitUntil("Autre co-titulaire")
    // F10 leads to what is still needed, one field after the other.
    for (label, text) in [
      ("Situation de travail", "cdi"), ("Logement actuel", "cpe"), ("Motif", "11"),
      ("Logement recherché", "i"), ("Types recherchés", "t3"), ("Commune souhaitée", "aniche"),
      ("Accepte les alentours", "o"),
    ] {
      pty.send("\u{13}")
      try pty.waitUntil { screen in screen.rows[screen.cursor.row].contains(label) }
      pty.send(text + "\r")
    }
    pty.send("\u{13}")
    try pty.waitUntil("L-00")
    pty.send("\u{1B}[24~")

    let run = try CommandRun(["export", "--format", "jsonl", "--store", desk.storePath])
    let requests = try run.output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    let recorded = try #require(requests.max { ("\($0["id"] ?? "")") < ("\($1["id"] ?? "")") })
    let person = try #require(recorded["applicant"] as? [String: Any])
    #expect(person["birthName"] as? String == "FICTIF-ŒUVRÉ")
    #expect(person["givenNames"] as? String == "ÉLOÏSE")
    #expect(person["birthDate"] as? String == "1980-02-01")
    #expect(person["phoneMobile"] as? String == "0639980012")
    #expect(recorded["uniqueNumber"] == nil)
    #expect(recorded["state"] as? String == "registered")
    let wanted = try #require(recorded["wanted"] as? [String: Any])
    #expect(wanted["communes"] as? [String] == ["59008"])
    #expect(wanted["acceptsWiderArea"] as? Bool == true)
  }
}
