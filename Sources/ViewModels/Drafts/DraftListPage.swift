import Pages

extension DraftList {
  func page(_ context: Context) -> Page {
    let shown = window.shown(drafts, room: context.room)
    return Page(
      ["Demandes", "Brouillons"],
      status: status,
      [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Nom tapé", minimum: 16, ideal: 40),
              Page.Table.Column("Né(e) le", priority: 2, minimum: 10, ideal: 16),
              Page.Table.Column("Pour", priority: 1, minimum: 25, ideal: 28),
              Page.Table.Column("Gardé le", minimum: 20, ideal: 22),
            ],
            rows: shown.map { one in
              Page.Table.Row([
                one.value.name, one.value.birthDate, one.value.purpose, one.time.text,
              ])
            },
            selected: shown.isEmpty ? nil : window.selected - window.top,
            whenEmpty: isWaiting ? "Lecture…" : "Aucun brouillon\u{A0}: tout est enregistré."
          )
        )
      ],
      message: question ?? message,
      keys: bindings(context).map(\.hint)
    )
  }

  private var status: String {
    if isWaiting, drafts.isEmpty { return "lecture…" }
    switch drafts.count {
    case 0: return "aucun brouillon"
    case 1: return "1 brouillon"
    default: return "\(window.selected + 1) sur \(drafts.count)"
    }
  }

  private var question: Page.Message? {
    asked.map { one in
      Page.Message(
        "Supprimer le brouillon de \(one.value.name), \(one.value.purpose), gardé le \(one.time.text)\u{A0}? "
          + "o pour oui, toute autre touche pour le garder.",
        .warning
      )
    }
  }
}
