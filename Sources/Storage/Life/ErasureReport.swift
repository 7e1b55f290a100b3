package import Domain

/// What a run of retention erased, or would erase: numbers only, nobody in it.
package struct ErasureReport: Equatable, Sendable {
  /// Requests struck off long enough ago, by reason.
  package var requests: [String: Int] = [:]
  /// Drafts that were changing one of these.
  package var drafts = 0
  /// Details of the journal: the lines stay, and the chain with them.
  package var journalDetails = 0
  /// The first and the last day on which these were struck off.
  package var firstDay: CalendarDate?
  package var lastDay: CalendarDate?
  /// Requests nobody renewed for so long that they would be erased, had their strike-off been
  /// written down: left as they are.
  package var neverStruckOff = 0

  package init() {}

  package var total: Int { requests.values.reduce(0, +) }
}
