import ArgumentParser
import Domain
import Foundation
import Glibc
import Storage
import Training

/// Measures the gestures of a clerk on a copy of a store, or on a training store made for it.
struct Bench: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Mesurer la rapidité des gestes courants, sans rien changer aux dossiers.",
    discussion: """
      Avec --store, tout se fait sur une copie du fichier, effacée ensuite\u{A0}; sinon, sur un fichier \
      d’école fait pour l’occasion.
      """
  )

  @Option(help: ArgumentHelp("Le fichier à mesurer, par une copie.", valueName: "fichier"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Sans --store, combien de demandes en attente, de 1 à 3 000 000 (20 000 sinon).",
      valueName: "nombre"
    )
  )
  var requests: Int?

  @Option(
    help: ArgumentHelp(
      "Combien de fois faire chaque geste, de 1 à 10 000 (100 sinon).",
      valueName: "nombre"
    )
  )
  var rounds: Int?

  func validate() throws {
    if let requests, !(1...3_000_000).contains(requests) {
      throw ValidationError("--requests\u{A0}: de 1 à 3 000 000 demandes.")
    }
    if let rounds, !(1...10_000).contains(rounds) {
      throw ValidationError("--rounds\u{A0}: de 1 à 10 000 fois.")
    }
    if store != nil, requests != nil {
      throw ValidationError("--requests ne va pas avec --store, qui dit déjà quoi mesurer.")
    }
  }

  @MainActor func perform() async throws {
    let reference = try Opening.reference()
    let checklists = try Opening.checklists()
    let folder = FileManager.default.temporaryDirectory.path
    let workshop: Workshop
    do { workshop = try Workshop(for: "\(folder)/guichet-mesure.sqlite") } catch {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: folder))
    }
    defer { workshop.close() }
    let demand = try prepare(workshop.path, reference)
    let gestures = Gestures(
      path: workshop.path,
      reference: reference,
      checklists: checklists,
      rounds: rounds ?? 100
    )
    let measures: [Measure]
    let duplicates: DuplicateMeasure?
    do {
      // Before a gesture adds requests that nobody planted.
      duplicates = try await gestures.duplicates(planted: demand)
      measures = try await gestures.measure()
    } catch let error as StoreError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: workshop.path))
    }
    Output.line(Measure.heading)
    for measure in measures { Output.line(measure.line) }
    Output.line("")
    for line in duplicates?.lines ?? [] { Output.line(line) }
    Output.line("Dossiers\u{A0}: \(Figures.grouped(gestures.count))")
    if let peak = Memory.peakKilobytes {
      Output.line("Mémoire vive au plus haut\u{A0}: \(Figures.grouped(peak / 1024))\u{A0}Mio")
    }
    Output.line(
      """
      Le plancher est la requête SQL nue, ou une page vide pour le curseur. Ces durées dépendent de \
      la machine\u{A0}: ne les comparez qu’à d’autres prises sur la même.
      """
    )
  }

  /// Returns what the store was made of, when it was made here.
  @MainActor private func prepare(_ path: String, _ reference: ReferenceData) throws
    -> TrainingDemand?
  {
    guard let store else {
      let training = TrainingStore(
        requests: requests ?? 20_000,
        seed: 1,
        asOf: SystemClock().today
      )
      try training.fill(path, reference)
      return try training.demand(reference)
    }
    let given = NSString(string: store).expandingTildeInPath
    do { try SQLiteStore.copy(given, to: path) } catch {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: given))
    }
    return nil
  }
}
