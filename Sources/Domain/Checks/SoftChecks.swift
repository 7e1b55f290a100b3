/// What the soft checks look at besides the request.
package struct SoftChecks: Sendable {
  package let reference: ReferenceData
  package let today: CalendarDate
  /// Numbers of a training store bear an impossible territory and desk on purpose.
  package let isTraining: Bool

  package init(reference: ReferenceData, today: CalendarDate, isTraining: Bool) {
    self.reference = reference
    self.today = today
    self.isTraining = isTraining
  }

  /// The questions to ask of a request, about in the order of the form; a check without a rule in
  /// the data asks none.
  package func findings(in request: HousingRequest) -> [CheckFinding] {
    var found: [CheckFinding] = []
    for id in CheckID.allCases {
      guard let rule = reference.checks[id] else { continue }
      found += findings(of: id, rule, in: request)
    }
    return found
  }

  /// Those of the questions that nobody has answered for these values.
  package func open(in request: HousingRequest) -> [CheckFinding] {
    findings(in: request).filter { finding in
      !request.confirmations.contains { $0.answers(finding) }
    }
  }

  private func findings(
    of id: CheckID,
    _ rule: CheckRules.Rule,
    in request: HousingRequest
  ) -> [CheckFinding] {
    switch id {
    case .yearlyIncome: Self.yearlyIncome(request, rule)
    case .monthlyTaxIncome: Self.monthlyTaxIncome(request, rule)
    case .housingAid: Self.housingAid(request, rule)
    case .taxYear: Self.taxYear(request, today)
    case .childTwice: Self.childTwice(request)
    case .sameIdentity: Self.sameIdentity(request)
    case .minorApplicant: Self.minorApplicant(request, rule, today)
    case .oldAge: Self.oldAge(request, rule, today)
    case .childOlder: Self.childOlder(request, rule)
    case .expectedBirth: Self.expectedBirth(request, rule, today)
    case .renewalBeforeFiling: Self.renewalBeforeFiling(request)
    case .entryBeforeBirth: Self.entryBeforeBirth(request)
    case .noStock: Self.noStock(request, reference.territory)
    case .dwellingTooLarge: Self.dwellingTooLarge(request, rule)
    case .dwellingTooSmall: Self.dwellingTooSmall(request, rule)
    case .manyReasons: Self.manyReasons(request, rule)
    case .manyCommunes: Self.manyCommunes(request, rule)
    case .numberTerritory: isTraining ? [] : Self.numberTerritory(request, rule)
    case .numberDesk: isTraining ? [] : Self.numberDesk(request, rule)
    case .numberMonth: Self.numberMonth(request)
    }
  }
}

extension CheckRules.Rule {
  /// A threshold by its name; the data were checked to hold it when they were read.
  func threshold(_ name: String) -> Int { thresholds[name] ?? .max }
}

extension HousingRequest {
  /// The applicant and the co-holders, each with the path of their fields.
  var holders: [(path: String, person: Person)] {
    [("applicant", applicant)]
      + coHolders.enumerated().map { ("coHolders.\($0.offset)", $0.element) }
  }
}
