import ArgumentParser
import Domain
import Glibc
import Storage

/// Opens the store on the screen.
struct Open: DeskCommand, InteractiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Ouvrir les dossiers."
  )

  @OptionGroup var location: StoreOption

  /// A missing file is said at once, without a child nor a terminal.
  func prepare() throws {
    guard access(location.path, F_OK) != 0, errno == ENOENT else { return }
    throw CommandFailure(ErrorSentences.sentence(for: .missing, path: location.path))
  }

  @MainActor func perform() async throws {
    let reference = try Opening.reference()
    let store = try Opening.store(location.path, reference)
    throw CommandFailure(store.info.territoryName)
  }
}
