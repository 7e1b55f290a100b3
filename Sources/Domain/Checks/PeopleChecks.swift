extension SoftChecks {
  /// A dependant and a child in custody born the same day, of the same sex as far as it is known.
  static func childTwice(_ request: HousingRequest) -> [CheckFinding] {
    request.sharedCustodyChildren.enumerated().compactMap { row, child in
      guard let birth = child.birthDate,
        request.dependants.contains(where: { other in
          other.birthDate == birth
            && (other.sex == nil || child.sex == nil || other.sex == child.sex)
        })
      else { return nil }
      return CheckFinding(
        .childTwice,
        "sharedCustodyChildren.\(row).birthDate",
        "\(birth.iso) \(child.sex ?? "")",
        ["date": .date(birth)]
      )
    }
  }

  /// Two persons of the household with one name and one birth date; asked at the second.
  static func sameIdentity(_ request: HousingRequest) -> [CheckFinding] {
    typealias Named = (path: String, name: String?, given: String?, birth: CalendarDate?)
    let adults: [Named] = request.holders.map { path, person in
      (
        "\(path).givenNames", person.birthName ?? person.usageName, person.givenNames,
        person.birthDate
      )
    }
    let others: [Named] = request.dependants.enumerated().map { row, person in
      ("dependants.\(row).givenNames", person.name, person.givenNames, person.birthDate)
    }
    var seen: Set<String> = []
    return (adults + others).compactMap { one in
      guard let given = one.given, let birth = one.birth else { return nil }
      let identity = "\((one.name ?? "").folded) \(given.folded) \(birth.iso)"
      guard !seen.insert(identity).inserted else { return nil }
      let name = [one.name, given].compactMap(\.self).joined(separator: " ")
      return CheckFinding(.sameIdentity, one.path, identity, ["nom": .text(name)])
    }
  }

  static func minorApplicant(
    _ request: HousingRequest,
    _ rule: CheckRules.Rule,
    _ today: CalendarDate
  ) -> [CheckFinding] {
    guard let birth = request.applicant.birthDate else { return [] }
    let age = birth.age(on: request.filingDate ?? today)
    guard age < rule.threshold("ans") else { return [] }
    return [
      CheckFinding(.minorApplicant, "applicant.birthDate", birth.iso, ["age": .number(age)])
    ]
  }

  static func oldAge(
    _ request: HousingRequest,
    _ rule: CheckRules.Rule,
    _ today: CalendarDate
  ) -> [CheckFinding] {
    let births =
      request.holders.map { ($0.path, $0.person.birthDate) }
      + request.dependants.enumerated().map { ("dependants.\($0.offset)", $0.element.birthDate) }
    return births.compactMap { path, birth in
      guard let birth, birth.age(on: today) > rule.threshold("ans") else { return nil }
      let age = birth.age(on: today)
      return CheckFinding(.oldAge, "\(path).birthDate", birth.iso, ["age": .number(age)])
    }
  }

  /// A child too close in age to the applicant, or older.
  static func childOlder(_ request: HousingRequest, _ rule: CheckRules.Rule) -> [CheckFinding] {
    guard let parent = request.applicant.birthDate else { return [] }
    return request.dependants.enumerated().compactMap { row, child in
      guard child.link == "E", let birth = child.birthDate,
        parent.age(on: birth) < rule.threshold("ans")
      else { return nil }
      return CheckFinding(
        .childOlder,
        "dependants.\(row).birthDate",
        "\(birth.iso) \(parent.iso)",
        ["nom": .text(child.givenNames ?? child.name ?? ""), "age": .number(parent.age(on: birth))]
      )
    }
  }
}
