import ArgumentParser
import Domain
import Exchange
import Foundation
import Storage

/// Takes exchange files of the SNE into the store.
struct Import: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reprendre les demandes de fichiers d’échange du SNE.",
    discussion: """
      Chaque fichier est repris en entier ou pas du tout. Reprendre deux fois le même fichier ne \
      change rien. Ce que le programme ne connaît pas encore est gardé avec la demande.
      """
  )

  @Argument(help: ArgumentHelp("Les fichiers XML à reprendre.", valueName: "fichier"))
  var files: [String]

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {
    let path = location.path
    let reference = try Opening.reference()
    let store = try Opening.store(path, reference)
    guard !store.info.isTraining else {
      throw CommandFailure(
        "\(path) est un fichier d’école\u{A0}: il ne reçoit pas de vraies demandes. Rien n’a été repris."
      )
    }
    let signature = await Opening.signature(store, reference)
    var isWhole = true
    for file in files {
      let reading = ExchangeReading(of: URL(fileURLWithPath: file))
      for problem in reading.problems { Output.error(problem.description) }
      if let refusal = reading.refusal {
        Output.error("\(file)\u{A0}: rien n’a été repris. \(refusal)")
        isWhole = false
        continue
      }
      do {
        let tally = try store.take(reading.requests, by: signature)
        Output.line(ImportWording.sentence(file, tally, leftOut: reading.leftOut))
        if reading.leftOut > 0 { isWhole = false }
      } catch {
        throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
      }
    }
    if !isWhole { throw ExitCode.failure }
  }
}
