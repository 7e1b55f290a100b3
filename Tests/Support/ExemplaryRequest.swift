package import Domain

extension HousingRequest {
  /// A request with something in nearly every field; fictional, as its number says.
  package static var exemplary: HousingRequest {
    var request = HousingRequest(deskCode: "59574", edition: "14069*05")
    request.uniqueNumber = UniqueNumber("999 03 26 012345 ECOLE")
    request.filingDate = CalendarDate(iso: "2026-03-12")
    request.applicant.title = "2"
    request.applicant.usageName = "EXEMPLE-DUBOIS"
    request.applicant.birthName = "FICTIF"
    request.applicant.givenNames = "NOÉMIE"
    request.applicant.birthDate = CalendarDate(iso: "1991-04-23")
    request.applicant.nationalityGroup = "1"
    request.applicant.maritalStatus = "S"
    request.applicant.address.number = "9012"
    request.applicant.address.street = "rue Jean-Jaurès"
    request.applicant.address.postalCode = "59490"
    request.applicant.address.communeCode = "59574"
    request.applicant.phoneMobile = "0639980012"
    request.applicant.employment.status = "CDD"
    request.applicant.taxIncomeN2 = TaxIncome(year: 2024, amount: Amount(cents: 1_725_000))
    request.applicant.monthlyIncomes = [
      MonthlyAmount(kind: "SAL", amount: Amount(cents: 142_000)),
      MonthlyAmount(kind: "AF", amount: Amount(cents: 14_850)),
    ]
    var coHolder = Person()
    coHolder.title = "1"
    coHolder.usageName = "ŒUVRARD"
    coHolder.givenNames = "CÔME"
    coHolder.birthDate = CalendarDate(iso: "1990-01-02")
    coHolder.linkToApplicant = "C"
    request.coHolders = [coHolder]
    var child = Dependant()
    child.name = "FICTIF"
    child.givenNames = "ÉLOÏSE"
    child.birthDate = CalendarDate(iso: "2018-11-02")
    child.sex = "F"
    child.link = "E"
    request.dependants = [child]
    request.currentHousing.kinds = ["CPE"]
    request.currentHousing.monthlyRent = Amount(cents: 0)
    request.reasons = [RequestReason(code: "11"), RequestReason(code: "23", text: "exemple")]
    request.wanted.category = "I"
    request.wanted.dwellingTypes = ["T3", "T4"]
    request.wanted.communes = ["59574", "59008"]
    request.wanted.acceptsWiderArea = true
    return request
  }
}
