import ArgumentParser
import Domain
import Storage

/// Verifies the file and says what it found.
struct Check: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vérifier le fichier des dossiers et son journal."
  )

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {
    let path = location.path
    let reference = try Opening.reference()
    let store = try Opening.store(path, reference)
    let report: CheckReport
    do { report = try store.check() } catch {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    }
    for line in CheckWording.lines(report, path: path, reference) { Output.line(line) }
    if !report.problems.isEmpty { throw ExitCode.failure }
  }
}
