extension SoftChecks {
  /// A monthly amount so high that it may be a year's.
  static func yearlyIncome(_ request: HousingRequest, _ rule: CheckRules.Rule) -> [CheckFinding] {
    let limit = rule.threshold("euros_par_mois")
    return request.holders.flatMap { path, person in
      person.monthlyIncomes.enumerated().compactMap { row, income in
        guard income.amount.cents / 100 > limit else { return nil }
        return CheckFinding(
          .yearlyIncome,
          "\(path).monthlyIncomes.\(row).amount",
          "\(income.kind) \(income.amount.cents)",
          ["montant": .amount(income.amount), "seuil": .amount(Amount(cents: limit * 100))]
        )
      }
    }
  }

  /// A year's tax income that is less than a few months of incomes.
  static func monthlyTaxIncome(_ request: HousingRequest, _ rule: CheckRules.Rule)
    -> [CheckFinding]
  {
    let months = rule.threshold("mois")
    return request.holders.flatMap { path, person in
      [("taxIncomeN1", person.taxIncomeN1), ("taxIncomeN2", person.taxIncomeN2)].compactMap {
        name,
        tax in
        guard let amount = tax.amount, amount > .zero,
          amount.cents / months < person.monthlyTotal.cents
        else { return nil }
        return CheckFinding(
          .monthlyTaxIncome,
          "\(path).\(name).amount",
          "\(amount.cents) \(person.monthlyTotal.cents)",
          ["montant": .amount(amount)]
        )
      }
    }
  }

  /// A small « other » income of a household that pays for its housing, or the very amount of its
  /// housing aid.
  static func housingAid(_ request: HousingRequest, _ rule: CheckRules.Rule) -> [CheckFinding] {
    let housing = request.currentHousing
    let pays = housing.kinds.contains { rule.lists["logements"]?.contains($0) ?? false }
    let limit = rule.threshold("euros_par_mois")
    return request.holders.flatMap { path, person in
      person.monthlyIncomes.enumerated().compactMap { row, income in
        let isSmall = income.kind == "AUT" && pays && income.amount.cents / 100 <= limit
        let isAid = income.amount > .zero && income.amount == housing.housingAid
        guard isSmall || isAid else { return nil }
        return CheckFinding(
          .housingAid,
          "\(path).monthlyIncomes.\(row).kind",
          "\(income.kind) \(income.amount.cents)",
          ["montant": .amount(income.amount)]
        )
      }
    }
  }

  /// Tax incomes are of one and two years before the request or its last renewal; a change made
  /// since may bring those of today's year.
  static func taxYear(_ request: HousingRequest, _ today: CalendarDate) -> [CheckFinding] {
    guard let reference = request.lastRenewalDate ?? request.filingDate else { return [] }
    return request.holders.flatMap { path, person in
      [("taxIncomeN1", person.taxIncomeN1, 1), ("taxIncomeN2", person.taxIncomeN2, 2)].compactMap {
        name,
        tax,
        back in
        guard let year = tax.year, ![reference.year - back, today.year - back].contains(year)
        else { return nil }
        return CheckFinding(
          .taxYear,
          "\(path).\(name).year",
          "\(name) \(year) \(reference.year)",
          ["annee": .text(String(year)), "attendue": .text(String(reference.year - back))]
        )
      }
    }
  }
}
