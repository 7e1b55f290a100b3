import Domain

/// Defects on purpose: the same people asking twice. Source: neighbouring systems §4.3.
extension RequestMaker {
  struct Duplicate {
    /// The place of the request whose people it takes up; not itself a duplicate.
    var source: Int
    var isApproximate: Bool
  }

  /// Three plain duplicates and five approximate ones in a hundred waiting requests.
  func duplicate(at index: Int) -> Duplicate? {
    guard index > 0, index < waiting else { return nil }
    var random = random(.defects, index)
    let place = random.unit()
    guard place < 0.08 else { return nil }
    var source = index - 1 - random.below(min(index, 500))
    while source >= 0, isDuplicate(at: source) { source -= 1 }
    return source < 0 ? nil : Duplicate(source: source, isApproximate: place >= 0.03)
  }

  private func isDuplicate(at index: Int) -> Bool {
    var random = random(.defects, index)
    return index > 0 && random.unit() < 0.08
  }

  /// Spoils the applicant's identity as a desk does in haste.
  func approximate(_ request: inout HousingRequest, at index: Int) {
    var random = random(.defects, index)
    _ = random.next()
    _ = random.next()
    let birthName = request.applicant.birthName ?? "FICTIF"
    let givenNames = request.applicant.givenNames ?? "FICTIF"
    switch random.below(4) {
    case 0:
      // The usage name forgotten, or another one taken since.
      if request.applicant.usageName != nil {
        request.applicant.usageName = nil
      } else {
        request.applicant.usageName = names.surname(born: 1980, &random)
      }
    case 1:
      request.applicant.birthName = givenNames
      request.applicant.givenNames = birthName
    case 2:
      if givenNames.utf8.contains(UInt8(ascii: "-")) {
        request.applicant.givenNames = String(givenNames.map { $0 == "-" ? " " : $0 })
      } else {
        request.applicant.birthName = birthName + "-" + names.surname(born: 1980, &random)
      }
    default:
      request.applicant.birthDate = request.applicant.birthDate.map(Self.transposed)
    }
  }

  /// The day with two digits exchanged, or the next day when no exchange gives another day.
  private static func transposed(_ date: CalendarDate) -> CalendarDate {
    func exchanged(_ number: Int) -> Int { number % 10 * 10 + number / 10 }
    let candidates = [
      CalendarDate(year: date.year, month: date.month, day: exchanged(date.day)),
      CalendarDate(year: date.year, month: exchanged(date.month), day: date.day),
      CalendarDate(year: date.year, month: date.day, day: date.month),
    ]
    for case .some(let other) in candidates where other != date { return other }
    return date.adding(days: -1)
  }
}
