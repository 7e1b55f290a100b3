import Foundation
import TestSupport
import Testing

/// `guichet export --format sne`, as a shell sees it.
struct ExportCommandTests {
  /// Without the day it was made, which differs from one export to the next.
  private func undated(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("<dateFichier>") }.joined(separator: "\n")
  }

  @Test func `what was taken in comes out, and goes into another store as it is`() throws {
    let store = try RealStore()
    _ = try store.take([ExchangeFile(count: 4).write("A.xml", in: store.folder)])
    let run = try store.export()
    #expect(run.code == 0)
    #expect(run.errors.contains("4\u{A0}demandes écrites."))
    #expect(run.errors.contains("4\u{A0}demandes sont incomplètes pour le SNE."))
    #expect(run.output.contains("<inconnu rang=\"3\"/>"))
    #expect(!run.output.contains("FICTIF"))

    let file = store.folder.path("B.xml")
    try Data(run.output.utf8).write(to: URL(fileURLWithPath: file))
    #expect(try store.take([file]).output.contains("4\u{A0}déjà connues"))
    let other = try RealStore()
    #expect(try other.take([file]).code == 0)
    #expect(try undated(other.export().output) == undated(run.output))
    #expect(try other.lines == store.lines)
  }

  @Test func `a training store's file is marked fictional, and refused by a real store`() throws {
    let desk = try TrainingDesk()
    let run = try CommandRun(["export", "--format", "sne", "--store", desk.storePath])
    #expect(run.code == 0)
    #expect(run.output.contains("<!-- FICTIF"))
    #expect(run.output.contains(">FICTIF</ecole>"))
    #expect(run.errors.contains("radiées n’y sont pas"))
    let store = try RealStore()
    let file = store.folder.path("ecole.xml")
    try Data(run.output.utf8).write(to: URL(fileURLWithPath: file))
    let refused = try store.take([file])
    #expect(refused.code == 1)
    #expect(refused.errors.contains("marqué FICTIF"))
    #expect(try store.lines.isEmpty)
    #expect(try CommandRun(["import", file, "--store", desk.storePath]).code == 1)
  }

  @Test func `invented requests that bear no mark make the round trip whole`() throws {
    let desk = try TrainingDesk(requests: 120)
    let text = try CommandRun(["export", "--format", "sne", "--store", desk.storePath]).output
    let realLooking = text.split(separator: "\n").filter { !$0.contains("FICTIF") }
      .joined(separator: "\n").replacing("<numUnique>999", with: "<numUnique>059")
    let store = try RealStore()
    let file = store.folder.path("DEM.xml")
    try Data(realLooking.utf8).write(to: URL(fileURLWithPath: file))
    let taken = try store.take([file])
    #expect(taken.code == 0, "\(taken.errors)")
    let again = try store.export()
    let lines = { (text: String) in undated(text).split(separator: "\n") }
    #expect(lines(again.output).difference(from: lines(realLooking)).isEmpty)
    #expect(try store.take([file]).output.contains("0\u{A0}demande nouvelle, 0\u{A0}mise à jour"))
  }

  @Test func `the requests to enter in the SNE come alone, what they lack said`() throws {
    let store = try RealStore()
    let pending = ExchangeFile.demande(2, name: "SECRETNOM-B").split(separator: "\n")
      .filter { !$0.contains("numUnique") }.joined(separator: "\n")
    let file = ExchangeFile([ExchangeFile.demande(1), pending])
    _ = try store.take([file.write("A.xml", in: store.folder)])
    let run = try store.export(["--pending"])
    #expect(run.code == 0)
    #expect(run.output.contains("<typeFichier>CRE</typeFichier>"))
    #expect(run.output.contains("rang=\"2\"") && !run.output.contains("rang=\"1\""))
    #expect(run.errors.contains("1\u{A0}demande écrite."))
    #expect(run.errors.contains("L-0000002\u{A0}: le SNE la refuserait, il manque"))
    #expect(!run.errors.contains("SECRETNOM"))
  }

  @Test func `what only the exchange file has is refused elsewhere`() throws {
    let run = try CommandRun(["export", "--format", "jsonl", "--pending"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--format sne"))
  }

  @Test func `what tells of health comes on a wish only`() throws {
    let store = try RealStore()
    let demande = ExchangeFile.demande(1)
      .replacing("<ns1:inconnu rang=\"1\"/>", with: "<ns1:handicap code=\"STA\"/>")
    _ = try store.take([ExchangeFile([demande]).write("A.xml", in: store.folder)])
    let run = try store.export()
    #expect(!run.output.contains("handicap"))
    #expect(run.errors.contains("1\u{A0}élément sensible n’y est pas"))
    #expect(try store.export(["--sensibles"]).output.contains("<handicap code=\"STA\"/>"))
    // The file without it takes nothing away.
    let file = store.folder.path("B.xml")
    try Data(run.output.utf8).write(to: URL(fileURLWithPath: file))
    #expect(try store.take([file]).output.contains("1\u{A0}déjà connue"))
    #expect(try store.export(["--sensibles"]).output.contains("<handicap code=\"STA\"/>"))
  }
}
