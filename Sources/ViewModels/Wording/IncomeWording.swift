import Domain

extension Context {
  /// « Total par mois : 1 568,50 € » for one person; nil when nothing is declared.
  func incomeText(_ request: HousingRequest, _ path: String) -> String? {
    let row = path.split(separator: ".").dropFirst().first.flatMap { Int($0) }
    let person: Person? =
      row.map { request.coHolders.indices.contains($0) ? request.coHolders[$0] : nil }
      ?? request.applicant
    guard let person, !person.monthlyIncomes.isEmpty || !person.monthlyOutgoings.isEmpty else {
      return nil
    }
    let paid =
      person.monthlyOutgoings.isEmpty ? "" : " ; versé : \(person.outgoingTotal.text)\u{A0}€"
    return "Total par mois : \(person.monthlyTotal.text)\u{A0}€\(paid)"
  }

  /// The household's total, and the annual income per consumption unit.
  func householdIncomeText(_ request: HousingRequest) -> String? {
    guard let total = request.monthlyTotal,
      let perUnit = request.annualIncomePerUnit(reference.consumptionUnits, on: today)
    else { return nil }
    let units = request.consumptionUnits(reference.consumptionUnits, on: today)
    let count = units % 10 == 0 ? "\(units / 10)" : "\(units / 10),\(units % 10)"
    let whole = Amount(cents: perUnit.cents / 100 * 100)
    return "Ménage : \(total.text)\u{A0}€ par mois ; revenu annuel par unité de consommation : "
      + "\(whole.text)\u{A0}€ (\(count) \(units < 20 ? "unité" : "unités"))"
  }

  /// What a unique number says of itself: « territoire 059, mars 2026, guichet G1226 ».
  func numberText(_ number: UniqueNumber) -> String {
    let month = CalendarDate(year: 2000 + number.year, month: number.month, day: 1)
    let when = month.map { $0.long.split(separator: " ").dropFirst().joined(separator: " ") }
    return ["territoire \(number.territory)", when, "guichet \(number.desk)"]
      .compactMap(\.self).joined(separator: ", ")
  }
}
