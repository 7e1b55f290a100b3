import Domain

extension SoftCheckTests.Case {
  private typealias Tests = SoftCheckTests

  static let money = [
    Self("nothing to ask", []) { _ in },
    Self("a monthly amount over ten thousand", ["yearlyIncome applicant.monthlyIncomes.0.amount"]) {
      $0.applicant.monthlyIncomes = [Tests.income("SAL", 10_001)]
      $0.applicant.taxIncomeN2.amount = Amount(cents: 9_000_000)
    },
    Self("ten thousand exactly", []) {
      $0.applicant.monthlyIncomes = [Tests.income("SAL", 10_000)]
      $0.applicant.taxIncomeN2.amount = Amount(cents: 9_000_000)
    },
    Self("a tax income of a month", ["monthlyTaxIncome applicant.taxIncomeN2.amount"]) {
      $0.applicant.taxIncomeN2.amount = Amount(cents: 142_000)
    },
    Self("no tax income at all", []) { $0.applicant.taxIncomeN2.amount = .zero },
    Self("a small other income of a tenant", ["housingAid applicant.monthlyIncomes.1.kind"]) {
      $0.applicant.monthlyIncomes.append(Tests.income("AUT", 280))
    },
    Self("a small other income of somebody hosted", []) {
      $0.currentHousing.kinds = ["CPE"]
      $0.applicant.monthlyIncomes.append(Tests.income("AUT", 280))
    },
    Self("a large other income", []) {
      $0.applicant.monthlyIncomes.append(Tests.income("AUT", 401))
    },
    Self("the aid typed as an allowance", ["housingAid applicant.monthlyIncomes.1.kind"]) {
      $0.currentHousing.housingAid = Amount(cents: 21_300)
      $0.applicant.monthlyIncomes.append(Tests.income("AF", 213))
    },
    Self("the year of the notice", ["taxYear applicant.taxIncomeN2.year"]) {
      $0.applicant.taxIncomeN2.year = 2025
    },
    Self("the year of a co-holder", ["taxYear coHolders.0.taxIncomeN1.year"]) {
      $0.coHolders = [Person()]
      $0.coHolders[0].taxIncomeN1.year = 2023
    },
    Self("a renewal brings the year on", []) {
      $0.filingDate = Tests.day("2024-03-12")
      $0.uniqueNumber = UniqueNumber("059 03 24 012345 G1226")
      $0.lastRenewalDate = Tests.day("2026-03-02")
    },
  ]

  static let people = [
    Self("a child at charge and in custody", ["childTwice sharedCustodyChildren.0.birthDate"]) {
      $0.dependants = [Tests.child("2018-11-02", "F")]
      $0.sharedCustodyChildren = [Tests.shared("2018-11-02", "F")]
    },
    Self("a sex not said may be the same", ["childTwice sharedCustodyChildren.0.birthDate"]) {
      $0.dependants = [Tests.child("2018-11-02")]
      $0.sharedCustodyChildren = [Tests.shared("2018-11-02", "F")]
    },
    Self("twins of two sexes", []) {
      $0.dependants = [Tests.child("2018-11-02", "M")]
      $0.sharedCustodyChildren = [Tests.shared("2018-11-02", "F")]
    },
    Self("one identity twice", ["sameIdentity coHolders.0.givenNames"]) {
      $0.coHolders = [$0.applicant]
      $0.coHolders[0].givenNames = "Noemie"
      $0.coHolders[0].monthlyIncomes = []
      $0.coHolders[0].taxIncomeN2 = TaxIncome()
    },
    Self("twins", []) {
      $0.dependants = [Tests.child("2018-11-02"), Tests.child("2018-11-02")]
      $0.dependants[1].givenNames = "LÉA"
    },
    Self("a minor", ["minorApplicant applicant.birthDate"]) {
      $0.applicant.birthDate = Tests.day("2008-03-13")
    },
    Self("eighteen on the day of filing", []) {
      $0.applicant.birthDate = Tests.day("2008-03-12")
    },
    Self("a hundred and six years", ["oldAge applicant.birthDate"]) {
      $0.applicant.birthDate = Tests.day("1920-11-24")
    },
    Self("a child thirteen years younger", ["childOlder dependants.0.birthDate"]) {
      $0.dependants = [Tests.child("2005-04-22")]
    },
    Self("a child older than the applicant", ["childOlder dependants.0.birthDate"]) {
      $0.dependants = [Tests.child("1990-04-22")]
    },
    Self("a parent at charge", []) {
      $0.dependants = [Tests.child("1960-04-22")]
      $0.dependants[0].link = "P"
    },
  ]

  static let dates = [
    Self("a birth in ten months", ["expectedBirth unbornChildren.expectedDate"]) {
      $0.unbornChildren.count = 1
      $0.unbornChildren.expectedDate = Tests.day("2027-09-24")
    },
    Self("a birth in two months", []) {
      $0.unbornChildren.count = 1
      $0.unbornChildren.expectedDate = Tests.day("2027-01-24")
    },
    Self("a renewal before the filing", ["renewalBeforeFiling lastRenewalDate"]) {
      $0.lastRenewalDate = Tests.day("2026-03-11")
    },
    Self("moved in before being born", ["entryBeforeBirth currentHousing.entryDate"]) {
      $0.currentHousing.entryDate = Tests.day("1991-04-22")
    },
  ]

  static let wishes = [
    Self("only communes without a social dwelling", ["noStock wanted.communes.0"]) {
      $0.wanted.communes = ["59354", "59642"]
    },
    Self("one commune has some", []) { $0.wanted.communes = ["59354", "59629"] },
    Self("a commune whose stock is unknown", []) { $0.wanted.communes = ["75056"] },
    Self("four rooms for one", ["dwellingTooLarge wanted.dwellingTypes"]) {
      $0.wanted.dwellingTypes = ["T2", "T4"]
    },
    Self("three rooms for one", []) { $0.wanted.dwellingTypes = ["T3"] },
    Self("two rooms for five", ["dwellingTooSmall wanted.dwellingTypes"]) {
      $0.dependants = ["2018-11-02", "2019-11-02", "2020-11-02", "2021-11-02"].map {
        Tests.child($0)
      }
    },
    Self("an association lets to whom it wants", []) {
      $0.applicantKind = "A"
      $0.wanted.dwellingTypes = ["T5"]
    },
    Self("four reasons", ["manyReasons reasons.3.code"]) {
      $0.reasons = ["09", "13", "17", "19"].map { RequestReason(code: $0) }
    },
    Self("nine communes", ["manyCommunes wanted.communes.8"]) {
      $0.wanted.communes = [
        "59574", "59008", "59024", "59113", "59185", "59203", "59227", "59314", "59345",
      ]
    },
  ]

  static let numbers = [
    Self("no number yet", []) { $0.uniqueNumber = nil },
    Self("a number of another department", ["numberTerritory uniqueNumber"]) {
      $0.uniqueNumber = UniqueNumber("062 03 26 012345 G1226")
    },
    Self("a number of the public portal", []) {
      $0.uniqueNumber = UniqueNumber("059 03 26 012345 GDPUB")
    },
    Self("an old desk in digits", []) {
      $0.uniqueNumber = UniqueNumber("059 03 26 012345 59574")
    },
    Self("a desk of no known shape", ["numberDesk uniqueNumber"]) {
      $0.uniqueNumber = UniqueNumber("059 03 26 012345 AB12C")
    },
    Self("a number of the month after", ["numberMonth uniqueNumber"]) {
      $0.uniqueNumber = UniqueNumber("059 04 26 012345 G1226")
    },
  ]
}
