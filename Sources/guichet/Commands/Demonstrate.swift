import ArgumentParser
import Domain
import Glibc
import Storage

/// Makes a training store of fictional people, and opens it.
struct Demonstrate: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Créer un fichier d’école, avec des demandeurs inventés, et l’ouvrir."
  )

  @Option(
    help: ArgumentHelp(
      "Combien de demandes en attente, de 1 à 3 000 000 (1 725 sinon).",
      valueName: "nombre"
    )
  )
  var requests: Int?

  @Option(
    help: ArgumentHelp(
      "La graine du hasard\u{A0}: la même donne les mêmes dossiers (1 sinon).",
      valueName: "nombre"
    )
  )
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Le jour où l’on se place, jj/mm/aaaa ou aaaa-mm-jj (aujourd’hui sinon).",
      valueName: "date"
    ),
    transform: { text in
      guard let date = DateOption.date(text) else {
        throw CommandFailure("une date s’écrit 24/11/2026 ou 2026-11-24")
      }
      return date
    }
  )
  var asOf: CalendarDate?

  @Flag(help: "Créer le fichier sans l’ouvrir.")
  var createOnly = false

  @OptionGroup var location: StoreOption
  @OptionGroup var display: DisplayOption

  func validate() throws {
    if let requests, !(1...3_000_000).contains(requests) {
      throw ValidationError("--requests\u{A0}: de 1 à 3 000 000 demandes.")
    }
  }

  @MainActor func perform() async throws {
    let path = location.trainingPath
    let reference = try Opening.reference()
    if access(path, F_OK) == 0 {
      try reopen(path, reference)
    } else {
      let asOf = asOf ?? SystemClock().today
      try TrainingStore(requests: requests ?? 1725, seed: seed ?? 1, asOf: asOf)
        .make(at: path, reference)
    }
    if createOnly {
      Output.line(path)
    } else {
      try Launcher.replaceProgram(["--store", path] + display.arguments)
    }
  }

  /// Accepts the training file that is there, as it is.
  @MainActor private func reopen(_ path: String, _ reference: ReferenceData) throws(CommandFailure)
  {
    let store = try Opening.store(path, reference)
    guard store.info.isTraining else {
      throw CommandFailure(
        "\(path) contient de vrais dossiers\u{A0}: ce n’est pas un fichier d’école. Il n’a pas été touché."
      )
    }
    guard requests == nil, seed == nil, asOf == nil else {
      throw CommandFailure(
        """
        Le fichier d’école \(path) existe déjà\u{A0}; il n’a pas été touché. Ouvrez-le sans \
        --requests, --seed ni --as-of, ou donnez un autre fichier avec --store.
        """
      )
    }
  }
}
