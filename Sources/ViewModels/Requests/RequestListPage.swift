import Domain
import Pages

extension RequestList {
  func page(_ context: Context) -> Page {
    let room = max(1, context.room)
    let shown = rows.dropFirst(top).prefix(room)
    let filters = filtersText(context)
    let morning = isSearching || !query.text.isEmpty ? "" : morningText
    var page = Page(
      ["Demandes"],
      status: status,
      [
        .field(
          Page.Field(
            label: "Chercher",
            value: field.text,
            caret: isSearching ? field.caret : nil,
            note: filters.isEmpty ? morning : filters,
            noteTone: filters.isEmpty ? .faint : .warning
          )
        )
      ] + (parkingText.map { [.text($0, .faint)] } ?? []) + [
        .table(
          Page.Table(
            columns: Self.columns,
            rows: shown.map { row($0, context) },
            selected: isSearching || shown.isEmpty ? nil : selected - top,
            sorted: Self.shownColumn(query.sort.column).map {
              Page.Table.Sorting(column: $0, descending: query.sort.descending)
            },
            whenEmpty: whenEmpty
          )
        )
      ],
      overlay: picker?.overlay,
      message: message,
      keys: bindings(context).map(\.hint)
    )
    if let current, !isSearching, message == nil { page.message = told(current, context) }
    return page
  }

  private static let columns: [Page.Table.Column] = [
    Page.Table.Column("Nom et prénom", minimum: 20, ideal: 30),
    Page.Table.Column("Né(e) le", minimum: 10, ideal: 10),
    Page.Table.Column("Commune", priority: 2, minimum: 13, ideal: 24),
    Page.Table.Column("Log.", priority: 3, minimum: 5, ideal: 8),
    Page.Table.Column("Dépôt", priority: 5, minimum: 10, ideal: 10),
    Page.Table.Column("Ancienneté", priority: 6, minimum: 10, ideal: 11),
    Page.Table.Column("Échéance", priority: 1, minimum: 12, ideal: 12),
    Page.Table.Column("État", minimum: 14, ideal: 14),
    Page.Table.Column("Manque", priority: 4, minimum: 6, ideal: 6, alignsRight: true),
  ]

  private static func shownColumn(_ column: RequestQuery.Column) -> Int? {
    switch column {
    case .name: 0
    case .birthDate: 1
    case .commune: 2
    case .dwellingType: 3
    case .filingDate: 4
    case .deadline: 6
    case .state: 7
    }
  }

  private func row(_ row: RequestSummary, _ context: Context) -> Page.Table.Row {
    let today = query.today
    let toComplete = row.missingCount > 0 && row.state != .struckOff
    let tone: Page.Tone =
      switch row.state {
      case .registered: .plain
      case .renewalDue: .warning
      case .expired: .alert
      case .struckOff: .faint
      }
    return Page.Table.Row(
      [
        "\(row.usageName) \(row.givenNames)",
        row.birthDate?.short ?? "",
        row.communeCode.map(context.communeName) ?? "",
        row.dwellingTypes.joined(separator: " "),
        row.filingDate?.short ?? "",
        row.filingDate?.seniority(on: today) ?? "",
        row.deadline.map { $0.date.short + ($0.date < today ? " !" : "") } ?? "",
        row.state.label + (toComplete ? " …" : ""), toComplete ? String(row.missingCount) : "",
      ],
      isMarked: marked.contains(row.id),
      tone: tone
    )
  }

  /// « 12 sur 1 725 ».
  private var status: String {
    let marks =
      marked.isEmpty ? "" : ", \(marked.count.grouped) marqué\(marked.count > 1 ? "s" : "")"
    guard let total else { return "on compte…\(marks)" }
    if total == 0 { return "aucun dossier" }
    guard !isSearching, let before else {
      return "\(total.grouped) dossier\(total > 1 ? "s" : "")\(marks)"
    }
    return "\((before + selected + 1).grouped) sur \(total.grouped)\(marks)"
  }

  private func filtersText(_ context: Context) -> String {
    let filters = query.filters
    var said: [String] = []
    if let code = filters.communeCode { said.append(context.communeName(code)) }
    if let code = filters.deskCode { said.append(context.deskName(code)) }
    if filters.state != .waiting { said.append(filters.state.title) }
    if let days = filters.deadlineWithinDays { said.append("échéance sous \(days) j") }
    if let code = filters.reasonCode {
      said.append("motif : " + context.reference.label(code, in: .requestReason))
    }
    if filters.withoutNumberOnly { said.append("à saisir dans le SNE") }
    if filters.incompleteOnly { said.append("à compléter") }
    if filters.only != nil { said.append("marqués seulement") }
    if query.sort != RequestQuery.Sort() {
      let way = query.sort.descending ? ", décroissant" : ""
      said.append("tri par \(query.sort.column.title.lowercased())\(way)")
    }
    return said.isEmpty ? "" : "Filtre : " + said.joined(separator: ", ")
  }

  private var whenEmpty: String {
    if pending != nil { return "Lecture…" }
    if query.text.isEmpty {
      return query.filters == RequestFilters()
        ? "Aucune demande encore : n pour enregistrer la première."
        : "Aucune demande ne répond à ce filtre : Échap pour tout voir."
    }
    if let ended, ended > 0 {
      let what =
        ended == 1 ? "1 dossier radié répond" : "\(ended.grouped) dossiers radiés répondent"
      return
        "Aucun dossier en attente pour «\u{A0}\(query.text)\u{A0}», mais \(what)\u{A0}: Entrée pour voir."
    }
    return
      "Aucun dossier pour «\u{A0}\(query.text)\u{A0}»\u{A0}: Entrée pour enregistrer une demande."
  }

  /// The selected request in words, for what the columns had no room to say.
  private func told(_ row: RequestSummary, _ context: Context) -> Page.Message {
    let reference = row.uniqueNumber?.grouped ?? "\(row.id.localReference), attestation à remettre"
    let filed = row.filingDate.map { ", \($0.seniority(on: query.today))" } ?? ""
    let types = row.dwellingTypes.isEmpty ? "" : ", " + row.dwellingTypes.joined(separator: " ")
    let missing = row.missingCount == 0 ? "" : ", \(row.missingCount) à compléter"
    let rest = "\(filed)\(types)\(missing)"
    return Page.Message("\(reference) — \(context.deskName(row.deskCode))\(rest)", .faint)
  }
}
