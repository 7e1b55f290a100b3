import ArgumentParser
import Domain

/// Opens the store on the screen.
struct Open: DeskCommand, InteractiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Ouvrir les dossiers."
  )

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {
    throw CommandFailure(ErrorSentences.sentence(for: .missing, path: location.path))
  }
}
