import Domain

/// Traps on purpose: people who look like those of another request and are not. The shares are
/// assumed.
extension RequestMaker {
  /// Of seven in a hundred waiting requests, those of people alone: three in a hundred of all.
  private static let trapShares = duplicateShare..<duplicateShare + 0.07

  /// Makes somebody alone the twin, the brother or sister, or the homonym of an earlier applicant.
  func resemble(_ request: inout HousingRequest, at index: Int) -> PlantedRequest? {
    var random = random(.defects, index)
    guard index > 0, Self.trapShares.contains(random.unit()), request.coHolders.isEmpty,
      request.dependants.isEmpty, let birth = request.applicant.birthDate
    else { return nil }
    for _ in 0..<6 {
      let source = index - 1 - random.below(min(index, 500))
      guard !isMadeUp(at: source) else { continue }
      let other = household(at: source, filed: filing(at: source), on: asOf).applicant
      // Work and incomes are those of an age.
      guard let otherBirth = other.birthDate, abs(otherBirth.days(until: birth)) < 8 * 365 else {
        continue
      }
      let kind = random.pick([PlantedRequest.Kind.twin, .sibling, .homonym]) ?? .homonym
      take(kind, from: other, otherBirth, into: &request.applicant, &random)
      return PlantedRequest(kind: kind, source: source)
    }
    return nil
  }

  /// Whether the place may hold a duplicate or a trap.
  private func isMadeUp(at index: Int) -> Bool {
    var random = random(.defects, index)
    return index > 0 && random.unit() < Self.trapShares.upperBound
  }

  private func take(
    _ kind: PlantedRequest.Kind,
    from other: Person,
    _ birth: CalendarDate,
    into person: inout Person,
    _ random: inout Random
  ) {
    person.birthName = other.birthName
    if kind == .homonym {
      person.title = other.title
      person.givenNames = other.givenNames
      person.usageName = other.usageName
      // No mistyping of the date makes it.
      person.birthDate = awayFrom(birth, within: 30..<300, &random)
      return
    }
    person.usageName = nil
    let date = kind == .twin ? birth : awayFrom(birth, within: 400..<2500, &random)
    person.birthDate = date
    let sex: Sex = person.title == Sex.female.title ? .female : .male
    repeat {
      person.givenNames = names.givenName(born: date.year, sex, &random)
    } while person.givenNames == other.givenNames && random.chance(0.99)
    // Still at their parents'.
    if random.chance(0.5) {
      person.phoneHome = other.phoneHome
      person.phoneMobile = other.phoneMobile
      person.address = other.address
    }
  }

  /// An adult's birth date, some days before or after another and no slip of it.
  private func awayFrom(_ birth: CalendarDate, within days: Range<Int>, _ random: inout Random)
    -> CalendarDate
  {
    for _ in 0..<20 {
      let count = random.within(days)
      let date = birth.adding(days: random.chance(0.5) ? count : -count)
      if birth.slip(to: date) == nil, date.age(on: asOf) >= 19 { return date }
    }
    return birth.adding(days: -days.upperBound)
  }
}
