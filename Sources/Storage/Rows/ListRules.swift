import Domain

/// What the derived columns depend on besides the request.
struct ListRules: Sendable {
  let deadlines: Deadlines
  let duplicates: DuplicateRules
  let editions: FormEditions
  let morning: MorningRules
  /// Months from strike-off to erasure; nil: nothing is erased.
  let erasureMonths: Int?
  private let communeKeys: [String: String]
  private let recommended: RequiredFields
  private let blocking: RequiredFields

  init(_ reference: ReferenceData) {
    deadlines = reference.deadlines
    duplicates = reference.duplicates
    editions = reference.editions
    morning = reference.morning
    erasureMonths = reference.strikeOffs.erasureMonths
    communeKeys = Dictionary(
      reference.territory.communes.map { ($0.code, $0.name.folded) }
    ) { first, _ in first }
    recommended = RequiredFields(.recommended, in: reference.form)
    blocking = RequiredFields(.blocking, in: reference.form)
  }

  func communeKey(_ code: String?) -> String { code.map { communeKeys[$0] ?? $0 } ?? "" }

  /// The state that `ListColumns.stateKey` stands for on a day.
  func state(ofKey key: String, on today: CalendarDate) -> RequestState {
    if key.hasPrefix("1") { return .struckOff }
    return RequestState(expiry: CalendarDate(iso: key.dropFirst()), today: today, deadlines)
  }

  /// Required fields count too: an imported request may lack some.
  func missingCount(_ request: HousingRequest) -> Int {
    blocking.missing(in: request).count + recommended.missing(in: request).count
  }
}
