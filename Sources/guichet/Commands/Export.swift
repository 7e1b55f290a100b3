import ArgumentParser
import Domain
import Exchange
import Glibc
import Storage

/// Writes every request to the standard output.
struct Export: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Écrire toutes les demandes sur la sortie standard, une par ligne."
  )

  enum Format: String, ExpressibleByArgument {
    case jsonl
  }

  @Option(help: ArgumentHelp("La forme des lignes\u{A0}: jsonl.", valueName: "forme"))
  var format: Format

  @Flag(
    name: .customLong("sensibles"),
    help: "Y mettre aussi les parties sensibles\u{A0}: santé, handicap, violences."
  )
  var includesSensitiveParts = false

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {
    let path = location.path
    let reference = try Opening.reference()
    let store = try Opening.store(path, reference)
    let today = SystemClock().today
    signal(SIGPIPE, SIG_IGN)
    var lines = OutputBuffer()
    do {
      try store.forEachRecord { record in
        let record = includesSensitiveParts ? record : record.withoutSensitiveParts(reference)
        let state = record.request.state(on: today, reference.deadlines)
        guard lines.append(jsonLine(record, state: state)) else { throw StoreError.cancelled }
      }
      lines.flush()
    } catch  where lines.failure == nil {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    } catch {}
    // Whoever reads may have read enough, as `head` does: that is no failure.
    if let code = lines.failure, code != EPIPE {
      throw CommandFailure("L’export s’est arrêté\u{A0}: \(SystemWords.words(for: code)).")
    }
  }
}
