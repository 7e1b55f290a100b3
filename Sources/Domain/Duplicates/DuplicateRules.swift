/// What makes two files likely to be one person's, as data (`Resources/Data/duplicates.yaml`).
///
/// Each sign brings points for or against; from `threshold` on, the pair is likely. A pair that
/// only names and dates bring together must also be unlikely to be two strangers: the more files
/// bear the names, the fewer dates may do.
package struct DuplicateRules: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// « même date de naissance ».
    package var label: String
    /// Below 0 when the sign speaks against.
    package var points: Int

    package init(label: String, points: Int) {
      self.label = label
      self.points = points
    }
  }

  package var signs: [DuplicateSign: Entry]
  /// Points from which a file is proposed.
  package var threshold: Int
  /// Days of birth over which people spread.
  package var birthDays: Int
  /// At most one stranger in so many new requests may be proposed by chance.
  package var strangersOneIn: Int
  /// Folded words that do not make a name alone (`de`, `le`, `van`).
  package var particles: Set<String>
  /// Folded words read as another: `ste` as `sainte`.
  package var abbreviations: [String: String]

  package init(
    signs: [DuplicateSign: Entry],
    threshold: Int,
    birthDays: Int,
    strangersOneIn: Int,
    particles: Set<String> = [],
    abbreviations: [String: String] = [:]
  ) {
    self.signs = signs
    self.threshold = threshold
    self.birthDays = birthDays
    self.strangersOneIn = strangersOneIn
    self.particles = particles
    self.abbreviations = abbreviations
  }

  /// No rule: nothing is ever likely.
  package static let none = DuplicateRules(
    signs: [:],
    threshold: 1,
    birthDays: 1,
    strangersOneIn: 1
  )

  /// How many bearers of the same names are enough to make any match by date a matter of chance.
  package var manyBearers: Int { birthDays / max(1, strangersOneIn) + 1 }

  /// Why two people may be one, strongest sign first; empty when it is not likely.
  ///
  /// - Parameter bearers: how many files bear the names of the first; counting may stop at
  ///   `manyBearers`.
  package func compare(
    _ probe: DuplicateIdentity,
    _ person: DuplicateIdentity,
    bearers: Int = 0
  ) -> [DuplicateReason] {
    let reasons = reasons(probe, person)
    guard reasons.points >= threshold else { return [] }
    let isPersonal = reasons.contains { $0.sign.isPersonal }
    guard isPersonal || !isByChance(reasons, probe, bearers) else { return [] }
    return reasons
  }

  /// The signs of a pair, likely or not, strongest first.
  private func reasons(_ probe: DuplicateIdentity, _ person: DuplicateIdentity)
    -> [DuplicateReason]
  {
    probe.signs(with: person).enumerated().compactMap { place, sign in
      signs[sign].map { (place, DuplicateReason(sign, $0)) }
    }.sorted { ($1.1.points, $0.0) < ($0.1.points, $1.0) }.map(\.1)
  }

  /// Whether as many strangers as bear the names would bring such a date too often.
  private func isByChance(_ reasons: [DuplicateReason], _ probe: DuplicateIdentity, _ bearers: Int)
    -> Bool
  {
    let found = Set(reasons.map(\.sign))
    let dates: Int
    if found.contains(.sameBirthDate) {
      dates = 1
    } else if found.isDisjoint(with: [.swappedDayAndMonth, .swappedDigits, .nearBirthDate]) {
      dates = birthDays
    } else {
      dates = probe.birthDate?.slips.count ?? 0
    }
    return bearers * dates * strangersOneIn > birthDays
  }
}

/// A sign that was found, in words.
package struct DuplicateReason: Equatable, Sendable {
  package var sign: DuplicateSign
  package var label: String
  /// Below 0 when it speaks against.
  package var points: Int

  package init(_ sign: DuplicateSign, _ entry: DuplicateRules.Entry) {
    self.sign = sign
    label = entry.label
    points = entry.points
  }
}

extension [DuplicateReason] {
  package var points: Int { reduce(0) { $0 + $1.points } }
}
