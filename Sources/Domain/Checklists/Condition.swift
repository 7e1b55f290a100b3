/// Whom a checklist item concerns, written in a small language a practitioner can read:
/// `nationalité = 3`, `motif = 06 ou motif = 05`, `co-titulaire et non enfant mineur`.
package indirect enum Condition: Equatable, Sendable {
  case any([Condition])
  case all([Condition])
  case not(Condition)
  /// A code of the request equals one of these.
  case code(Fact, [String])
  case coHolder, dependant, minorChild, unbornChild

  package enum Fact: String, Sendable, CaseIterable {
    case nationality, maritalStatus, employmentStatus, currentHousing, reason
    case applicantKind, filingKind
  }

  package func holds(for request: HousingRequest, on today: CalendarDate) -> Bool {
    switch self {
    case .any(let parts): parts.contains { $0.holds(for: request, on: today) }
    case .all(let parts): parts.allSatisfy { $0.holds(for: request, on: today) }
    case .not(let part): !part.holds(for: request, on: today)
    case .code(let fact, let codes): request.codes(of: fact).contains(where: codes.contains)
    case .coHolder: !request.coHolders.isEmpty
    case .dependant: !request.dependants.isEmpty
    case .minorChild: request.hasMinorChild(on: today)
    case .unbornChild: (request.unbornChildren.count ?? 0) > 0
    }
  }
}

extension Condition {
  /// Whether a field of the form is asked; as of filing, so that it never changes by itself.
  package func asks(_ request: HousingRequest) -> Bool {
    holds(for: request, on: request.filingDate ?? CalendarDate(dayNumber: 0))
  }
}

extension HousingRequest {
  fileprivate func codes(of fact: Condition.Fact) -> [String] {
    let adults = [applicant] + coHolders
    return switch fact {
    case .nationality: adults.compactMap(\.nationalityGroup)
    case .maritalStatus: adults.compactMap(\.maritalStatus)
    case .employmentStatus: adults.compactMap(\.employment.status)
    case .currentHousing: currentHousing.kinds
    case .reason: reasons.map(\.code)
    case .applicantKind: [applicantKind ?? "P"]
    case .filingKind: [filingKind].compactMap(\.self)
    }
  }

  fileprivate func hasMinorChild(on today: CalendarDate) -> Bool {
    let births = dependants.map(\.birthDate) + sharedCustodyChildren.map(\.birthDate)
    return births.contains { birth in birth.map { $0.age(on: today) < 18 } ?? false }
  }
}
