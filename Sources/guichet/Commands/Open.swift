import ArgumentParser
import CursesTerminal
import Domain

/// Opens the store on the screen.
struct Open: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Ouvrir les dossiers."
  )

  @OptionGroup var location: StoreOption
  @OptionGroup var display: DisplayOption

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
        display: display
      )
    } catch let error as TerminalError {
      throw CommandFailure(ErrorSentences.sentence(for: error))
    } catch let error as StoreError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: location.path))
    }
  }
}
