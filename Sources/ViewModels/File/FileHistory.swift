import Domain
import Pages

/// The journal of a file as its page shows it, the latest act first.
struct FileHistory {
  let history: [DatedEntry]
  let context: Context

  var section: FileSection {
    var parts = history.reversed().flatMap(told)
    if parts.isEmpty {
      parts = [.fact(FileFact(.noHistory, "Rien", "n’est au journal", tone: .faint))]
    }
    return FileSection(
      id: .history,
      title: "Historique",
      note: "touche h, le plus récent d’abord",
      parts: parts
    )
  }

  private func told(_ dated: DatedEntry) -> [FileSection.Part] {
    let entry = dated.entry
    let desk = context.deskName(entry.signature.deskCode)
    let act = FileFact(
      .entry(entry.number),
      "\(dated.time.text) — \(desk), \(entry.signature.agent)",
      act(entry)
    )
    switch entry.kind {
    case .created, .imported: return [.fact(act)]
    case .modified, .ticked, .unticked:
      let wording = ChangeWording(context: context)
      return [.fact(act)]
        + entry.changes.enumerated().map { rank, change in
          .fact(
            FileFact(
              .change(entry.number, rank),
              wording.label(change.field),
              wording.told(change)
            )
          )
        }
    }
  }

  private func act(_ entry: JournalEntry) -> String {
    let count = entry.changes.count
    return switch entry.kind {
    case .created: "Demande enregistrée\u{A0}: \(filled(count))"
    case .imported: "Demande reprise d’un fichier d’échange\u{A0}: \(filled(count))"
    case .modified:
      count == 1 ? "1 champ modifié" : "\(count) champs modifiés"
    case .ticked: "Point de liste coché"
    case .unticked: "Point de liste décoché"
    }
  }

  private func filled(_ count: Int) -> String {
    count == 1 ? "1 champ rempli" : "\(count) champs remplis"
  }
}
