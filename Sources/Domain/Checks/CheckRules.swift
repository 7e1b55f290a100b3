/// A soft check by name: a question asked, never an obstacle.
package enum CheckID: String, Sendable, CaseIterable, Codable {
  case yearlyIncome, monthlyTaxIncome, housingAid, taxYear
  case childTwice, sameIdentity, minorApplicant, oldAge, childOlder
  case expectedBirth, renewalBeforeFiling, entryBeforeBirth
  case noStock, dwellingTooLarge, dwellingTooSmall, manyReasons, manyCommunes
  case numberTerritory, numberDesk, numberMonth

  /// The numbers its rule must give in the data file, by name.
  package var thresholds: [String] {
    switch self {
    case .yearlyIncome: ["euros_par_mois"]
    case .monthlyTaxIncome: ["mois"]
    case .housingAid: ["euros_par_mois"]
    case .minorApplicant, .oldAge: ["ans"]
    case .childOlder: ["ans"]
    case .expectedBirth: ["jours"]
    case .dwellingTooLarge, .dwellingTooSmall: ["pieces"]
    case .manyReasons, .manyCommunes: ["nombre"]
    case .taxYear, .childTwice, .sameIdentity, .renewalBeforeFiling, .entryBeforeBirth, .noStock,
      .numberTerritory, .numberDesk, .numberMonth:
      []
    }
  }

  /// The lists of words its rule must give, by name.
  package var lists: [String] {
    switch self {
    case .housingAid: ["logements"]
    case .numberTerritory: ["connus"]
    case .numberDesk: ["connus", "formes", "territoires", "guichets"]
    default: []
    }
  }

  /// What its sentence may name between braces: `{montant}`.
  package var blanks: [String] {
    switch self {
    case .yearlyIncome: ["montant", "seuil"]
    case .monthlyTaxIncome, .housingAid: ["montant"]
    case .taxYear: ["annee", "attendue"]
    case .childTwice: ["date"]
    case .sameIdentity: ["nom"]
    case .minorApplicant, .oldAge: ["age"]
    case .childOlder: ["nom", "age"]
    case .expectedBirth, .renewalBeforeFiling, .entryBeforeBirth: ["date"]
    case .noStock: ["communes"]
    case .dwellingTooLarge, .dwellingTooSmall: ["type", "personnes"]
    case .manyReasons, .manyCommunes: ["nombre", "seuil"]
    case .numberTerritory: ["territoire"]
    case .numberDesk: ["guichet"]
    case .numberMonth: ["numero", "depot"]
    }
  }
}

/// The soft checks as data: their question, their thresholds and where they come from.
package struct CheckRules: Equatable, Sendable {
  package struct Rule: Equatable, Sendable {
    /// The question in French, with blanks between braces.
    package var sentence: String
    /// By the name the data file gives them.
    package var thresholds: [String: Int]
    package var lists: [String: [String]]
    package var source: String

    package init(
      sentence: String,
      thresholds: [String: Int] = [:],
      lists: [String: [String]] = [:],
      source: String
    ) {
      self.sentence = sentence
      self.thresholds = thresholds
      self.lists = lists
      self.source = source
    }
  }

  /// A check without a rule is not made.
  package var rules: [CheckID: Rule]

  package init(_ rules: [CheckID: Rule] = [:]) { self.rules = rules }

  package subscript(id: CheckID) -> Rule? { rules[id] }
}
