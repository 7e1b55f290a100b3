/// Lists of names to draw fictional people from, each sorted by falling frequency.
package struct TrainingNames: Equatable, Sendable {
  /// The given names of those born in a decade.
  package struct GivenNames: Equatable, Sendable {
    /// Its first year.
    package var decade: Int
    package var women: [String]
    package var men: [String]

    package init(decade: Int, women: [String], men: [String]) {
      self.decade = decade
      self.women = women
      self.men = men
    }
  }

  /// The family names of those born in a decade.
  package struct Surnames: Equatable, Sendable {
    /// Its first year.
    package var decade: Int
    package var names: [String]

    package init(decade: Int, names: [String]) {
      self.decade = decade
      self.names = names
    }
  }

  package struct WeightedSurname: Equatable, Sendable {
    package var name: String
    /// In any unit: only proportions count.
    package var weight: Double

    package init(name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  package var givenNames: [GivenNames]
  package var surnames: [Surnames]
  package var weightedSurnames: [WeightedSurname]

  package init(
    givenNames: [GivenNames],
    surnames: [Surnames],
    weightedSurnames: [WeightedSurname]
  ) {
    self.givenNames = givenNames
    self.surnames = surnames
    self.weightedSurnames = weightedSurnames
  }
}
