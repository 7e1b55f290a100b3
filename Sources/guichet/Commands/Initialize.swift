import ArgumentParser
import Domain

/// Makes an empty store.
struct Initialize: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Créer un fichier de dossiers vide pour votre territoire."
  )

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {}
}
