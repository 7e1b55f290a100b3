/// French given names and surnames, to make training data that reads true and names nobody.
package struct NameLists: Equatable, Sendable {
  /// Most frequent first.
  package struct GivenNames: Equatable, Sendable {
    package var female: [String]
    package var male: [String]
  }

  package struct WeightedSurname: Equatable, Sendable {
    package var name: String
    /// Per cent of bearers.
    package var weight: Double
  }

  /// By first year of the decade of birth, such as 1931.
  package var givenNames: [Int: GivenNames]
  /// By first year of the decade of birth, most frequent first.
  package var surnames: [Int: [String]]
  package var weightedSurnames: [WeightedSurname]
}
