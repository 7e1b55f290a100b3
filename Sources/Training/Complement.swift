import Domain

/// What the form asks besides, drawn apart so that the rest of a request stays what it was.
extension RequestMaker {
  func complement(_ request: inout HousingRequest, at index: Int) {
    var random = random(.complement, index)
    request.filingKind = request.lastRenewalDate == nil ? "CRE" : "REN"
    request.noticeChannel = request.applicant.email == nil ? "C" : "E"
    arrival(&request, &random)
    if request.reasons.contains(where: { $0.code == "07" }) { disability(&request, &random) }
  }

  /// Since when the household lives there; assumed, up to fifteen years before filing.
  private func arrival(_ request: inout HousingRequest, _ random: inout Random) {
    guard let filed = request.filingDate, let birth = request.applicant.birthDate,
      ["HLM", "LP"].contains(request.currentHousing.kinds.first)
    else { return }
    let entry = filed.adding(days: -random.within(90..<15 * 365))
    request.currentHousing.entryDate = max(entry, birth.adding(months: 16 * 12))
    if request.currentHousing.kinds == ["HLM"] { return }
    // The aid of a tenant of the private sector; its amount is assumed.
    if random.chance(0.4) {
      request.currentHousing.housingAid = Amount(cents: random.within(80..<320) * 100)
    }
  }

  /// One person disabled; which aids and equipment go together is assumed.
  private func disability(_ request: inout HousingRequest, _ random: inout Random) {
    var profile = DisabilityProfile()
    profile.person = request.applicant.givenNames
    profile.state = random.chance(0.6) ? "STA" : "EVO"
    profile.stairs = Draws.stairs.pick(&random, or: "2")
    profile.motor = ["MI"]
    profile.aids = [Draws.aids.pick(&random, or: "1")]
    profile.equipment = ["3"]
    if profile.stairs == "1" { profile.equipment.append("4") }
    request.disabilities = [profile]
    request.wanted.adaptedDwelling = true
  }
}
