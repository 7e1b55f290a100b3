import Domain

/// Says canonical texts as a clerk reads them.
struct ValueWording {
  let context: Context

  /// As typed again in a field: `01/02/1980`, `1420,50`, a code, `oui`.
  func editing(_ canonical: String, _ kind: FieldKind) -> String {
    switch kind {
    case .date: CalendarDate(iso: canonical)?.short ?? canonical
    case .euros: Int(canonical).map { Self.plainEuros($0) } ?? canonical
    case .yesNo: canonical == "true" ? "oui" : canonical == "false" ? "non" : canonical
    case .commune: context.communeName(canonical)
    case .uniqueNumber: UniqueNumber(canonical)?.grouped ?? canonical
    case .phone: Self.groupedPhone(canonical)
    default: canonical
    }
  }

  /// In full: `1er février 1980`, `1 420 €`, the label of a code.
  func full(_ canonical: String, _ kind: FieldKind) -> String {
    switch kind {
    case .date(.birth):
      CalendarDate(iso: canonical).map { "\($0.short) (\($0.ageText(on: context.today)))" }
        ?? canonical
    case .date: CalendarDate(iso: canonical)?.short ?? canonical
    case .euros: Int(canonical).map { Amount(cents: $0).text + "\u{A0}€" } ?? canonical
    case .code(let list): known(canonical, list)
    case .commune where context.reference.territory.commune(canonical) == nil:
      "\(canonical) (hors du territoire)"
    case .codes(let list):
      canonical.split(separator: " ").map { known(String($0), list) }.joined(separator: ", ")
    default: editing(canonical, kind)
    }
  }

  /// The label of a code, or the code said to be unknown.
  private func known(_ code: String, _ list: CodeListID) -> String {
    guard let entry = context.reference.list(list)[code] else { return "\(code) (code inconnu)" }
    return entry.label
  }

  private static func plainEuros(_ cents: Int) -> String {
    let rest = abs(cents % 100)
    return rest == 0 ? String(cents / 100) : "\(cents / 100),\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func groupedPhone(_ digits: String) -> String {
    guard digits.count == 10, digits.allSatisfy(\.isNumber) else { return digits }
    return stride(from: 0, to: 10, by: 2).map { String(digits.dropFirst($0).prefix(2)) }
      .joined(separator: " ")
  }
}

extension FormSection.Name {
  var title: String {
    switch self {
    case .filing: "Dépôt"
    case .applicant: "Demandeur"
    case .address: "Adresse et contact"
    case .coHolders: "Co-titulaires"
    case .dependants: "Personnes à charge"
    case .work: "Situation professionnelle"
    case .incomes: "Ressources"
    case .currentHousing: "Logement actuel"
    case .reasons: "Motifs"
    case .wanted: "Logement recherché"
    case .disability: "Handicap"
    case .notes: "Précisions"
    }
  }
}
