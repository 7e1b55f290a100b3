import Domain

/// Where the household lives, why it asks, and for what.
extension RequestMaker {
  func currentHousing(
    _ request: inout HousingRequest,
    _ household: Household,
    _ random: inout Random
  ) {
    let kind = household.isTransfer ? "HLM" : Draws.firstTimeHousing.pick(&random, or: "LP")
    request.currentHousing.kinds = [kind]
    request.currentHousing.occupantCount = household.size
    request.currentHousing.ownsAnotherDwelling = kind == "POCC" || random.chance(0.02)
    guard ["HLM", "LP", "CPE", "CP", "LTG", "POCC", "FONC"].contains(kind) else { return }
    if kind == "CPE" || kind == "CP" {
      request.currentHousing.occupantCount = household.size + random.within(1..<5)
    }
    let isHouse = random.chance(0.6)
    request.currentHousing.category = isHouse ? "M" : "A"
    let rooms = min(5, max(1, household.size + random.within(-1..<2)))
    request.currentHousing.dwellingType = "T\(rooms)"
    request.currentHousing.surfaceM2 = 18 + rooms * random.within(14..<20)
    if kind == "HLM" || kind == "LP" {
      let low = kind == "HLM" ? 220 : 380
      request.currentHousing.monthlyRent = Amount(
        cents: (low + rooms * random.within(35..<75)) * 100
      )
    }
    if kind == "HLM" { request.currentHousing.landlordName = "BAILLEUR FICTIF" }
  }

  func reasons(_ request: inout HousingRequest, _ household: Household, _ random: inout Random) {
    let weighted = household.isTransfer ? Draws.transferReasons : Draws.firstTimeReasons
    let count = random.chance(0.5) ? 1 : random.chance(0.7) ? 2 : 3
    var codes: [String] = []
    for _ in 0..<count {
      let code = weighted.pick(&random, or: "01")
      if !codes.contains(code) { codes.append(code) }
    }
    request.reasons = codes.map { RequestReason(code: $0) }
  }

  func wanted(
    _ request: inout HousingRequest,
    _ household: Household,
    _ home: String?,
    _ random: inout Random
  ) {
    let weighted =
      switch (household.kind, household.childCount) {
      case (.single, _): Draws.singleDwellings
      case (.couple, _): Draws.coupleDwellings
      case (_, ...1): Draws.oneChildDwellings
      case (_, 2): Draws.twoChildrenDwellings
      default: Draws.largeDwellings
      }
    let rooms = weighted.pick(&random, or: 3)
    request.wanted.dwellingTypes = [Draws.dwelling(rooms)]
    if random.chance(0.3) { request.wanted.dwellingTypes.append(Draws.dwelling(rooms + 1)) }
    request.wanted.category = Draws.wantedCategories.pick(&random, or: "I")
    request.wanted.communes = places.wanted(home: home, &random)
    request.wanted.acceptsWiderArea = random.chance(0.35)
    request.wanted.acceptsGroundFloor = random.chance(0.8)
    request.wanted.acceptsWithoutLift = random.chance(household.age < 60 ? 0.8 : 0.35)
    request.wanted.wantsParking = random.chance(0.4)
    if random.chance(0.7) {
      let euros = 300 + rooms * random.within(40..<80)
      request.wanted.maximumMonthlyCost = Amount(cents: euros / 10 * 1000)
    }
  }
}
