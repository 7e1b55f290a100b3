import Foundation
import TestSupport
import Testing

/// Papers out of the built program, seen through a terminal.
@Suite(.serialized)
struct PrintingTests {
  private static let hasPDFTool = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/weasyprint"
  )

  /// The first file of the list, and its papers.
  private func openPapers(term: String = "xterm-256color") throws -> (TrainingDesk, Pty) {
    let desk = try TrainingDesk()
    let pty = try desk.open(environment: ["TERM": term])
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    pty.send("\r")
    try pty.waitUntil("Résumé")
    pty.send("i")
    try pty.waitUntil("aperçu")
    return (desk, pty)
  }

  private func file(_ desk: TrainingDesk, _ ending: String) -> URL? {
    let folder = desk.folder.url.appending(path: "Guichet")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.first { $0.hasSuffix(ending) }.map { folder.appending(path: $0) }
  }

  @Test(.enabled(if: hasPDFTool, "weasyprint is not installed"))
  func `a receipt becomes a PDF that nobody else reads, never over another`() throws {
    let (desk, pty) = try openPapers()
    pty.send("\r")
    try pty.waitUntil("Réduire la liste")
    pty.send("\r")
    try pty.waitUntil("Écrit")
    let pdf = try #require(file(desk, ".pdf"))
    let bytes = try Data(contentsOf: pdf)
    #expect(bytes.starts(with: Array("%PDF".utf8)))
    let rights = try FileManager.default.attributesOfItem(atPath: pdf.path)[.posixPermissions]
    #expect(rights as? Int == 0o600)
    pty.send("\r")
    try pty.waitUntil("-2.pdf")
    #expect(try Data(contentsOf: pdf) == bytes)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: pdf.deletingLastPathComponent().path
    )
    #expect(names.count == 2, "\(names)")
    #expect(names.allSatisfy { $0.hasPrefix("recepisse-L-") })
  }

  /// 0x82 is é in PC-850, whatever the terminal takes accents for.
  @Test func `a receipt goes to the printer behind the terminal, and the screen comes back`() throws
  {
    let (_, pty) = try openPapers()
    let before = pty.output.count
    pty.send("\r")
    try pty.waitUntil("Réduire la liste")
    pty.send("PC-850\r")
    try pty.waitUntil("Envoyé.")
    pty.settle()
    let sent = Array(pty.output[before...])
    let start = try #require(sent.firstRange(of: Array("\u{1B}[5i".utf8)))
    let end = try #require(sent[start.upperBound...].firstRange(of: Array("\u{1B}[4i".utf8)))
    let printed = sent[start.upperBound..<end.lowerBound]
    #expect(printed.firstRange(of: Array("FICTIF".utf8)) != nil)
    #expect(printed.firstRange(of: Array("donn".utf8) + [0x82, 0x65, 0x73]) != nil)
    #expect(!printed.contains(0x1B) && !printed.contains(0x9B))
    #expect(printed.last == 0x0C)
    #expect(pty.screen.rows[0].contains("Imprimer"))
    #expect(pty.screen.text.contains("aperçu"))
  }

  @Test func `a terminal that does not print says so`() throws {
    let (_, pty) = try openPapers(term: "linux")
    pty.send("\r")
    try pty.waitUntil("ce terminal ne sait pas")
  }
}
