import ArgumentParser
import Domain

/// Takes exchange files of the SNE into the store.
struct Import: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reprendre les demandes de fichiers d’échange du SNE."
  )

  @Argument(help: ArgumentHelp("Les fichiers XML à reprendre.", valueName: "fichier"))
  var files: [String]

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {}
}
