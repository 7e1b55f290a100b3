import ArgumentParser
import Domain
import Storage

/// Erases what the law no longer lets a desk keep.
struct Retention: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Effacer les données personnelles des demandes radiées depuis assez longtemps.",
    discussion: """
      Le délai est celui de deadlines.yaml (effacement_mois), un an après la radiation. Il reste un \
      nombre par guichet, motif et année, et les lignes du journal sans leur détail\u{A0}: «\u{A0}guichet \
      check\u{A0}» les vérifie toujours. Une fois effacées, les données ne reviennent pas\u{A0}; pensez aux \
      sauvegardes, qui les gardent jusqu’à leur propre fin.
      """
  )

  @Flag(help: "Dire ce qui serait effacé, sans rien effacer.")
  var dryRun = false

  @OptionGroup var location: StoreOption

  @MainActor func perform() async throws {
    let path = location.path
    let reference = try Opening.reference()
    let store = try Opening.store(path, reference)
    let signature = await Opening.signature(store, reference)
    let report: ErasureReport
    do {
      report = try store.erase(on: SystemClock().today, isRehearsal: dryRun, by: signature)
    } catch {
      throw CommandFailure(
        ErrorSentences.sentence(for: error, path: path)
          + " Ce qui est déjà effacé l’est\u{A0}; relancez la commande pour la suite."
      )
    }
    let lines = RetentionWording.lines(
      report,
      path: path,
      months: reference.strikeOffs.erasureMonths,
      isRehearsal: dryRun,
      reference
    )
    for line in lines { Output.line(line) }
  }
}
