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
      Une demande déjà connue (par son numéro unique, sinon par le nom, la date de naissance et la \
      date de dépôt) est mise à jour\u{A0}: ce qui a changé d’un fichier à l’autre est repris, ce que \
      le guichet a changé entre-temps est gardé. Reprendre deux fois le même fichier ne change rien. \
      Une demande illisible n’arrête pas les autres\u{A0}; un fichier illisible n’est pas repris du \
      tout. Ce que le programme ne connaît pas est gardé avec la demande.
      """
  )

  @Argument(help: ArgumentHelp("Les fichiers XML à reprendre.", valueName: "fichier"))
  var files: [String]

  @Flag(help: "Dire ce qui serait repris, sans rien enregistrer.")
  var dryRun = false

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
      let url = URL(fileURLWithPath: file)
      let survey = FileSurvey(of: url) { Output.error($0.description) }
      if let refusal = survey.refusal {
        Output.error("\(file)\u{A0}: rien n’a été repris. \(refusal)")
        isWhole = false
        continue
      }
      let intake = FileIntake(file: url, survey: survey, isRehearsal: dryRun)
      do throws(FileIntake.Interruption) {
        var tally = try intake.take(into: store, by: signature) { imported, outcome in
          Output.error(
            ImportWording.line(url.lastPathComponent, imported, outcome, reference.form)
          )
        }
        tally.leftOut += survey.leftOut
        Output.line(ImportWording.sentence(file, tally, isRehearsal: dryRun))
        if tally.leftOut > 0 { isWhole = false }
      } catch {
        throw CommandFailure(sentence(for: error, file, path))
      }
    }
    if !isWhole { throw ExitCode.failure }
  }

  private func sentence(for error: FileIntake.Interruption, _ file: String, _ path: String)
    -> String
  {
    let (cause, tally) =
      switch error {
      case .store(let error, let tally): (ErrorSentences.sentence(for: error, path: path), tally)
      case .file(_, let tally): ("Le fichier a changé pendant qu’il était repris.", tally)
      }
    let done = ImportWording.sentence(file, tally, isRehearsal: dryRun)
    return
      "\(cause)\n\(done) Reprenez le même fichier pour la suite\u{A0}: rien ne sera repris deux fois."
  }
}
