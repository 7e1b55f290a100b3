import Domain

/// Who asks: one adult or two, with or without children.
enum HouseholdKind: CaseIterable {
  case single, singleParent, couple, family

  /// In a hundred requests.
  ///
  /// Source: neighbouring systems §4.2–4.3; the couples' split is assumed.
  var share: Double {
    switch self {
    case .single: 43
    case .singleParent: 27
    case .couple: 11
    case .family: 19
    }
  }

  var hasChildren: Bool { self == .singleParent || self == .family }
  var isCouple: Bool { self == .couple || self == .family }

  /// Ages of the applicant, with their weights; assumed.
  var ages: [(item: Range<Int>, weight: Double)] {
    switch self {
    case .single: [(18..<25, 12), (25..<35, 22), (35..<50, 24), (50..<65, 24), (65..<88, 18)]
    case .singleParent: [(20..<30, 24), (30..<45, 58), (45..<58, 18)]
    case .couple: [(19..<30, 25), (30..<50, 20), (50..<65, 25), (65..<86, 30)]
    case .family: [(21..<30, 20), (30..<45, 60), (45..<56, 20)]
    }
  }

  /// Source of the codes: registration guide §1.5; the weights are assumed.
  var maritalStatuses: [(item: String, weight: Double)] {
    switch self {
    case .single: [("C", 60), ("D", 18), ("S", 12), ("V", 10)]
    case .singleParent: [("C", 45), ("D", 28), ("S", 22), ("V", 5)]
    case .couple, .family: [("M", 50), ("P", 20), ("U", 30)]
    }
  }
}

/// What is drawn once for a household and serves several of its parts.
struct Household {
  var kind: HouseholdKind
  var childCount: Int
  /// The applicant's age on the day looked at.
  var age: Int
  /// Already a tenant of social housing.
  var isTransfer: Bool

  var size: Int { (kind.isCouple ? 2 : 1) + childCount }
}

extension RequestMaker {
  /// The household at a place and what it asks for, without dates of its request nor desk.
  func household(at index: Int, filed: CalendarDate, on day: CalendarDate) -> HousingRequest {
    var random = random(.people, index)
    let kind = Draws.kinds.pick(&random, or: .single)
    let sex: Sex = random.chance(kind == .singleParent ? 0.85 : 0.5) ? .female : .male
    let years = (Draws.ages[kind] ?? Draws.anyAge).pick(&random, or: 18..<65)
    var birth = day.adding(days: -(random.within(years) * 1461 / 4 + random.below(365)))
    // An adult on the day of filing.
    birth = min(birth, filed.adding(months: -18 * 12).adding(days: -random.below(1000)))
    let home = places.home(&random)
    var request = HousingRequest(deskCode: "", edition: edition)
    request.applicant = applicant(kind, sex, birth, home, index, &random)
    if kind.isCouple {
      let partner = coHolder(of: request.applicant, sex.other, filed, &random)
      request.coHolders = [partner]
      marry(&request, sex, &random)
    }
    let childCount = kind.hasChildren ? Draws.childCounts.pick(&random, or: 1) : 0
    for _ in 0..<childCount {
      request.dependants.append(child(of: request, on: day, &random))
    }
    request.dependants.sort { ($0.birthDate ?? day) < ($1.birthDate ?? day) }
    let household = Household(
      kind: kind,
      childCount: childCount,
      age: birth.age(on: day),
      isTransfer: random.chance(0.39)
    )
    if kind.hasChildren, sex == .female, household.age < 42, random.chance(0.06) {
      request.unbornChildren.count = 1
      request.unbornChildren.expectedDate = day.adding(days: random.within(20..<220))
    }
    money(&request, household, on: day, &random)
    currentHousing(&request, household, &random)
    reasons(&request, household, &random)
    wanted(&request, household, home?.code, &random)
    return request
  }

  private func child(
    of request: HousingRequest,
    on day: CalendarDate,
    _ random: inout Random
  ) -> Dependant {
    var child = Dependant()
    // Seventeen years younger than the younger parent, and at home until twenty-one.
    let youngest = ([request.applicant] + request.coHolders).compactMap(\.birthDate).max() ?? day
    let room = youngest.days(until: day) - 17 * 366
    let birth = day.adding(days: -random.below(max(1, min(room, 21 * 365))))
    let sex: Sex = random.chance(0.49) ? .female : .male
    let parent = request.coHolders.isEmpty || random.chance(0.5) ? 0 : 1
    let names = parent == 0 ? request.applicant : request.coHolders[0]
    child.name = names.birthName
    child.givenNames = self.names.givenName(born: birth.year, sex, &random)
    child.birthDate = birth
    child.sex = sex.code
    child.link = "E"
    return child
  }
}
