import ArgumentParser
import Domain
import Exchange
import Glibc
import Storage

/// Writes every request to the standard output.
struct Export: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Écrire les demandes sur la sortie standard.",
    discussion: """
      jsonl\u{A0}: toutes les demandes, un objet JSON par ligne.
      sne\u{A0}: un fichier d’échange du SNE (XML, version 02.01), demandes radiées exceptées. Ce \
      qu’il ne sait pas dire n’y est pas\u{A0}: motifs, précisions, renouvellement, complément \
      d’adresse, nom du bailleur. Les éléments gardés d’un fichier repris y retrouvent leur place.
      """
  )

  enum Format: String, ExpressibleByArgument {
    case jsonl, sne
  }

  @Option(help: ArgumentHelp("La forme\u{A0}: jsonl ou sne.", valueName: "forme"))
  var format: Format

  @Flag(help: "Seulement les demandes à saisir dans le SNE, sans numéro unique (forme sne).")
  var pending = false

  @Flag(
    name: .customLong("sensibles"),
    help: "Y mettre aussi les parties sensibles\u{A0}: santé, handicap, violences."
  )
  var includesSensitiveParts = false

  @OptionGroup var location: StoreOption

  func validate() throws {
    if format != .sne, pending {
      throw ValidationError("--pending va avec --format sne.")
    }
  }

  @MainActor func perform() async throws {
    let path = location.path
    let reference = try Opening.reference()
    let store = try Opening.store(path, reference)
    signal(SIGPIPE, SIG_IGN)
    var output = OutputBuffer()
    do {
      switch format {
      case .jsonl: try writeLines(of: store, reference, to: &output)
      case .sne:
        let now = SystemClock().now()
        let export = ExchangeExport(
          now: now,
          isPendingOnly: pending,
          isSensitive: includesSensitiveParts
        )
        for line in try export.write(store, reference.form, to: &output) { Output.error(line) }
      }
    } catch  where output.failure == nil {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    } catch {}
    // Whoever reads may have read enough, as `head` does: that is no failure.
    if let code = output.failure, code != EPIPE {
      throw CommandFailure("L’export s’est arrêté\u{A0}: \(SystemWords.words(for: code)).")
    }
  }

  @MainActor private func writeLines(
    of store: SQLiteStore,
    _ reference: ReferenceData,
    to output: inout OutputBuffer
  ) throws(StoreError) {
    let today = SystemClock().today
    try store.forEachRecord { record in
      let record = includesSensitiveParts ? record : record.withoutSensitiveParts(reference)
      let state = record.request.state(on: today, reference.deadlines)
      guard output.append(line: jsonLine(record, state: state)) else { throw StoreError.cancelled }
    }
    output.flush()
  }
}
