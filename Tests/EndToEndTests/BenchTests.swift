import Foundation
import Testing

/// The measures, on stores so small that only their form counts.
struct BenchTests {
  private static let labels = [
    "Premier écran", "Curseur", "Page suivante", "Recherche, par lettre",
    "Recherche, nombre de dossiers compris", "Doublons, par lettre", "Ouvrir un dossier",
    "Enregistrer une demande",
  ]

  @Test func `each gesture has its line, and nothing is left behind`() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["bench", "--requests", "100", "--rounds", "3"],
      environment: ["TMPDIR": folder.url.path]
    )
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    for label in Self.labels {
      let line = try #require(lines.first { $0.hasPrefix(label) })
      #expect(line.contains(/\d,\d\d +\d+,\d\d +\d+,\d\d/))
    }
    #expect(run.output.contains(/Doublons retrouvés\u{A0}: \d+ sur \d+, soit \d+,\d\u{A0}%/))
    #expect(run.output.contains(/Propositions à tort\u{A0}: \d+ pour \d+ nouvelles demandes/))
    #expect(run.output.contains("Dossiers\u{A0}: 141"))
    #expect(run.output.contains("Mémoire vive au plus haut"))
    #expect(run.output.contains("dépendent de la machine"))
    #expect(try folder.names == [])
  }

  @Test func `a store that is measured stays as it was`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ecole.sqlite")
    let made = try CommandRun(["demo", "--create-only", "--requests", "50", "--store", path])
    #expect(made.code == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let run = try CommandRun(
      ["bench", "--store", path, "--rounds", "2"],
      environment: ["TMPDIR": folder.url.path]
    )
    #expect(run.code == 0)
    #expect(run.output.contains("Enregistrer une demande"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a store that is not there is refused`() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["bench", "--store", folder.path("rien.sqlite")],
      environment: ["TMPDIR": folder.url.path]
    )
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("rien.sqlite"))
  }
}
