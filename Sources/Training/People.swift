import Domain

/// The adults: names by age and sex, address and ways to reach them, all fictional.
extension RequestMaker {
  func applicant(
    _ kind: HouseholdKind,
    _ sex: Sex,
    _ birth: CalendarDate,
    _ home: Commune?,
    _ index: Int,
    _ random: inout Random
  ) -> Person {
    var person = adult(sex, birth, &random)
    person.maritalStatus = (Draws.maritalStatuses[kind] ?? Draws.anyStatus).pick(&random, or: "C")
    let wasMarried = !kind.isCouple && person.maritalStatus != "C"
    if wasMarried, sex == .female, random.chance(0.6) {
      person.usageName = names.surname(born: birth.year, &random)
    }
    // A number out of the bounds of any street.
    person.address.number = String(random.within(9000..<10_000))
    person.address.street = random.pick(Draws.streets)
    person.address.postalCode = home?.postalCode
    person.address.communeCode = home?.code
    person.address.foreign = false
    if !random.chance(0.12) { phones(&person, &random) }
    if random.chance(0.62) { person.email = "foyer.\(index + 1)@courriel.invalid" }
    return person
  }

  /// The ranges kept for fiction.
  ///
  /// Source: ARCEP decision 2018-0881.
  private func phones(_ person: inout Person, _ random: inout Random) {
    let hasHome = random.chance(0.2)
    if hasHome { person.phoneHome = fourDigits("035301", &random) }
    if !hasHome || random.chance(0.6) { person.phoneMobile = fourDigits("063998", &random) }
  }

  func fourDigits(_ prefix: String, _ random: inout Random) -> String {
    prefix + String(String(10_000 + random.below(10_000)).dropFirst())
  }

  func coHolder(
    of applicant: Person,
    _ sex: Sex,
    _ filed: CalendarDate,
    _ random: inout Random
  ) -> Person {
    let middle = applicant.birthDate ?? filed
    let adulthood = filed.adding(months: -18 * 12)
    let birth = min(middle.adding(days: random.within(-2200..<2200)), adulthood)
    var person = adult(sex, birth, &random)
    person.maritalStatus = applicant.maritalStatus
    person.linkToApplicant =
      switch applicant.maritalStatus {
      case "M": "M"
      case "P": "P"
      default: "C"
      }
    person.address = applicant.address
    return person
  }

  /// A married woman often bears her husband's name.
  func marry(_ request: inout HousingRequest, _ sex: Sex, _ random: inout Random) {
    guard request.applicant.maritalStatus == "M", random.chance(0.75) else { return }
    if sex == .female {
      request.applicant.usageName = request.coHolders[0].birthName
    } else {
      request.coHolders[0].usageName = request.applicant.birthName
    }
  }

  private func adult(_ sex: Sex, _ birth: CalendarDate, _ random: inout Random) -> Person {
    var person = Person()
    person.title = sex.title
    person.birthName = names.surname(born: birth.year, &random)
    person.givenNames = names.givenName(born: birth.year, sex, &random)
    person.birthDate = birth
    person.nationalityGroup = Draws.nationalities.pick(&random, or: "1")
    return person
  }
}
