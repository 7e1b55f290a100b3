import Domain
import TestSupport

extension HousingRequest {
  /// The exemplary request with all that the whole form adds.
  static var exemplaryWhole: HousingRequest {
    var request = HousingRequest.exemplary
    request.filingKind = "REN"
    request.lastRenewalDate = CalendarDate(iso: "2026-09-01")
    request.coHolders[0].address.street = "rue du Moulin"
    request.coHolders[0].monthlyIncomes = [
      MonthlyAmount(kind: "RSA", amount: Amount(cents: 60_775))
    ]
    request.currentHousing.kinds = ["SLHT", "CP"]
    request.unbornChildren.count = 1
    var shared = SharedCustodyChild()
    shared.birthDate = CalendarDate(iso: "2018-11-02")
    shared.sex = "F"
    request.sharedCustodyChildren = [shared]
    request.reasons.append(RequestReason(code: "08"))
    var profile = DisabilityProfile()
    profile.person = "CÔME"
    profile.state = "EVO"
    profile.aids = ["2", "4"]
    request.disabilities = [profile]
    request.wanted.adaptedDwelling = true
    return request
  }

  /// The same, with nothing left that stops a recording, and no number yet.
  static var exemplaryReady: HousingRequest {
    var request = exemplaryWhole
    request.uniqueNumber = nil
    request.coHolders = []
    return request
  }
}
