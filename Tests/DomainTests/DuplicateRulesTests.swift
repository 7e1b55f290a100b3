import Domain
import Reference
import TestSupport
import Testing

struct DuplicateRulesTests {
  private let rules: DuplicateRules

  init() throws { rules = try .shipped() }

  /// « NOM / USAGE / Prénoms / naissance / téléphone », a dash for what is not known.
  private func person(_ line: String) throws -> Person {
    let parts = line.split(separator: "/").map { $0.trimmingWhitespace }
    try #require(parts.count == 5, "\(line)")
    let values = parts.map { $0 == "-" ? nil : $0 }
    var person = Person()
    person.birthName = values[0]
    person.usageName = values[1]
    person.givenNames = values[2]
    person.birthDate = values[3].flatMap { CalendarDate(iso: $0) }
    person.phoneMobile = values[4]
    return person
  }

  private func compare(_ a: String, _ b: String, bearers: Int = 1) throws -> [DuplicateReason] {
    rules.compare(
      DuplicateIdentity(try person(a), rules),
      DuplicateIdentity(try person(b), rules),
      bearers: bearers
    )
  }

  @Test(
    arguments: [
      (
        "DUPONT/-/Marie/1980-03-12/-", "Dupont/-/MARIE/1980-03-12/-",
        [.sameBirthDate, .sameName, .sameGivenName]
      ),
      (
        "LEFÈVRE/-/Zoé/1980-03-12/-", "LEFEVRE/-/Zoe/1980-03-12/-",
        [.sameBirthDate, .sameName, .sameGivenName]
      ),
      (
        "LE FEVRE/-/Jean-Luc/1980-03-12/-", "LEFEVRE/-/Jean Luc/1980-03-12/-",
        [.sameBirthDate, .hyphenatedName, .hyphenatedGivenName]
      ),
      (
        "STE-BEUVE/-/Marie/1980-03-12/-", "SAINTE BEUVE/-/Marie/1980-03-12/-",
        [.sameBirthDate, .hyphenatedName, .sameGivenName]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "MARIE/-/Dupont/1980-03-12/-",
        [.swappedNames, .sameBirthDate]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "MARIE/-/Dupont/1980-12-03/-",
        [.swappedNames, .swappedDayAndMonth]
      ),
      (
        "DUPONT/CARON/Marie/1980-03-12/-", "CARON/-/Marie/1980-03-12/-",
        [.sameBirthDate, .usageName, .sameGivenName]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "DUPONT-MARTIN/-/Marie/1980-03-12/-",
        [.sameBirthDate, .partialName, .sameGivenName]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "DUPOND/-/Marie/1980-03-12/-",
        [.sameBirthDate, .sameGivenName, .nearName]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "DUPONT/-/Marie Anne/1980-03-12/-",
        [.sameBirthDate, .sameName, .partialGivenName]
      ),
      (
        "DUPONT/-/Nathalie/1980-03-12/-", "DUPONT/-/Nathallie/1980-03-12/-",
        [.sameBirthDate, .sameName, .nearGivenName]
      ),
      (
        "DUPONT/-/-/1980-03-12/-", "DUPONT/-/Marie/1980-03-12/-",
        [.sameBirthDate, .sameName, .missingGivenName]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "DUPONT/-/Marie/1980-12-03/-",
        [.sameName, .sameGivenName, .swappedDayAndMonth]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "DUPONT/-/Marie/1980-03-21/-",
        [.sameName, .sameGivenName, .swappedDigits]
      ),
      (
        "DUPONT/-/Marie/1980-03-12/-", "DUPONT/-/Marie/1980-03-13/-",
        [.sameName, .sameGivenName, .nearBirthDate]
      ),
      (
        "DUPONT/-/Marie/-/06 39 98 12 34", "DUPONT/-/Marie/1980-03-12/+33 6 39 98 12 34",
        [.samePhone, .sameName, .sameGivenName]
      ),
      (
        "CARON/-/Marie/1980-03-12/0639981234", "DUPONT/-/Marie/1980-03-12/0639981234",
        [.sameBirthDate, .samePhone, .sameGivenName]
      ),
    ] as [(String, String, [DuplicateSign])]
  )
  func `one person written two ways is likely, and it is said why`(
    a: String,
    b: String,
    signs: [DuplicateSign]
  ) throws {
    #expect(try compare(a, b).map(\.sign) == signs)
    // Whoever of the two is typed second.
    #expect(Set(try compare(b, a).map(\.sign)) == Set(signs))
  }

  @Test(arguments: [
    // Twins, with the telephone of their parents.
    ("DUPONT/-/Marie/1980-03-12/0639981234", "DUPONT/-/Claire/1980-03-12/0639981234"),
    ("DUPONT/-/Jean-Luc/1980-03-12/-", "DUPONT/-/Jean-Paul/1980-03-12/-"),
    // Brothers and sisters.
    ("DUPONT/-/Marie/1980-03-12/0639981234", "DUPONT/-/Paul/1983-07-01/0639981234"),
    // A couple.
    ("DUPONT/CARON/Marie/1980-03-12/0639981234", "CARON/-/Paul/1979-07-01/0639981234"),
    // Homonyms.
    ("DUPONT/-/Marie/1980-03-12/-", "DUPONT/-/Marie/1971-09-30/-"),
    ("DUPONT/-/Marie/1980-03-12/-", "DUPONT/-/Marie/1980-11-27/-"),
    // Father and son, each with a telephone.
    ("DUPONT/-/Paul/1950-03-12/0639981234", "DUPONT/-/Paul/1978-09-30/0639985678"),
    // Born on the same day, nothing else.
    ("DUPONT/-/Marie/1980-03-12/-", "CARON/-/Marie/1980-03-12/-"),
    ("VAN DAMME/-/Marie/1980-03-12/-", "VAN HOVE/-/Marie/1980-03-12/-"),
    // The telephone alone.
    ("DUPONT/-/Marie/1980-03-12/0639981234", "CARON/-/Paul/1979-07-01/0639981234"),
    // Two slips.
    ("DUPONT/-/Marie/1980-03-12/-", "DUPOND/-/Marie/1980-12-03/-"),
    ("DUPONT/-/Marie/-/-", "DUPONT/-/Marie/1980-03-12/-"),
    ("-/-/-/1980-03-12/-", "DUPONT/-/Marie/1980-03-12/-"),
  ])
  func `two people are not taken for one`(a: String, b: String) throws {
    #expect(try compare(a, b).isEmpty)
    #expect(try compare(b, a).isEmpty)
  }

  @Test func `a common name needs more than a date that nearly agrees`() throws {
    let (a, b) = ("MARTIN/-/Marie/1980-03-12/-", "MARTIN/-/Marie/1980-03-13/-")
    #expect(try !compare(a, b, bearers: 20).isEmpty)
    #expect(try compare(a, b, bearers: 100).isEmpty)
    let phone = "0639981234"
    #expect(
      try !compare(a.dropLast() + phone, b.dropLast() + phone, bearers: 100).isEmpty
    )
    // The very date says more: a name mistyped is still told among a thousand bearers.
    let mistyped = "MARTNI/-/Marie/1980-03-12/-"
    #expect(try !compare(a, mistyped, bearers: 1_000).isEmpty)
    #expect(try compare(a, mistyped, bearers: rules.manyBearers).isEmpty)
    // The same names and date are always told, however common.
    #expect(try !compare(a, a, bearers: rules.manyBearers).isEmpty)
  }

  @Test func `without rules nothing is likely`() throws {
    let one = DuplicateIdentity(try person("DUPONT/-/Marie/1980-03-12/-"), .none)
    #expect(DuplicateRules.none.compare(one, one).isEmpty)
  }

  @Test func `a date has some forty neighbours, each one slip away`() throws {
    let date = try #require(CalendarDate(iso: "1980-03-12"))
    #expect((25...60).contains(date.slips.count))
    #expect(date.slips.allSatisfy { date.slip(to: $0) != nil && $0.slip(to: date) != nil })
    #expect(date.slip(to: date) == nil)
    let two = try #require(CalendarDate(iso: "1981-03-13"))
    #expect(date.slip(to: two) == nil)
  }

  @Test func `the same names and telephone are enough, whatever the birth date typed`() throws {
    let found = try compare(
      "DUPONT/-/Marie/1980-03-12/0639980012",
      "DUPONT/-/Marie/1991-07-28/0639980012",
      bearers: 200
    )
    #expect(found.map(\.sign) == [.samePhone, .sameName, .sameGivenName, .otherBirthDate])
    let twins = try compare(
      "DUPONT/-/Marie/1980-03-12/0639980012",
      "DUPONT/-/Jeanne/1980-03-12/0639980012"
    )
    #expect(twins.isEmpty)
  }
}

extension Substring {
  fileprivate var trimmingWhitespace: String { String(self).trimmed }
}
