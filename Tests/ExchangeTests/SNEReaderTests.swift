import Domain
import Exchange
import Foundation
import Testing

struct SNEReaderTests {
  @Test func `a truncated file says the line and keeps what came before`() throws {
    let whole = SNEFile.whole(SNEFile.demande() + "\n" + SNEFile.demande(number: "short"))
    let cut = try #require(whole.range(of: "short"))
    let reading = try Reading(String(whole[..<cut.upperBound]))
    #expect(reading.requests.count == 1)
    let fault = try #require(reading.fault)
    #expect(fault.kind == .truncated)
    #expect(fault.line >= 7)
  }

  @Test func `a file that is not well formed says the line`() throws {
    let reading = try Reading(SNEFile.whole("<demande>\n</oops>"))
    #expect(reading.fault?.kind == .notWellFormed)
    #expect(reading.fault?.line == 5)
    #expect(reading.fault?.severity == .file)
  }

  @Test(arguments: [
    "<autre/>", "<interfaceNuu/>", "<interfaceNuu xmlns=\"http://exemple.invalid/\"/>",
  ])
  func `a root that is not the SNE's is refused`(xml: String) throws {
    let reading = try Reading(xml)
    #expect(reading.fault?.kind == .wrongRoot)
    #expect(reading.fault?.description.contains("interfaceNuu") == true)
  }

  @Test(arguments: ["", "nom;prenom\nEXEMPLE;Noémie\n", "%PDF-1.4"])
  func `a file that is no XML is refused`(content: String) throws {
    #expect(try Reading(content).fault?.kind == .notWellFormed)
  }

  @Test func `a DOCTYPE is refused in UTF-16 too, and a comment that names one is not`() throws {
    let named = SNEFile.whole(SNEFile.demande())
      .replacing("<interfaceNuu", with: "<!-- <!DOCTYPE x> -->\n<interfaceNuu")
    #expect(try Reading(named).requests.count == 1)
    let declared = "<?xml version=\"1.0\"?>\n<!DOCTYPE interfaceNuu>\n<interfaceNuu/>"
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sne-\(UUID().uuidString).xml")
    try declared.data(using: .utf16).map { try $0.write(to: file) }
    defer { try? FileManager.default.removeItem(at: file) }
    let fault = Reading(file: file).fault
    #expect(fault?.kind == .declaresEntities)
    #expect(fault?.line == 2)
  }

  @Test func `a file in Latin-1 that says so is read, one that lies is refused`() throws {
    let latin = SNEFile.whole(SNEFile.demande()).replacing("UTF-8", with: "ISO-8859-1")
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sne-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try #require(latin.data(using: .isoLatin1)).write(to: file)
    let reading = Reading(file: file)
    #expect(reading.fault == nil)
    #expect(reading.requests.first?.request.applicant.givenNames == "Noémie")
    let lying = SNEFile.whole(SNEFile.demande())
    try #require(lying.data(using: .isoLatin1)).write(to: file)
    #expect(Reading(file: file).fault?.kind == .notWellFormed)
    #expect(Reading(file: file).requests == [])
  }

  @Test func `a missing file is said to be unreadable`() {
    let reading = Reading(file: URL(fileURLWithPath: "/nulle-part/absent.xml"))
    #expect(reading.fault?.kind == .unreadable)
    #expect(reading.fault?.file == "absent.xml")
  }

  @Test func `a file that declares entities is refused before they expand`() throws {
    // The well-known « billion laughs »: nine levels of ten.
    var declarations = "<!ENTITY a0 \"FICTIF\">"
    for level in 1...9 {
      let inside = String(repeating: "&a\(level - 1);", count: 10)
      declarations += "<!ENTITY a\(level) \"\(inside)\">"
    }
    let xml = SNEFile.whole(SNEFile.demande(person: "<nomPatronymique>&a9;</nomPatronymique>"))
      .replacing("<interfaceNuu", with: "<!DOCTYPE interfaceNuu [\(declarations)]>\n<interfaceNuu")
    let reading = try Reading(xml)
    #expect(reading.fault?.kind == .declaresEntities)
    #expect(reading.requests == [])
  }

  @Test func `an external entity is never read`() throws {
    let secret = FileManager.default.temporaryDirectory
      .appendingPathComponent("secret-\(UUID().uuidString).txt")
    try Data("SECRET".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let declaration = "<!DOCTYPE interfaceNuu [<!ENTITY x SYSTEM \"\(secret.absoluteString)\">]>\n"
    let xml = SNEFile.whole(SNEFile.demande(person: "<nomPatronymique>&x;</nomPatronymique>"))
      .replacing("<interfaceNuu", with: declaration + "<interfaceNuu")
    let reading = try Reading(xml)
    #expect(reading.fault?.kind == .declaresEntities)
    #expect(reading.requests == [])
  }

  @Test func `a reader may stop after the first request`() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sne-\(UUID().uuidString).xml")
    try Data(SNEFile.whole(SNEFile.demande() + SNEFile.demande()).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let summary = try SNEReader().read(file) { if case .request = $0 { false } else { true } }
    #expect(summary.imported == 1)
  }

  @Test func `two thousand requests are read in bounded time`() throws {
    let demandes = (0..<2000).map { index in
      SNEFile.demande(number: "0590926\(100_000 + index)G9999")
    }
    let xml = SNEFile.whole(demandes.joined(separator: "\n"))
    let clock = ContinuousClock()
    var reading: Reading?
    let elapsed = try clock.measure { reading = try Reading(xml) }
    #expect(reading?.requests.count == 2000)
    #expect(Set(reading?.requests.map(\.request.uniqueNumber) ?? []).count == 2000)
    #expect(elapsed < .seconds(20))
  }
}
