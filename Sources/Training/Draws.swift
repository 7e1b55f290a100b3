/// What is drawn from, with its weights in a hundred.
///
/// Source: neighbouring systems §4.2 (first-time and transfer reasons) and §4.3 (household,
/// dwellings); the weights not published there are assumed. Codes: registration guide §1.3–1.9.
enum Draws {
  static let kinds = Weighted(HouseholdKind.allCases.map { ($0, $0.share) })
  static let ages = table(\.ages)
  static let anyAge = Weighted([(18..<65, 1)])
  static let maritalStatuses = table(\.maritalStatuses)
  static let anyStatus = Weighted([("C", 1)])
  static let childCounts = Weighted([(1, 45), (2, 33), (3, 15), (4, 5), (5, 2)])
  static let nationalities = Weighted([("1", 88), ("2", 4), ("3", 8)])

  static let oldStatuses = Weighted([("RET", 94), ("AUT", 6)])
  static let youngStatuses = Weighted([
    ("CDD", 34), ("CHO", 20), ("AUT", 16), ("ETU", 14), ("APP", 16),
  ])
  static let poorStatuses = Weighted([("CDD", 26), ("CHO", 30), ("AUT", 34), ("CDI", 10)])
  static let usualStatuses = Weighted([
    ("CDI", 58), ("CDD", 24), ("ART", 3), ("CHO", 9), ("AUT", 6),
  ])
  static let richStatuses = Weighted([("CDI", 88), ("ART", 8), ("CDD", 4)])

  static let firstTimeHousing = Weighted([
    ("LP", 40), ("CPE", 20), ("CP", 11), ("LTG", 6), ("POCC", 5), ("SLHT", 4), ("SH", 4),
    ("RS", 4), ("RE", 2), ("SD", 1), ("HOT", 1), ("CAMCAR", 1), ("FONC", 1),
  ])
  static let firstTimeReasons = Weighted([
    ("01", 31.9), ("09", 14.3), ("12", 11), ("11", 9), ("13", 7), ("03", 5), ("19", 4),
    ("21", 4), ("04", 3), ("08", 3), ("05", 2), ("14", 2), ("18", 2), ("06", 1.5), ("22", 0.3),
  ])
  static let transferReasons = Weighted([
    ("13", 27.2), ("08", 8.8), ("07", 6), ("17", 12.1), ("09", 10), ("10", 9), ("21", 6),
    ("11", 6), ("20", 5), ("19", 4), ("03", 4), ("02", 1), ("06", 0.9),
  ])

  static let singleDwellings = Weighted([(1, 15), (2, 65), (3, 20)])
  static let coupleDwellings = Weighted([(2, 40), (3, 60)])
  static let oneChildDwellings = Weighted([(2, 5), (3, 85), (4, 10)])
  static let twoChildrenDwellings = Weighted([(3, 35), (4, 60), (5, 5)])
  static let largeDwellings = Weighted([(4, 60), (5, 35), (6, 5)])
  static let wantedCategories = Weighted([("I", 55), ("M", 27), ("A", 18)])

  static let stairs = Weighted([("1", 30), ("2", 40), ("3", 25), ("4", 5)])
  static let aids = Weighted([("1", 35), ("2", 35), ("3", 12), ("4", 12), ("5", 6)])

  static func dwelling(_ rooms: Int) -> String { rooms > 5 ? "T6P" : dwellings[max(0, rooms - 1)] }
  private static let dwellings = ["T1", "T2", "T3", "T4", "T5"]

  static let streets = [
    "RUE JEAN-JAURÈS", "RUE PASTEUR", "RUE VICTOR-HUGO", "RUE DE LA RÉPUBLIQUE", "RUE DU MARAIS",
    "RUE ÉMILE-ZOLA", "AVENUE DE LA GARE", "RUE DE L’ÉGLISE", "RUE DES TILLEULS", "RUE DU MOULIN",
    "PLACE DE LA MAIRIE", "CITÉ DES MINEURS", "RUE DES ÉCOLES", "RUE LOUISE-MICHEL",
    "ALLÉE DES CERISIERS", "RUE DE LA FOSSE", "BOULEVARD DU 8-MAI", "RUE DES LILAS",
  ]
  static let occupations = [
    "AIDE-SOIGNANTE", "AGENT D’ENTRETIEN", "CARISTE", "MAÇON", "VENDEUR", "ASSISTANTE MATERNELLE",
    "PRÉPARATEUR DE COMMANDES", "CONDUCTEUR DE BUS", "EMPLOYÉ LIBRE-SERVICE", "CUISINIER",
    "AGENT DE SÉCURITÉ", "SECRÉTAIRE", "OPÉRATEUR DE PRODUCTION", "ÉLECTRICIEN", "AIDE À DOMICILE",
  ]

  private static func table<Item: Sendable>(
    _ weights: (HouseholdKind) -> [(item: Item, weight: Double)]
  ) -> [HouseholdKind: Weighted<Item>] {
    Dictionary(uniqueKeysWithValues: HouseholdKind.allCases.map { ($0, Weighted(weights($0))) })
  }
}
