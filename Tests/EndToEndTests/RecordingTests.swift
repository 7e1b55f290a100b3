import Foundation
import TestSupport
import Testing

/// A request recorded by keyboard alone, then read back from outside.
struct RecordingTests {
  @Test func `a request typed at the keyboard is exported as it was typed`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitForList()
    try pty.recordRequest(birthName: "fictif-œuvré", givenNames: "éloïse")
    pty.send(Pty.f12)

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
