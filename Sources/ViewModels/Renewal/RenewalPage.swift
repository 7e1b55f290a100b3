import Domain
import Pages

extension Renewal {
  func page(_ context: Context) -> Page {
    if form.conflict != nil { return form.page(context) }
    switch step {
    case .asking(let section): return askingPage(section, context)
    case .typing(let section): return typingPage(section, context)
    case .review: return reviewPage(context)
    }
  }

  private var place: [String] {
    let request = form.base?.request
    let name = request?.callingName ?? form.base?.id.localReference ?? ""
    return ["Demandes", name, "Renouvellement"]
  }

  private func status(_ section: RenewalSection) -> String {
    let all = RenewalSection.allCases
    return "\((all.firstIndex(of: section) ?? 0) + 1) sur \(all.count)"
  }

  /// A section as it is known: its filled fields, under whose they are.
  private func known(_ look: EntryLook, _ context: Context) -> [Page.Part] {
    let wording = ValueWording(context: context)
    let texts = Dictionary(look.request.fieldTexts.map { ($0.field, $0.text) }) { a, _ in a }
    return look.sections.flatMap(\.groups).flatMap { group -> [Page.Part] in
      let facts = group.fields.compactMap { field -> Page.Part? in
        guard let text = texts[field.id] else { return nil }
        return .fact(Page.Fact(context.rankedLabel(field.id), wording.full(text, field.kind)))
      }
      guard !facts.isEmpty, let title = context.groupTitle(group.path) else { return facts }
      return [.text(title, .faint)] + facts
    }
  }

  func lineCount(_ context: Context) -> Int {
    switch step {
    case .asking:
      known(form.look(context), context).count { if case .fact = $0 { true } else { false } }
    case .typing: 0
    case .review: changes(form.look(context), context).count
    }
  }

  private func askingPage(_ section: RenewalSection, _ context: Context) -> Page {
    let look = form.look(context)
    var parts = known(look, context)
    let places = parts.indices.filter { if case .fact = parts[$0] { true } else { false } }
    if places.isEmpty {
      parts = [.fact(Page.Fact("—", "rien n’est noté", tone: .faint, isFocused: true))]
    } else if case .fact(var fact) = parts[places[min(selected, places.count - 1)]] {
      fact.isFocused = true
      parts[places[min(selected, places.count - 1)]] = .fact(fact)
    }
    let veil = form.veil(.reasons, look)
    return Page(
      place,
      status: status(section),
      [.heading(section.title, note: "depuis l’an dernier\u{A0}?")]
        + warnings(section, look, context).map { .text($0, .warning) }
        + (section == .wishes ? veil.map { [.text($0, .warning)] } ?? [] : [])
        + parts,
      overlay: form.picker?.overlay,
      message: message
        ?? Page.Message("Entrée si rien n’a changé, m pour modifier cette rubrique.", .faint),
      keys: bindings(context).map(\.hint)
    )
  }

  private func typingPage(_ section: RenewalSection, _ context: Context) -> Page {
    var page = form.page(context)
    page.place = place + [section.title]
    page.status = status(section)
    page.aside = []
    page.keys = bindings(context).map(\.hint)
    page.parts.insert(
      contentsOf: warnings(section, form.look(context), context).map { .text($0, .warning) },
      at: min(1, page.parts.count)
    )
    return page
  }

  private func changes(_ look: EntryLook, _ context: Context) -> [FieldChange] {
    guard let base = form.base else { return [] }
    return renewed(look, context).changes(since: base.request)
  }

  private func reviewPage(_ context: Context) -> Page {
    let wording = ChangeWording(context: context)
    let look = form.look(context)
    let changes = changes(look, context)
    let rows = changes.map { change in
      let isClosed = !form.isSensitiveOpen && context.reference.isSensitive(change)
      func text(_ value: String?) -> String {
        isClosed ? "(sensible)" : value.map { wording.value($0, change.field) } ?? "(vide)"
      }
      return Page.Table.Row([wording.label(change.field), text(change.before), text(change.after)])
    }
    let window = ListWindow(around: selected, count: rows.count, room: context.room)
    let left = leftToLook(look, context).map { Page.Part.text($0, .warning) }
    return Page(
      place + ["Avant et après"],
      status: rows.count == 1 ? "1 changement" : "\(rows.count) changements",
      (left.isEmpty ? [] : [.heading("Encore à regarder")] + left)
        + [
          .table(
            Page.Table(
              columns: [
                Page.Table.Column("Champ", minimum: 22, ideal: 44),
                Page.Table.Column("Avant", minimum: 22, ideal: 40),
                Page.Table.Column("Après", minimum: 22, ideal: 40),
              ],
              rows: Array(window.shown(rows, room: context.room)),
              selected: rows.isEmpty ? nil : window.selected - window.top,
              whenEmpty: "Rien ne change\u{A0}: la demande est déjà renouvelée d’aujourd’hui."
            )
          )
        ],
      overlay: form.picker?.overlay,
      message: message ?? kept(look, context),
      keys: bindings(context).map(\.hint)
    )
  }

  /// What is out of date still, and the questions of the soft checks that nobody answered.
  private func leftToLook(_ look: EntryLook, _ context: Context) -> [String] {
    let checks = CheckWording(context: context)
    let questions = look.questions.filter { $0.check != .taxYear }
    return outdated(look, context).map(\.sentence) + questions.map(checks.sentence)
  }

  /// What a renewal never changes, and until when it holds.
  private func kept(_ look: EntryLook, _ context: Context) -> Page.Message {
    let until = renewed(look, context).expiry(context.reference.deadlines)?.short
    let valid = until.map { "Valable jusqu’au \($0)\u{A0}; le" } ?? "Le"
    return Page.Message("\(valid) numéro unique et la date de dépôt restent.", .faint)
  }

  private func warnings(_ section: RenewalSection, _ look: EntryLook, _ context: Context)
    -> [String]
  {
    outdated(look, context).filter { value in
      value.field.map { RenewalSection(of: $0) == section } ?? (section == .household)
    }.map(\.sentence)
  }
}

extension OutdatedValue {
  /// What is out of date, and what to do about it.
  var sentence: String {
    switch kind {
    case .taxYear(let year, let latest):
      "Revenu fiscal de \(year)\u{A0}: celui de \(latest) est maintenant attendu."
    case .adultChild(let name, let age):
      "\(name ?? "Un enfant en garde") a \(age) ans\u{A0}: majeur depuis, toujours à loger\u{A0}?"
    case .birthExpected(let day):
      "Naissance attendue le \(day.short)\u{A0}: à reporter parmi les personnes à charge\u{A0}?"
    case .document(let text):
      "Pièce à revoir\u{A0}: \(text)"
    }
  }
}
