import Domain

/// What the form is opened for, which limits what it shows and what may hold up a recording.
enum EntryPurpose: Equatable, Sendable {
  case whole
  /// One section of a renewal at a time.
  case renewal(RenewalSection)
  /// A field of a file to put right, and those that go with it.
  case correction(FieldID)

  var isRenewal: Bool { if case .renewal = self { true } else { false } }

  func shows(_ field: FieldID) -> Bool {
    switch self {
    case .whole: true
    case .renewal(let section): RenewalSection(of: field) == section
    case .correction(let wrong): field == wrong || Self.goes(field, with: wrong)
    }
  }

  /// Whether a soft check on that field is asked about here.
  func asks(about field: FieldID) -> Bool {
    switch self {
    case .whole: true
    case .renewal: RenewalSection(of: field) != nil
    case .correction: shows(field)
    }
  }

  /// An amount goes with its year or its kind, a free text with its reason.
  private static func goes(_ field: FieldID, with wrong: FieldID) -> Bool {
    let lists = ["monthlyIncomes", "monthlyOutgoings", "taxIncomeN1", "taxIncomeN2", "reasons"]
    guard lists.contains(where: { wrong.path.split(separator: ".").contains(Substring($0)) }),
      let end = wrong.path.lastIndex(of: ".")
    else { return false }
    return field.path.hasPrefix(wrong.path[...end])
  }
}
