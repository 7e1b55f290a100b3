import Domain

/// Work, monthly incomes and tax incomes, by the share of households under each ceiling.
extension RequestMaker {
  /// Annual euros by category of household.
  ///
  /// Source: registration guide §6.4, 2026.
  private static let plai = [12_870, 18_752, 22_551, 25_092, 29_357, 33_085]
  private static let plus = [23_403, 31_254, 37_584, 45_374, 53_376, 60_156]
  private static let nextPerson = (plai: 3690, plus: 6710)

  /// The ceilings of a household; a lone parent counts one category more.
  private static func ceilings(_ household: Household) -> (plai: Double, plus: Double) {
    let persons = household.size + (household.kind == .singleParent ? 1 : 0)
    let row = min(persons, plai.count) - 1
    let more = max(0, persons - plai.count)
    return (
      Double(plai[row] + more * nextPerson.plai), Double(plus[row] + more * nextPerson.plus)
    )
  }

  /// 74 % under PLAI, 20 % under PLUS, 6 % above.
  ///
  /// Source: neighbouring systems §4.2–4.3.
  func money(
    _ request: inout HousingRequest,
    _ household: Household,
    on day: CalendarDate,
    _ random: inout Random
  ) {
    let ceiling = Self.ceilings(household)
    let place = random.unit()
    let annual =
      if place < 0.74 {
        ceiling.plai * random.within(0.2, household.kind == .singleParent ? 0.85 : 0.98)
      } else if place < 0.94 {
        random.within(ceiling.plai + 50, ceiling.plus - 50)
      } else {
        ceiling.plus * random.within(1.02, 1.4)
      }
    let isKnown = !random.chance(0.4)
    let hasN1 = random.chance(0.6)
    let hasTwo = !request.coHolders.isEmpty
    let part = hasTwo ? random.within(0.45, 0.75) : 1
    func earn(_ person: inout Person, _ euros: Double) {
      work(&person, euros, on: day, &random)
      person.taxIncomeN1.year = day.year - 1
      person.taxIncomeN2.year = day.year - 2
      guard isKnown else { return }
      person.taxIncomeN2.amount = Amount(euros: euros)
      if hasN1 { person.taxIncomeN1.amount = Amount(euros: euros * random.within(0.97, 1.04)) }
    }
    earn(&request.applicant, annual * part)
    if hasTwo { earn(&request.coHolders[0], annual * (1 - part)) }
    benefits(&request, household, on: day, &random)
  }

  private func work(
    _ person: inout Person,
    _ euros: Double,
    on day: CalendarDate,
    _ random: inout Random
  ) {
    let age = person.birthDate?.age(on: day) ?? 40
    let statuses =
      switch (age, euros) {
      case (63..., _): Draws.oldStatuses
      case (..<24, ..<16_000): Draws.youngStatuses
      case (_, ..<11_000): Draws.poorStatuses
      case (_, ..<24_000): Draws.usualStatuses
      default: Draws.richStatuses
      }
    let status = statuses.pick(&random, or: "AUT")
    person.employment.status = status
    if ["CDI", "CDD", "ART", "APP"].contains(status) {
      person.employment.occupation = random.pick(Draws.occupations)
      if status != "ART" { person.employment.employerName = "EMPLOYEUR FICTIF" }
      if let commune = places.home(&random) {
        person.employment.workCommuneCode = commune.code
        person.employment.workPostalCode = commune.postalCode
      }
    }
    let kind =
      switch status {
      case "CHO": "CHO"
      case "RET": "RET"
      case "ETU": "BE"
      case "AUT": random.chance(0.25) ? "AAH" : "RSA"
      default: "SAL"
      }
    // What is declared to the tax is what was received less a tenth.
    person.monthlyIncomes = [MonthlyAmount(kind: kind, amount: Amount(euros: euros / 12 / 0.9))]
  }

  private func benefits(
    _ request: inout HousingRequest,
    _ household: Household,
    on day: CalendarDate,
    _ random: inout Random
  ) {
    func receive(_ kind: String, _ euros: Int) {
      let amount = Amount(cents: euros * 100)
      request.applicant.monthlyIncomes.append(MonthlyAmount(kind: kind, amount: amount))
    }
    if household.childCount > 1 { receive("AF", 151 + 194 * (household.childCount - 2)) }
    if request.dependants.contains(where: { ($0.birthDate?.age(on: day) ?? 9) < 3 }) {
      receive("PAJE", 196)
    }
    if household.kind == .singleParent, random.chance(0.3) {
      receive("PAR", random.within(100..<320))
    }
  }
}

extension Amount {
  /// Whole euros, rounded.
  init(euros: Double) { self.init(cents: Int(euros.rounded()) * 100) }
}
