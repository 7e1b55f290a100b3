import Domain
import Pages

extension LifeBook {
  func page(_ context: Context) -> Page {
    if let withdrawing { return question(withdrawing, context) }
    let (coming, past) = lines(context)
    var count = 0
    func shown(_ line: Line) -> Page.Part {
      defer { count += 1 }
      return .fact(
        Page.Fact(
          line.said.label,
          line.said.text.split(whereSeparator: \.isNewline).joined(separator: " / "),
          tone: line.said.tone,
          isFocused: count == focus
        )
      )
    }
    var parts: [Page.Part] = [.heading("Ce qui vient")]
    if coming.isEmpty { parts.append(.text("Plus rien n’est attendu.", .faint)) }
    parts += coming.map(shown)
    parts.append(.heading("Ce qui s’est passé", note: "le plus récent d’abord"))
    if past.isEmpty { parts.append(.text("Rien n’est encore noté.", .faint)) }
    parts += past.map(shown)
    if coming.isEmpty, past.isEmpty {
      parts.append(.fact(Page.Fact("Vie du dossier", "vide", tone: .faint, isFocused: true)))
    }
    return Page(
      place,
      status: status(context),
      parts,
      overlay: picker?.overlay,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  private func status(_ context: Context) -> String {
    if isWaiting { return "lecture…" }
    let life = context.life(record.request, events)
    return LifeWording(context: context).stage(life.stage)
  }

  private var place: [String] {
    ["Demandes", record.request.fullName ?? record.id.localReference, "Vie du dossier"]
  }

  private func question(_ event: RequestEvent, _ context: Context) -> Page {
    Page(
      place,
      [
        .heading("Annuler cet événement\u{A0}?"),
        .fact(
          Page.Fact(
            event.date.short,
            LifeWording(context: context).told(event),
            isFocused: true
          )
        ),
        .text("L’historique du dossier garde la saisie et son annulation.", .faint),
      ],
      keys: bindings(context).map(\.hint)
    )
  }
}
