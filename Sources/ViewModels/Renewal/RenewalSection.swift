import Domain

/// What a renewal asks about: only what changes from one year to the next.
enum RenewalSection: String, Equatable, Sendable, CaseIterable {
  case household, address, reach, housing, work, incomes, wishes

  /// The section a field stands in; nil for what a renewal does not ask (identity, filing…).
  init?(of field: FieldID) {
    let template = field.template
    let path = field.path
    func begins(_ prefixes: String...) -> Bool { prefixes.contains { template.hasPrefix($0) } }
    if begins("person.address.") {
      self = .address
    } else if begins("person.phone", "person.email", "noticeChannel", "helperEmail") {
      self = .reach
    } else if begins("person.employment.") {
      self = .work
    } else if begins("person.monthly", "person.taxIncome") {
      self = .incomes
    } else if begins("currentHousing.") {
      self = .housing
    } else if begins("reasons.", "wanted.") {
      self = .wishes
    } else if begins("dependants.", "sharedCustodyChildren.", "unbornChildren.")
      || path.hasPrefix("coHolders.") || template == "person.maritalStatus"
    {
      self = .household
    } else {
      return nil
    }
  }

  var title: String {
    switch self {
    case .household: "Foyer"
    case .address: "Adresse"
    case .reach: "Téléphone et courriel"
    case .housing: "Logement actuel"
    case .work: "Travail"
    case .incomes: "Ressources"
    case .wishes: "Souhaits"
    }
  }
}
