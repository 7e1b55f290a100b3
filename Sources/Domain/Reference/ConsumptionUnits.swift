/// How the members of a household count in its consumption units (unités de consommation), in tenths.
///
/// Source: registration guide §6.2 (INSEE and OECD scale, likely); `Resources/Data/incomes.yaml`.
package struct ConsumptionUnits: Equatable, Sendable {
  package var firstAdult: Int
  package var other: Int
  package var child: Int
  /// From that age a child counts as an adult.
  package var childAge: Int
  /// A child in shared custody.
  package var sharedChild: Int
  /// Whether the alimony paid is taken off the incomes.
  package var deductsOutgoings: Bool

  package init(
    firstAdult: Int = 10,
    other: Int = 5,
    child: Int = 3,
    childAge: Int = 14,
    sharedChild: Int = 3,
    deductsOutgoings: Bool = false
  ) {
    self.firstAdult = firstAdult
    self.other = other
    self.child = child
    self.childAge = childAge
    self.sharedChild = sharedChild
    self.deductsOutgoings = deductsOutgoings
  }
}

extension Person {
  /// Euros received each month.
  package var monthlyTotal: Amount { monthlyIncomes.reduce(.zero) { $0 + $1.amount } }
  /// Euros paid each month.
  package var outgoingTotal: Amount { monthlyOutgoings.reduce(.zero) { $0 + $1.amount } }
}

extension HousingRequest {
  /// Incomes and pensions of all persons, each month; nil when nobody declares any.
  package var monthlyTotal: Amount? {
    let people = [applicant] + coHolders
    guard people.contains(where: { !$0.monthlyIncomes.isEmpty }) else { return nil }
    return people.reduce(.zero) { $0 + $1.monthlyTotal }
  }

  /// The consumption units of the household, in tenths; children to be born do not count.
  ///
  /// A person whose birth date is unknown counts as an adult.
  package func consumptionUnits(_ units: ConsumptionUnits, on day: CalendarDate) -> Int {
    func part(_ birth: CalendarDate?) -> Int {
      birth.map { $0.age(on: day) < units.childAge ? units.child : units.other } ?? units.other
    }
    let others = coHolders.map(\.birthDate) + dependants.map(\.birthDate)
    return units.firstAdult + others.reduce(0) { $0 + part($1) }
      + sharedCustodyChildren.count * units.sharedChild
  }

  /// The annual income per consumption unit, which the first-quartile threshold is compared with;
  /// nil when no income is declared.
  ///
  /// Twelve times the monthly incomes and pensions of all persons, divided by the units.
  /// Source: registration guide §6.2.
  package func annualIncomePerUnit(_ units: ConsumptionUnits, on day: CalendarDate) -> Amount? {
    guard var monthly = monthlyTotal?.cents else { return nil }
    if units.deductsOutgoings {
      monthly -= ([applicant] + coHolders).reduce(0) { $0 + $1.outgoingTotal.cents }
    }
    let parts = consumptionUnits(units, on: day)
    guard parts > 0 else { return nil }
    return Amount(cents: max(0, monthly) * 12 * 10 / parts)
  }
}
