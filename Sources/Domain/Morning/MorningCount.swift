/// How many stand in a section, and how many of them can be called; of each, so many at most.
package struct MorningCount: Equatable, Sendable {
  /// Counted no further: who has more has other worries than the figure.
  package static let most = 999

  package var reachable: Int
  package var others: Int

  package init(reachable: Int = 0, others: Int = 0) {
    self.reachable = reachable
    self.others = others
  }

  package var total: Int { reachable + others }
}
