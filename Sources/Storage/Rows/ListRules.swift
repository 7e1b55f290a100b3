import Domain

/// What the derived columns depend on besides the request.
struct ListRules: Sendable {
  let deadlines: Deadlines
  let editions: FormEditions
  private let communeKeys: [String: String]
  private let recommended: RequiredFields

  init(_ reference: ReferenceData) {
    deadlines = reference.deadlines
    editions = reference.editions
    communeKeys = Dictionary(
      reference.territory.communes.map { ($0.code, $0.name.folded) }
    ) { first, _ in first }
    recommended = RequiredFields(.recommended, in: reference.form)
  }

  func communeKey(_ code: String?) -> String { code.map { communeKeys[$0] ?? $0 } ?? "" }

  func missingCount(_ request: HousingRequest) -> Int { recommended.missing(in: request).count }
}
