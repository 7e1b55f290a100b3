/// The names made ready to be drawn: by decade, in capitals as on the identity paper.
struct NameTables: Sendable {
  private var given: [TrainingNames.GivenNames]
  private var surnames: [TrainingNames.Surnames]
  private var weighted: Weighted<String>

  init(_ names: TrainingNames) {
    given = names.givenNames.map {
      .init(
        decade: $0.decade,
        women: $0.women.map { $0.uppercased() },
        men: $0.men.map { $0.uppercased() }
      )
    }.sorted { $0.decade < $1.decade }
    surnames = names.surnames.map {
      .init(decade: $0.decade, names: $0.names.map { $0.uppercased() })
    }.sorted { $0.decade < $1.decade }
    weighted = Weighted(names.weightedSurnames.map { ($0.name.uppercased(), $0.weight) })
  }

  func givenName(born year: Int, _ sex: Sex, _ random: inout Random) -> String {
    let decade = given.last { $0.decade <= year } ?? given.first
    let names = sex == .female ? decade?.women : decade?.men
    return random.pickFrequent(names ?? []) ?? "FICTIF"
  }

  /// National lists hold few of the names of the North: a third of the people get one.
  func surname(born year: Int, _ random: inout Random) -> String {
    let place = random.unit()
    if place < 0.35, let name = random.pick(Self.northern) { return name }
    if place < 0.6, let decade = surnames.last(where: { $0.decade <= year }) ?? surnames.first,
      let name = random.pickFrequent(decade.names)
    {
      return name
    }
    return weighted.pick(&random, or: "FICTIF")
  }

  /// All stand in the national lists.
  ///
  /// Source: neighbouring systems §4.1.
  private static let northern = [
    "LEFEBVRE", "DUBOIS", "CARON", "LECLERCQ", "CARPENTIER", "DELATTRE", "VASSEUR", "LEMAIRE",
    "CARLIER", "DESCAMPS", "DELANNOY", "LELEU", "DUCROCQ", "FLAMENT", "PRUVOST", "NOWAK",
  ]
}

enum Sex {
  case female, male

  var other: Sex { self == .female ? .male : .female }
  /// Source: registration guide §1.5.
  var code: String { self == .female ? "F" : "M" }
  /// Madame, Monsieur.
  ///
  /// Source: registration guide §1.3.
  var title: String { self == .female ? "2" : "1" }
}
