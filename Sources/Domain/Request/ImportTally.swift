/// What taking a file in changed, in requests.
package struct ImportTally: Equatable, Sendable {
  package var created = 0
  package var changed = 0
  package var unchanged = 0
  /// Left as they were, since a later file was taken in before.
  package var outdated = 0
  /// Left as they were, since they are struck off here.
  package var struckOff = 0
  /// Not taken: repeated with other values, or refused by the store.
  package var leftOut = 0

  package init(
    created: Int = 0,
    changed: Int = 0,
    unchanged: Int = 0,
    outdated: Int = 0,
    struckOff: Int = 0,
    leftOut: Int = 0
  ) {
    self.created = created
    self.changed = changed
    self.unchanged = unchanged
    self.outdated = outdated
    self.struckOff = struckOff
    self.leftOut = leftOut
  }

  package var count: Int { created + changed + unchanged + outdated + struckOff + leftOut }

  package mutating func count(_ outcome: ImportOutcome) {
    switch outcome {
    case .created: created += 1
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    case .outdated: outdated += 1
    case .struckOff: struckOff += 1
    case .repeated, .refused: leftOut += 1
    }
  }
}
