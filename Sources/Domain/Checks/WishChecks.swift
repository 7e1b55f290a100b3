extension SoftChecks {
  /// Only communes known to have no social dwelling are asked for.
  static func noStock(_ request: HousingRequest, _ territory: Territory) -> [CheckFinding] {
    let codes = request.wanted.communes
    guard !codes.isEmpty, codes.allSatisfy({ territory.commune($0)?.socialStock == 0 }) else {
      return []
    }
    return [
      CheckFinding(
        .noStock,
        "wanted.communes.0",
        codes.sorted().joined(separator: " "),
        ["communes": .communes(codes)]
      )
    ]
  }

  static func dwellingTooLarge(_ request: HousingRequest, _ rule: CheckRules.Rule)
    -> [CheckFinding]
  {
    size(.dwellingTooLarge, request) { rooms, persons in
      rooms > persons + rule.threshold("pieces")
    }
  }

  static func dwellingTooSmall(_ request: HousingRequest, _ rule: CheckRules.Rule)
    -> [CheckFinding]
  {
    size(.dwellingTooSmall, request) { rooms, persons in
      rooms < persons - rule.threshold("pieces") && rooms < 6
    }
  }

  static func manyReasons(_ request: HousingRequest, _ rule: CheckRules.Rule) -> [CheckFinding] {
    let limit = rule.threshold("nombre")
    guard request.reasons.count > limit else { return [] }
    return [many(.manyReasons, "reasons.\(limit).code", request.reasons.count, limit)]
  }

  static func manyCommunes(_ request: HousingRequest, _ rule: CheckRules.Rule) -> [CheckFinding] {
    let limit = rule.threshold("nombre")
    guard request.wanted.communes.count > limit else { return [] }
    return [many(.manyCommunes, "wanted.communes.\(limit)", request.wanted.communes.count, limit)]
  }

  private static func many(_ check: CheckID, _ field: String, _ count: Int, _ limit: Int)
    -> CheckFinding
  {
    CheckFinding(check, field, String(count), ["nombre": .number(count), "seuil": .number(limit)])
  }

  /// One question at most, on the type that departs most.
  private static func size(
    _ check: CheckID,
    _ request: HousingRequest,
    _ departs: (_ rooms: Int, _ persons: Int) -> Bool
  ) -> [CheckFinding] {
    guard !request.isOfAssociation else { return [] }
    let persons = request.householdSize
    let types = request.wanted.dwellingTypes.compactMap { code in
      rooms(code).map { (code: code, rooms: $0) }
    }.sorted { $0.rooms < $1.rooms }
    let one = check == .dwellingTooLarge ? types.last : types.first
    guard let one, departs(one.rooms, persons) else { return [] }
    return [
      CheckFinding(
        check,
        "wanted.dwellingTypes",
        "\(one.code) \(persons)",
        ["type": .code(one.code, .dwellingType), "personnes": .number(persons)]
      )
    ]
  }

  /// Rooms of a dwelling type: `C` and `T1` have one, `T6P` six or more; nil for a code unknown.
  static func rooms(_ code: String) -> Int? {
    code == "C" ? 1 : code.first == "T" ? Int(code.dropFirst().prefix { $0.isNumber }) : nil
  }
}
