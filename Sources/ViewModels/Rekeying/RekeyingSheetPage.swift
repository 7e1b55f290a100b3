import Domain
import Pages

extension RekeyingSheet {
  func page(_ context: Context) -> Page {
    let lines = lines(context)
    let rows = lines.map { line in
      Page.Table.Row([isDone(line) ? "[x]" : "[ ]", line.label, line.value])
    }
    let number = record?.request.uniqueNumber?.grouped ?? "(donné par le SNE à la fin)"
    let all = rows + [Page.Table.Row(["", "Numéro unique", number], tone: .good)]
    return Page(
      ["Demandes", record?.request.applicant.fullName ?? id.localReference, "Saisie dans le SNE"],
      status: "\(lines.count { isDone($0) }) sur \(lines.count)",
      current(lines) + [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Fait", minimum: 4, ideal: 4),
              Page.Table.Column("Champ du formulaire national", minimum: 30, ideal: 44),
              Page.Table.Column("Valeur", minimum: 30, ideal: 70),
            ],
            rows: Array(window.shown(all, room: context.room)),
            selected: window.selected - window.top
          )
        )
      ],
      message: message ?? hint(lines),
      keys: bindings(context).map(\.hint)
    )
  }

  /// The value at hand alone on its line, so that the mouse selects it whole.
  private func current(_ lines: [Line]) -> [Page.Part] {
    guard lines.indices.contains(window.selected) else {
      return [.heading("Numéro unique"), .text(record?.request.uniqueNumber?.grouped ?? "—")]
    }
    return [.heading(lines[window.selected].label), .text(lines[window.selected].value)]
  }

  private func hint(_ lines: [Line]) -> Page.Message? {
    if record?.request.uniqueNumber != nil {
      return Page.Message("Ce dossier a son numéro\u{A0}: la saisie est finie.", .good)
    }
    guard window.selected >= lines.count else { return nil }
    return Page.Message("Entrée pour noter dans le dossier le numéro que le SNE vient de donner.")
  }
}
