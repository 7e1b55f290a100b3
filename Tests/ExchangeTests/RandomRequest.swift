import Domain
import TestSupport

extension SeededRandom {
  /// A text of odd characters, without blanks at its ends.
  mutating func text() -> String {
    let parts = [
      "É", "l’", "Œ", "&", "<", ">", "\"", "'", " ", "]]>", "😀", "ÿ", "a", "Z", "9", "-", "\u{A0}b",
      "&amp;", "<!--", "ﬁ", "\u{202F}e",
    ]
    let middle = (0..<Int.random(in: 0..<8, using: &self))
      .compactMap { _ in parts.randomElement(using: &self) }.joined()
    return "X\(middle)Y"
  }

  mutating func code() -> String {
    ["1", "T3", "6P", "AAH", "code inconnu", "é\"&<"].randomElement(using: &self) ?? "1"
  }

  mutating func date() -> CalendarDate {
    CalendarDate(dayNumber: Int.random(in: -30_000..<30_000, using: &self))
  }

  mutating func amount() -> Amount { Amount(cents: Int.random(in: 0..<10_000_000, using: &self)) }

  mutating func maybe<Value>(_ make: (inout SeededRandom) -> Value) -> Value? {
    chance(oneIn: 2) ? make(&self) : nil
  }

  mutating func list<Value>(_ make: (inout SeededRandom) -> Value) -> [Value] {
    (0..<Int.random(in: 0..<4, using: &self)).map { _ in make(&self) }
  }
}

extension HousingRequest {
  /// A request with anything in the fields that the exchange file knows.
  static func random(_ random: inout SeededRandom) -> HousingRequest {
    var request = HousingRequest(
      deskCode: random.chance(oneIn: 3) ? "" : random.text(),
      edition: "14069*05"
    )
    let sequence = Int.random(in: 100_000..<999_999, using: &random)
    request.uniqueNumber = random.maybe { _ in "0590926\(sequence)G9999" }
      .flatMap { UniqueNumber($0) }
    request.filingDate = random.maybe { $0.date() }
    request.applicant = .random(&random)
    request.coHolders = random.list {
      var person = Person.random(&$0)
      person.linkToApplicant = $0.maybe { $0.code() }
      return person
    }
    request.dependants = random.list {
      var dependant = Dependant()
      dependant.name = $0.maybe { $0.text() }
      dependant.givenNames = $0.maybe { $0.text() }
      dependant.birthDate = $0.maybe { $0.date() }
      dependant.sex = $0.maybe { $0.code() }
      dependant.link = $0.maybe { $0.code() }
      return dependant
    }
    request.sharedCustodyChildren = random.list {
      var child = SharedCustodyChild()
      child.birthDate = $0.maybe { $0.date() }
      child.sex = $0.maybe { $0.code() }
      child.custody = $0.maybe { $0.code() }
      return child
    }
    request.unbornChildren.count = random.maybe { Int.random(in: 0..<9, using: &$0) }
    request.unbornChildren.expectedDate = random.maybe { $0.date() }
    request.currentHousing.kinds = random.list { $0.code() }
    request.currentHousing.category = random.maybe { $0.code() }
    request.currentHousing.dwellingType = random.maybe { $0.code() }
    request.currentHousing.surfaceM2 = random.maybe { Int.random(in: 0..<999, using: &$0) }
    request.currentHousing.monthlyRent = random.maybe { $0.amount() }
    request.currentHousing.occupantCount = random.maybe { Int.random(in: 0..<30, using: &$0) }
    request.currentHousing.ownsAnotherDwelling = random.maybe { $0.chance(oneIn: 2) }
    request.wanted.dwellingTypes = random.list { $0.code() }
    request.wanted.communes = random.list { $0.code() }
    request.wanted.acceptsWiderArea = random.maybe { $0.chance(oneIn: 2) }
    return request
  }
}

extension Person {
  static func random(_ random: inout SeededRandom) -> Person {
    var person = Person()
    person.title = random.maybe { $0.code() }
    person.usageName = random.maybe { $0.text() }
    person.birthName = random.maybe { $0.text() }
    person.givenNames = random.maybe { $0.text() }
    person.birthDate = random.maybe { $0.date() }
    person.nationalityGroup = random.maybe { $0.code() }
    person.maritalStatus = random.maybe { $0.code() }
    person.phoneMobile = random.maybe { $0.text() }
    person.email = random.maybe { $0.text() }
    person.address.foreign = random.maybe { $0.chance(oneIn: 2) }
    person.address.number = random.maybe { $0.text() }
    person.address.street = random.maybe { $0.text() }
    person.address.postalCode = random.maybe { $0.text() }
    person.address.communeCode = random.maybe { $0.code() }
    person.employment.status = random.maybe { $0.code() }
    person.employment.occupation = random.maybe { $0.text() }
    person.employment.employerName = random.maybe { $0.text() }
    person.employment.workForeign = random.maybe { $0.chance(oneIn: 2) }
    person.employment.workPostalCode = random.maybe { $0.text() }
    person.employment.workCommuneCode = random.maybe { $0.code() }
    person.taxIncomeN1 = TaxIncome(
      year: random.maybe { Int.random(in: 1990..<2030, using: &$0) },
      amount: random.maybe { $0.amount() }
    )
    person.taxIncomeN2 = TaxIncome(
      year: random.maybe { Int.random(in: 1990..<2030, using: &$0) },
      amount: random.maybe { $0.amount() }
    )
    person.monthlyIncomes = random.list {
      MonthlyAmount(kind: $0.code(), amount: $0.amount())
    }
    person.monthlyOutgoings = random.list {
      MonthlyAmount(kind: $0.code(), amount: $0.amount())
    }
    return person
  }
}
