import Domain
import Pages

extension ReviewList {
  func page(_ context: Context) -> Page {
    let shown = window.shown(reviews, room: context.room)
    return Page(
      ["Demandes", "Doublons à revoir"],
      status: status,
      [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Premier dossier", minimum: 31, ideal: 44),
              Page.Table.Column("Second dossier", minimum: 31, ideal: 44),
              Page.Table.Column("À revoir le", minimum: 11, ideal: 12),
              Page.Table.Column("Demandé par", priority: 1, minimum: 12, ideal: 16),
            ],
            rows: shown.map { one in
              Page.Table.Row([
                one.value.first.said, one.value.second.said, one.time.day.short,
                one.value.signature.agent,
              ])
            },
            selected: shown.isEmpty ? nil : window.selected - window.top,
            whenEmpty: isWaiting ? "Lecture…" : "Aucune paire de dossiers n’est à revoir."
          )
        )
      ],
      message: question ?? message ?? detail(context),
      keys: bindings(context).map(\.hint)
    )
  }

  private var status: String {
    if isWaiting, reviews.isEmpty { return "lecture…" }
    switch reviews.count {
    case 0: return "aucune paire"
    case 1: return "1 paire"
    default: return "\(window.selected + 1) sur \(reviews.count)"
    }
  }

  private var question: Page.Message? {
    asked.map { one in
      let names = "\(one.review.first.id.localReference) et \(one.review.second.id.localReference)"
      let asked =
        switch one.outcome {
        case .homonym: "\(names)\u{A0}: deux personnes\u{A0}?"
        case .samePerson: "\(names)\u{A0}: la même personne\u{A0}?"
        }
      return Page.Message("\(asked) o pour oui, toute autre touche pour laisser.", .warning)
    }
  }

  /// Where the two files are, and who wants them looked at.
  private func detail(_ context: Context) -> Page.Message? {
    current.map { review in
      let files = [review.first, review.second].map {
        "\($0.id.localReference) (\(context.deskName($0.deskCode)))"
      }
      let told = files.joined(separator: " et ")
      return Page.Message("Demandé par \(review.signature.agent)\u{A0}: \(told)", .faint)
    }
  }
}

extension DuplicateReview.File {
  /// « DUPRÉ Éloïse, 12/03/1980 ».
  fileprivate var said: String {
    let names = [name, givenNames].filter { !$0.isEmpty }.joined(separator: " ")
    return [names, birthDate?.short ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension ReviewOutcome {
  /// What is said once the pair is closed.
  var closing: String {
    switch self {
    case .homonym: "Homonymes vérifiés\u{A0}: cette paire ne sera plus proposée."
    case .samePerson: "Même personne\u{A0}: c’est écrit au journal des deux dossiers."
    }
  }
}
