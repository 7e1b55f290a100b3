import Foundation
import TestSupport
import Testing

/// `guichet import`, as a shell sees it.
struct ImportCommandTests {
  @Test func `a file is taken in, and changes nothing the second time`() throws {
    let store = try RealStore()
    let file = try ExchangeFile(count: 3).write("DEM.xml", in: store.folder)
    let trial = try store.take([file], ["--dry-run"])
    #expect(trial.code == 0)
    #expect(trial.output.contains("3\u{A0}demandes nouvelles"))
    #expect(trial.output.contains("rien n’a été enregistré"))
    #expect(try store.lines.isEmpty)

    let first = try store.take([file])
    #expect(first.code == 0)
    #expect(first.output.contains("3\u{A0}demandes nouvelles"))
    let lines = try store.lines
    #expect(lines.count == 3)
    let second = try store.take([file])
    #expect(second.code == 0)
    #expect(second.output.contains("3\u{A0}déjà connues"))
    #expect(try store.lines == lines)
    #expect(try CommandRun(["check", "--store", store.path]).output.contains("journal\u{A0}: 3"))
  }

  @Test func `one bad request stops no other, and is told without personal data`() throws {
    let store = try RealStore()
    let demandes = [ExchangeFile.demande(1), ExchangeFile.bad, ExchangeFile.demande(2)]
    let file = try ExchangeFile(demandes).write("DEM.xml", in: store.folder)
    let run = try store.take([file])
    #expect(run.code == 1)
    #expect(run.output.contains("2\u{A0}demandes nouvelles"))
    #expect(run.output.contains("1\u{A0}laissée de côté"))
    #expect(
      run.errors.contains("DEM.xml, ligne 23, demande nº\u{A0}2, élément «\u{A0}personnePhysique")
    )
    #expect(run.errors.contains("à saisir au guichet"))
    #expect(!run.errors.contains("SECRETNOM") && !run.output.contains("SECRETNOM"))
    #expect(try store.lines.count == 2)
  }

  @Test func `a file that cannot be read is not taken at all, and the next one is`() throws {
    let store = try RealStore()
    var whole = ExchangeFile(count: 2)
    let cut = store.folder.path("COUPE.xml")
    try Data(whole.text.dropLast(200).utf8).write(to: URL(fileURLWithPath: cut))
    whole.kind = "RAD"
    let ends = try whole.write("RAD.xml", in: store.folder)
    let good = try ExchangeFile([ExchangeFile.demande(7)]).write("BON.xml", in: store.folder)
    let run = try store.take([cut, ends, store.folder.path("absent.xml"), good])
    #expect(run.code == 1)
    for name in ["COUPE.xml", "RAD.xml", "absent.xml"] {
      #expect(run.errors.contains("\(name)\u{A0}: rien n’a été repris."))
    }
    #expect(run.errors.contains("COUPE.xml, ligne 3"))
    #expect(run.output.contains("BON.xml\u{A0}: 1\u{A0}demande nouvelle"))
    #expect(try store.lines.count == 1)
  }

  @Test func `a request that changed is brought up to date, an older file is not taken`() throws {
    let store = try RealStore()
    var file = ExchangeFile(count: 2)
    _ = try store.take([file.write("A.xml", in: store.folder)])
    file.demandes[1] = ExchangeFile.demande(1, phone: "0600000002")
    file.madeAt = "2026-10-01T08:00:00.000+02:00"
    let newer = try store.take([file.write("B.xml", in: store.folder)])
    #expect(newer.code == 0)
    #expect(newer.output.contains("1\u{A0}mise à jour, 1\u{A0}déjà connue"))
    #expect(try store.lines[1].contains("0600000002"))

    let older = try store.take([store.folder.path("A.xml")])
    #expect(older.code == 0)
    #expect(older.output.contains("1\u{A0}plus ancienne que la nôtre"))
    #expect(
      older.errors.contains("A.xml, ligne 24, demande nº\u{A0}2\u{A0}: un fichier plus récent")
    )
    #expect(try store.lines[1].contains("0600000002"))
  }

  @Test func `a request that stands twice is told, with what to do`() throws {
    let store = try RealStore()
    let twice = [ExchangeFile.demande(1), ExchangeFile.demande(1, phone: "0600000009")]
    let run = try store.take([ExchangeFile(twice).write("DEUX.xml", in: store.folder)])
    #expect(run.code == 1)
    #expect(run.errors.contains("demande nº\u{A0}2\u{A0}: la même demande figure plus haut"))
    #expect(run.errors.contains("À vérifier dans le SNE"))
    #expect(try store.lines.count == 1)
  }

  @Test func `a large file tells how far it is, on the standard error`() throws {
    let store = try RealStore()
    let run = try store.take([ExchangeFile(count: 250).write("GRAND.xml", in: store.folder)])
    #expect(run.code == 0)
    #expect(run.output.contains("250\u{A0}demandes nouvelles"))
    let steps = run.errors.split(separator: "\n").filter { $0.hasPrefix("Reprise de GRAND.xml") }
    #expect(steps.first?.hasSuffix("0\u{A0}%") == true)
    #expect(steps.last?.hasSuffix("100\u{A0}%") == true)
    #expect(!run.output.contains("%"))
  }

  /// Prints, and does not judge, what a large import takes: a few minutes, so only when asked for.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["MEASURE"] != nil))
  func `ten thousand requests are taken in bounded memory`() throws {
    for count in [1_000, 10_000] {
      let store = try RealStore()
      let file = try ExchangeFile(count: count).write("MESURE.xml", in: store.folder)
      let clock = ContinuousClock()
      var run: CommandRun?
      let time = try clock.measure { run = try store.take([file]) }
      #expect(run?.code == 0)
      var usage = rusage()
      getrusage(RUSAGE_CHILDREN.rawValue, &usage)
      print("import: \(count) requests, \(time), largest program so far \(usage.ru_maxrss) KiB")
    }
  }
}
