import ArgumentParser
import Domain
import Storage

/// Makes an empty store.
struct Initialize: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Créer un fichier de dossiers vide pour votre territoire."
  )

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {
    let path = location.path
    let reference = try Opening.reference()
    do throws(StoreOpeningError) {
      let workshop = try Workshop(for: path)
      defer { workshop.close() }
      let info = StoreInfo(territoryName: reference.territory.name, isTraining: false)
      _ = try SQLiteStore.create(path: workshop.path, info: info, reference: reference)
      try workshop.deliver()
    } catch {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    }
    Output.line("Fichier créé pour \(reference.territory.name)\u{A0}: \(path)")
    Output.line("Il est vide. guichet l’ouvre\u{A0}; guichet import reprend des fichiers du SNE.")
  }
}
