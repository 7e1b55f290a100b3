import ArgumentParser
import CursesTerminal
import Domain
import Glibc

/// Opens the store on the screen.
struct Open: DeskCommand, InteractiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Ouvrir les dossiers."
  )

  @OptionGroup var location: StoreOption
  @OptionGroup var display: DisplayOption

  /// A missing file is said at once, without a child nor a terminal.
  func prepare() throws {
    guard access(location.path, F_OK) != 0, errno == ENOENT else { return }
    throw CommandFailure(ErrorSentences.sentence(for: .missing, path: location.path))
  }

  @MainActor func perform() async throws {
    let reference = try Opening.reference()
    let store = try Opening.store(location.path, reference)
    let checklists = try Opening.checklists()
    do {
      try await Session.run(
        store: store,
        reference: reference,
        checklists: checklists,
        agent: Agent.login,
        ascii: display.ascii
      )
    } catch let error as TerminalError {
      throw CommandFailure(ErrorSentences.sentence(for: error))
    } catch let error as StoreError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: location.path))
    }
  }
}
