import ArgumentParser
import Domain

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

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {}
}
