import ArgumentParser
import Domain

/// Verifies the file and says what it found.
struct Check: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vérifier le fichier des dossiers et son journal."
  )

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {}
}
