/// What is compared of a person, folded once for many comparisons.
package struct DuplicateIdentity: Equatable, Sendable {
  let birthName: FoldedName?
  let usageName: FoldedName?
  let givenNames: FoldedName?
  package let birthDate: CalendarDate?
  /// In digits, as the search knows them.
  package let phones: Set<String>
  let email: String?
  let address: String?

  package init(_ person: Person, _ rules: DuplicateRules) {
    birthName = FoldedName(person.birthName, rules)
    usageName = FoldedName(person.usageName, rules)
    givenNames = FoldedName(person.givenNames, rules)
    birthDate = person.birthDate
    phones = Set(person.phones.map(\.phoneWord))
      .filter { $0.count >= 6 }
    email = person.email.map { $0.lowercased() }
    address = person.address.duplicateKey
  }

  package var familyNames: [FoldedName] {
    [birthName, usageName].compactMap(\.self).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  package var given: FoldedName? { givenNames }

  /// The signs of two people, for and against.
  func signs(with other: DuplicateIdentity) -> [DuplicateSign] {
    names(with: other) + [birth(with: other)].compactMap(\.self) + reach(with: other)
  }

  private func names(with other: DuplicateIdentity) -> [DuplicateSign] {
    let family = family(with: other)
    let given = given(with: other)
    if isSwapped(with: other), !(family == .sameName && given == .sameGivenName) {
      return [.swappedNames]
    }
    // A given name that lacks says something only of people of one family name.
    if given == .missingGivenName, family == nil { return [] }
    return [family, given].compactMap(\.self)
  }

  private func family(with other: DuplicateIdentity) -> DuplicateSign? {
    if let birthName, let name = other.birthName, birthName.joined == name.joined {
      return birthName.cuts == name.cuts ? .sameName : .hyphenatedName
    }
    func have(_ test: (FoldedName, FoldedName) -> Bool) -> Bool {
      familyNames.contains { one in other.familyNames.contains { test(one, $0) } }
    }
    if have({ $0.joined == $1.joined }) { return .usageName }
    if have({ $0.holds($1) || $1.holds($0) }) { return .partialName }
    return have { $0.isNear($1) } ? .nearName : nil
  }

  private func given(with other: DuplicateIdentity) -> DuplicateSign {
    guard let givenNames, let names = other.givenNames else { return .missingGivenName }
    if givenNames.joined == names.joined {
      return givenNames.cuts == names.cuts ? .sameGivenName : .hyphenatedGivenName
    }
    if givenNames.holds(names) || names.holds(givenNames) { return .partialGivenName }
    return givenNames.isNear(names) ? .nearGivenName : .otherGivenName
  }

  private func isSwapped(with other: DuplicateIdentity) -> Bool {
    guard let givenNames, let names = other.givenNames else { return false }
    return familyNames.contains { $0.joined == names.joined }
      && other.familyNames.contains { $0.joined == givenNames.joined }
  }

  private func birth(with other: DuplicateIdentity) -> DuplicateSign? {
    guard let birthDate, let date = other.birthDate else { return nil }
    if birthDate == date { return .sameBirthDate }
    return switch birthDate.slip(to: date) {
    case .dayAndMonth: .swappedDayAndMonth
    case .swappedDigits: .swappedDigits
    case .oneDigit: .nearBirthDate
    case nil: .otherBirthDate
    }
  }

  private func reach(with other: DuplicateIdentity) -> [DuplicateSign] {
    var signs: [DuplicateSign] = []
    if !phones.isDisjoint(with: other.phones) { signs.append(.samePhone) }
    if let email, email == other.email { signs.append(.sameEmail) }
    if let address, address == other.address { signs.append(.sameAddress) }
    return signs
  }
}

extension PostalAddress {
  /// Number, street and place, folded; nil unless it says the door.
  fileprivate var duplicateKey: String? {
    guard let number, let street, let place = communeCode ?? postalCode ?? locality else {
      return nil
    }
    return "\(number.folded)|\(street.folded)|\(place.folded)"
  }
}
