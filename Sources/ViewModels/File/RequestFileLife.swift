import Domain
import Pages

extension RequestFile {
  /// The line of life: what comes next, then what happened last; key e has it whole.
  func life(_ record: RequestRecord, _ context: Context) -> FileSection {
    let wording = LifeWording(context: context)
    let line = context.life(record.request, events)
    func fact(_ id: FileFact.ID, _ said: LifeWording.Line) -> FileSection.Part {
      .fact(FileFact(id, said.label, said.text, tone: said.tone))
    }
    var parts = line.coming.enumerated().map { fact(.coming($0), wording.coming($1)) }
    let shown = line.past.suffix(Self.pastShown).reversed()
    if !shown.isEmpty {
      let hidden = line.past.count - shown.count
      parts.append(.title("Déjà passé" + (hidden > 0 ? ", \(hidden) de plus avec e" : "")))
      parts += shown.enumerated().map { fact(.past($0), wording.past($1)) }
    }
    if parts.isEmpty {
      parts = [
        .fact(FileFact(.coming(0), "—", "sans date de dépôt, aucun délai ne court", tone: .faint))
      ]
    }
    return FileSection(id: .life, title: "Vie du dossier", note: "touche e", parts: parts)
  }

  /// Steps gone by that a file shows.
  private static let pastShown = 3
}
