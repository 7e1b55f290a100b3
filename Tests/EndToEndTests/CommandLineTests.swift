import Foundation
import Testing

/// The commands of the built program, as a shell sees them.
struct CommandLineTests {
  @Test func `a desk without a store is told of init and demo`() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["--store", folder.path("rien.sqlite")])
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("guichet init") && run.errors.contains("guichet demo"))
    #expect(try folder.names == [])
  }

  @Test(arguments: [["--help"], ["help", "demo"], ["export", "--help"]])
  func `help is in French`(_ arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.code == 0)
    #expect(run.output.contains("USAGE\u{A0}:"))
    for english in ["OVERVIEW", "SUBCOMMANDS", "Show", "See '", "default", "OPTIONS:"] {
      #expect(!run.output.contains(english))
    }
  }

  @Test(arguments: [
    (["--inconnue"], "Option inconnue\u{A0}: '--inconnue'"),
    (["demo", "--requests", "0"], "de 1 à 3 000 000"),
    (["demo", "--requests", "3000001"], "de 1 à 3 000 000"),
    (["demo", "--requests", "beaucoup"], "La valeur 'beaucoup' ne convient pas"),
    (["demo", "--as-of", "30/02/2026"], "une date s’écrit"),
    (["export", "--format", "csv"], "La valeur 'csv' ne convient pas"),
    (["import"], "Il manque l’argument"),
  ])
  func `a wrong command is refused in French`(_ arguments: [String], _ words: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.code == 64)
    #expect(run.errors.contains(words))
    #expect(run.output.isEmpty)
  }

  @Test func `init makes a store and never writes over a file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("dossiers.sqlite")
    #expect(try CommandRun(["init", "--store", path]).code == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let again = try CommandRun(["init", "--store", path])
    #expect(again.code == 1)
    #expect(again.errors.contains("existe déjà"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a file that is not a store is refused and left as it is`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("notes.sqlite")
    let notes = Data("Ceci n’est pas un fichier de dossiers.".utf8)
    try notes.write(to: URL(fileURLWithPath: path))
    for arguments in [["check"], ["export", "--format", "jsonl"], ["demo", "--create-only"]] {
      let run = try CommandRun(arguments + ["--store", path])
      #expect(run.code == 1)
      #expect(run.errors.contains(path))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == notes)
    #expect(try folder.names == ["notes.sqlite"])
  }
}
