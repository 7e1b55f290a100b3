import Domain
import Pages

extension RequestQuery.Column {
  var title: String {
    switch self {
    case .name: "Nom et prénom"
    case .birthDate: "Date de naissance"
    case .commune: "Commune souhaitée"
    case .dwellingType: "Logement souhaité"
    case .filingDate: "Dépôt (ancienneté)"
    case .deadline: "Prochaine échéance"
    case .state: "État"
    }
  }
}

extension RequestFilters.State {
  static let offered: [Self] = [
    .waiting, .only(.registered), .only(.renewalDue), .only(.expired), .only(.struckOff), .all,
  ]

  var title: String {
    switch self {
    case .waiting: "En attente"
    case .all: "Tous, radiés compris"
    case .only(let state): state.label
    }
  }
}

extension RequestState {
  var label: String {
    switch self {
    case .registered: "En cours"
    case .renewalDue: "À renouveler"
    case .expired: "Expirée"
    case .struckOff: "Radiée"
    }
  }
}

extension RequestList {
  var sortPicker: Picker<Action> {
    Picker(
      "Trier par",
      RequestQuery.Column.allCases.map { column in
        let isCurrent = column == query.sort.column
        return Picker.Choice(
          label: column.title,
          detail: isCurrent ? (query.sort.descending ? "décroissant" : "croissant") : "",
          action: .sorted(column)
        )
      },
      selected: RequestQuery.Column.allCases.firstIndex(of: query.sort.column) ?? 0
    )
  }

  func filterPicker(_ context: Context) -> Picker<Action> {
    let filters = query.filters
    return Picker(
      "Filtrer par",
      Filter.allCases.map { filter in
        let (label, detail) =
          switch filter {
          case .commune:
            ("Commune souhaitée", filters.communeCode.map { context.communeName($0) } ?? "")
          case .desk: ("Guichet", filters.deskCode.map { context.deskName($0) } ?? "")
          case .state: ("État", filters.state.title)
          case .deadline:
            ("Échéance", filters.deadlineWithinDays.map { "sous \($0) jours" } ?? "")
          case .incomplete: ("À compléter seulement", filters.incompleteOnly ? "oui" : "")
          case .marked: ("Marqués seulement", filters.only == nil ? "" : "oui")
          case .withoutNumber:
            ("À saisir dans le SNE seulement", filters.withoutNumberOnly ? "oui" : "")
          case .reason:
            (
              "Motif",
              filters.reasonCode.map { context.reference.label($0, in: .requestReason) } ?? ""
            )
          case .none: ("Enlever tous les filtres", "")
          }
        return Picker.Choice(
          label: label,
          detail: detail,
          disabled: filter == .marked && marked.isEmpty ? "aucun dossier marqué" : nil,
          action: .filterOpened(filter)
        )
      }
    )
  }

  mutating func opened(_ filter: Filter, _ context: Context) -> Effect<Action> {
    rememberHome()
    let territory = context.reference.territory
    let any = "Toutes"
    switch filter {
    case .commune:
      picker = Picker(
        "Commune souhaitée",
        [Picker.Choice(label: any, action: .filtered(.commune(nil)))]
          + territory.communes.map {
            Picker.Choice(
              label: $0.name,
              detail: $0.postalCode,
              action: .filtered(.commune($0.code))
            )
          }
      )
    case .desk:
      picker = Picker(
        "Guichet",
        [Picker.Choice(label: "Tous", action: .filtered(.desk(nil)))]
          + territory.desks.map {
            Picker.Choice(label: $0.name, action: .filtered(.desk($0.code)))
          }
      )
    case .state:
      picker = Picker(
        "État",
        RequestFilters.State.offered.map {
          Picker.Choice(label: $0.title, action: .filtered(.state($0)))
        },
        selected: RequestFilters.State.offered.firstIndex(of: query.filters.state) ?? 0
      )
    case .deadline:
      picker = Picker(
        "Prochaine échéance",
        [Picker.Choice(label: any, action: .filtered(.deadline(nil)))]
          + [
            (0, "Dépassée ou aujourd’hui"), (15, "Sous 15 jours"), (30, "Sous 30 jours"),
            (60, "Sous 60 jours"),
          ].map { days, label in
            Picker.Choice(label: label, action: .filtered(.deadline(days)))
          }
      )
    case .reason: picker = reasonPicker(context)
    case .withoutNumber:
      return filtered(.withoutNumber(!query.filters.withoutNumberOnly), context)
    case .incomplete: return filtered(.incomplete(!query.filters.incompleteOnly), context)
    case .marked: return filtered(.marked, context)
    case .none: return filtered(.none, context)
    }
    return .none
  }

  /// The reasons, whatever the edition; a sensitive one would tell of those it finds.
  private func reasonPicker(_ context: Context) -> Picker<Action> {
    Picker(
      "Motif",
      [Picker.Choice(label: "Tous", action: .filtered(.reason(nil)))]
        + context.reference.list(.requestReason).entries.map { entry in
          Picker.Choice(
            label: entry.label,
            detail: entry.code,
            disabled: entry.isSensitive ? "motif sensible, dans aucune liste" : nil,
            words: entry.synonyms.joined(separator: " "),
            action: .filtered(.reason(entry.code))
          )
        }
    )
  }

  mutating func filtered(_ choice: Choice, _ context: Context) -> Effect<Action> {
    switch choice {
    case .commune(let code): query.filters.communeCode = code
    case .desk(let code): query.filters.deskCode = code
    case .state(let state): query.filters.state = state
    case .deadline(let days): query.filters.deadlineWithinDays = days
    case .reason(let code): query.filters.reasonCode = code
    case .withoutNumber(let only):
      query.filters.withoutNumberOnly = only
      // The first to come is the one whose certificate is due first.
      if only { query.sort = RequestQuery.Sort(column: .deadline) }
    case .incomplete(let only): query.filters.incompleteOnly = only
    case .marked: query.filters.only = query.filters.only == nil ? marked : nil
    case .none: query.filters = RequestFilters()
    }
    return load(.replace, context)
  }
}

extension Context {
  /// The name of a commune, or its INSEE code when it is not of the territory.
  func communeName(_ code: String) -> String { reference.territory.commune(code)?.name ?? code }

  func deskName(_ code: String) -> String {
    reference.territory.desk(code)?.name ?? "guichet \(code)"
  }
}
