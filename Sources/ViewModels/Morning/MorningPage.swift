import Domain
import Pages

extension Morning {
  func page(_ context: Context) -> Page {
    section.map { sectionPage($0, context) } ?? sectionsPage(context)
  }

  private func desksText(_ context: Context) -> String {
    scope.isOfAll ? "tous les guichets" : context.deskName(context.deskCode)
  }

  private func sectionsPage(_ context: Context) -> Page {
    let rules = context.reference.morning
    let rows = sections.map { section in
      let count = counts?[section] ?? MorningCount()
      return Page.Table.Row(
        [section.title(rules), count.text, count.reachableText],
        tone: section.tone
      )
    }
    let here = sections.indices.contains(chosen) ? sections[chosen].help(rules) : nil
    return Page(
      ["Demandes", "Ce matin"],
      status: desksText(context),
      [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Ce qui attend", minimum: 40, ideal: 44),
              Page.Table.Column("Dossiers", minimum: 14, ideal: 14, alignsRight: true),
              Page.Table.Column("Joignables", minimum: 12, ideal: 12, alignsRight: true),
            ],
            rows: rows,
            selected: rows.isEmpty ? nil : chosen,
            whenEmpty: counts == nil ? "On compte…" : "Rien n’attend ce matin à ce guichet."
          )
        )
      ],
      message: message ?? here.map { Page.Message($0, .faint) },
      keys: bindings(context).map(\.hint)
    )
  }

  private func sectionPage(_ section: MorningSection, _ context: Context) -> Page {
    let shown = window.shown(rows, room: context.room)
    let title = section.title(context.reference.morning)
    return Page(
      ["Demandes", "Ce matin", title],
      status: status(section, context),
      [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Nom et prénom", minimum: 22, ideal: 32),
              Page.Table.Column("Téléphone", minimum: 14, ideal: 16),
              Page.Table.Column(section.dayTitle, minimum: 10, ideal: 10),
              Page.Table.Column("Dernier contact", minimum: 24, ideal: 44),
              Page.Table.Column("Guichet", priority: 1, minimum: 16, ideal: 24),
            ],
            rows: shown.map { line($0, context) },
            selected: shown.isEmpty ? nil : window.selected - window.top,
            whenEmpty: isWaiting ? "Lecture…" : "Plus rien n’attend ici\u{A0}: Échap."
          )
        )
      ],
      overlay: picker?.overlay,
      message: message ?? told(context),
      keys: bindings(context).map(\.hint)
    )
  }

  private func status(_ section: MorningSection, _ context: Context) -> String {
    guard let count = counts?[section], !rows.isEmpty else { return desksText(context) }
    return "\((window.selected + 1).grouped) sur \(count.text)"
  }

  private func line(_ dated: DatedRow, _ context: Context) -> Page.Table.Row {
    let row = dated.row
    let contact = row.lastContact.map { contact in
      "\(dated.lastContact?.day.dayAndMonth ?? "") \(contact.said)"
    }
    return Page.Table.Row(
      [
        [row.name, row.givenNames].filter { !$0.isEmpty }.joined(separator: " "),
        row.phone.map { ValueWording(context: context).editing($0, .phone) } ?? "sans téléphone",
        row.day?.short ?? "", contact ?? "", context.deskName(row.deskCode),
      ],
      tone: row.lastContact?.outcome.reached == true ? .faint : .plain
    )
  }

  /// The line under the cursor in words: how far the day is, and the last contact whole.
  private func told(_ context: Context) -> Page.Message? {
    guard rows.indices.contains(window.selected) else { return nil }
    let dated = rows[window.selected]
    var said = [dated.row.id.localReference]
    if let day = dated.row.day {
      let left = context.today.days(until: day)
      switch left {
      case ..<0: said.append("depuis \(-left) j")
      case 0: said.append("aujourd’hui")
      default: said.append("dans \(left) j")
      }
    }
    if dated.row.missingCount > 0 { said.append("\(dated.row.missingCount) à compléter") }
    if let contact = dated.row.lastContact, let time = dated.lastContact {
      said.append("\(contact.said), \(time.text), \(contact.signature.agent)")
    }
    return Page.Message(said.joined(separator: " — "), .faint)
  }
}

extension MorningSection {
  fileprivate var tone: Page.Tone {
    switch self {
    case .renewalToday, .strikeOffSoon: .alert
    case .expired, .numbers, .renewalNear: .warning
    default: .plain
    }
  }
}

extension CalendarDate {
  /// « 24/11 ».
  fileprivate var dayAndMonth: String { String(short.prefix(5)) }
}
