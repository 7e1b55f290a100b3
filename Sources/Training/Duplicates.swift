import Domain

/// Defects on purpose: the same people asking twice. Source: neighbouring systems §4.3.
extension RequestMaker {
  struct Duplicate {
    /// The place of the request whose people it takes up; not itself a duplicate.
    var source: Int
    var isApproximate: Bool
  }

  static let duplicateShare = 0.08

  /// Three plain duplicates and five approximate ones in a hundred waiting requests.
  func duplicate(at index: Int) -> Duplicate? {
    guard index > 0, index < waiting else { return nil }
    var random = random(.defects, index)
    let place = random.unit()
    guard place < Self.duplicateShare else { return nil }
    var source = index - 1 - random.below(min(index, 500))
    while source >= 0, isDuplicate(at: source) { source -= 1 }
    return source < 0 ? nil : Duplicate(source: source, isApproximate: place >= 0.03)
  }

  func isDuplicate(at index: Int) -> Bool {
    var random = random(.defects, index)
    return index > 0 && random.unit() < Self.duplicateShare
  }

  func planted(at index: Int) -> PlantedRequest? {
    if let duplicate = duplicate(at: index) {
      var request = people(at: duplicate.source)
      let kind = duplicate.isApproximate ? spoil(&request, at: index) : .nothing
      return PlantedRequest(kind: kind, source: duplicate.source)
    }
    guard index < waiting else { return nil }
    var request = household(at: index, filed: filing(at: index), on: asOf)
    return resemble(&request, at: index)
  }

  /// Ways in which a desk in haste spoils an identity.
  private static let ways: [PlantedRequest.Kind] = [
    .usageName, .swappedNames, .hyphen, .doubleName, .accents, .missingGivenName,
    .secondGivenName, .nearName, .otherName, .swappedDigits, .oneDigit, .dayAndMonth, .partner,
  ]

  /// Spoils the applicant's identity as a desk does in haste, and says how.
  func spoil(_ request: inout HousingRequest, at index: Int) -> PlantedRequest.Kind {
    var random = random(.defects, index)
    _ = random.next()
    _ = random.next()
    let kind = spoilt(&request, random.pick(Self.ways) ?? .nothing, &random)
    changeReach(&request.applicant, at: index, kind, &random)
    return kind
  }

  /// Spoils in the way asked for, or in another when the identity does not lend itself to it.
  private func spoilt(
    _ request: inout HousingRequest,
    _ kind: PlantedRequest.Kind,
    _ random: inout Random
  ) -> PlantedRequest.Kind {
    let birthName = request.applicant.birthName ?? "FICTIF"
    let givenNames = request.applicant.givenNames ?? "FICTIF"
    let birthDate = request.applicant.birthDate
    var otherName = names.surname(born: 1980, &random)
    for _ in 0..<8 where otherName == birthName {
      otherName = names.surname(born: 1980, &random)
    }
    switch kind {
    case .usageName:
      // Forgotten, or another one taken since.
      request.applicant.usageName = request.applicant.usageName == nil ? otherName : nil
    case .swappedNames:
      request.applicant.birthName = givenNames
      request.applicant.givenNames = birthName
    case .hyphen:
      guard givenNames.contains("-") else { return spoilt(&request, .doubleName, &random) }
      request.applicant.givenNames = String(givenNames.map { $0 == "-" ? " " : $0 })
    case .doubleName: request.applicant.birthName = birthName + "-" + otherName
    case .accents:
      request.applicant.birthName = birthName.withoutAccents
      request.applicant.givenNames = givenNames.withoutAccents.lowercased()
    case .missingGivenName: request.applicant.givenNames = nil
    case .secondGivenName:
      let born = birthDate?.year ?? 1980
      let sex: Sex = request.applicant.title == Sex.female.title ? .female : .male
      request.applicant.givenNames = givenNames + " " + names.givenName(born: born, sex, &random)
    case .nearName: request.applicant.birthName = mistyped(birthName, &random)
    case .otherName:
      // Married since: what is left is the given name, the birth date and the telephone.
      guard request.applicant.phoneMobile ?? request.applicant.phoneHome != nil else {
        return spoilt(&request, .nearName, &random)
      }
      request.applicant.birthName = otherName
      request.applicant.usageName = nil
    case .swappedDigits: request.applicant.birthDate = birthDate?.swappedDigits ?? birthDate
    case .oneDigit: request.applicant.birthDate = birthDate?.otherDigit(&random)
    case .dayAndMonth:
      let swapped = birthDate.flatMap {
        CalendarDate(year: $0.year, month: $0.day, day: $0.month)
      }
      guard let swapped, swapped != birthDate else { return spoilt(&request, .oneDigit, &random) }
      request.applicant.birthDate = swapped
    case .partner:
      guard var partner = request.coHolders.first else {
        return spoilt(&request, .swappedDigits, &random)
      }
      var former = request.applicant
      former.linkToApplicant = partner.linkToApplicant
      partner.linkToApplicant = nil
      request.applicant = partner
      request.coHolders[0] = former
    case .nothing, .twin, .sibling, .homonym: break
    }
    return kind
  }

  /// People change telephone, e-mail and address too.
  private func changeReach(
    _ person: inout Person,
    at index: Int,
    _ kind: PlantedRequest.Kind,
    _ random: inout Random
  ) {
    if kind != .otherName {
      let place = random.unit()
      if place < 0.3, person.phoneMobile != nil || person.phoneHome != nil {
        person.phoneHome = nil
        person.phoneMobile = place < 0.1 ? nil : fourDigits("063998", &random)
      }
    }
    if person.email != nil, random.chance(0.3) {
      person.email = "foyer.\(index + 1)@courriel.invalid"
    }
    if random.chance(0.1) {
      person.address.number = String(random.within(9000..<10_000))
      person.address.street = random.pick(Draws.streets)
    }
  }

  /// Two letters exchanged, or one typed twice.
  private func mistyped(_ name: String, _ random: inout Random) -> String {
    var letters = Array(name)
    guard letters.count > 3 else { return name }
    let place = random.within(1..<letters.count - 1)
    if letters[place] == letters[place + 1] || random.chance(0.5) {
      letters.insert(letters[place], at: place)
    } else {
      letters.swapAt(place, place + 1)
    }
    return String(letters)
  }
}
