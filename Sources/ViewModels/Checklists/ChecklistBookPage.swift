import Domain
import Pages

extension ChecklistBook {
  func page(_ context: Context) -> Page {
    var parts: [Page.Part] = []
    var count = 0
    for list in context.checklists {
      parts.append(.heading(list.title, note: note(list)))
      parts.append(.text(list.adoptedBy, .faint))
      for item in list.items {
        parts.append(.item(shown(item, in: list, isFocused: count == focus, context)))
        count += 1
      }
    }
    if count == 0 {
      let fact = Page.Fact("Listes de contrôle", "aucune n’est installée", isFocused: true)
      parts.append(.fact(fact))
    }
    let name = record.map { $0.request.applicant.fullName ?? $0.id.localReference }
    return Page(
      ["Demandes", name, "Listes de contrôle"].compactMap(\.self),
      status: status,
      parts,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  private var status: String {
    guard record != nil else { return "" }
    if isWaiting { return "lecture…" }
    switch ticks.count {
    case 0: return "aucun point coché"
    case 1: return "1 point coché"
    default: return "\(ticks.count) points cochés"
    }
  }

  private func note(_ list: Checklist) -> String {
    "version \(list.version) du \(list.date.short)"
  }

  private func shown(
    _ item: ChecklistItem,
    in list: Checklist,
    isFocused: Bool,
    _ context: Context
  ) -> Page.Item {
    let concerns = record.map { item.concerns($0.request, on: context.today) } ?? true
    let made = record == nil ? nil : tick(of: item, in: list)
    let state: Page.Item.State =
      switch item.kind {
      case .forbidden: .forbidden
      case .step, .document: record == nil ? .plain : made == nil ? .open : .done
      }
    var details: [String] = []
    if isFocused || showsDetails {
      if let made { details.append(told(made, list, context)) }
      if !concerns { details.append("Ne concerne pas ce ménage.") }
      details += [item.why, source(item)].filter { !$0.isEmpty }
    }
    let isForThem = record != nil && item.condition != nil && concerns
    return Page.Item(
      state: state,
      text: (item.kind == .forbidden ? "Ne pas demander\u{A0}: " : "") + item.text
        + (isForThem ? " (pour ce ménage)" : ""),
      isFaint: !concerns,
      details: details,
      isFocused: isFocused
    )
  }

  private func source(_ item: ChecklistItem) -> String {
    guard !item.source.isEmpty else { return "" }
    return "Source\u{A0}: \(item.source)\(item.certainty.doubt)"
  }

  /// « coché le 24/11/2026 à 10 h 05 par login (Somain), version 1 ».
  private func told(_ made: Dated<Tick>, _ list: Checklist, _ context: Context) -> String {
    let signature = made.value.signature
    let desk = context.deskName(signature.deskCode)
    let said = "coché le \(made.time.text) par \(signature.agent) (\(desk))"
    guard made.value.version != list.version else { return "\(said), version \(list.version)" }
    return "\(said), sur la version \(made.value.version)\u{A0}; "
      + "la liste est maintenant en version \(list.version)"
  }
}
