/// Where a request stands in its whole life on a day.
package enum LifeStage: String, Sendable, CaseIterable {
  /// Without a filing date: no delay runs yet.
  case draft
  case registered, renewalDue, expired
  /// Struck off for a reason of which it is not known whether one comes back.
  case struckOff
  /// Struck off, and can still be restored.
  case restorable
  /// Struck off for good.
  case closed
  /// The law has had its personal data erased, or does today.
  case erased
}

/// What happened to a request and what comes next, each with its day.
package struct LifeLine: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case filed, renewed
    /// Something of the events, strike-offs and restorations among them.
    case event(RequestEvent)
    /// Struck off, as a file or a load told it, without an event.
    case struckOff(StrikeOff)
    case certificateDue, renewalCalled
    /// The last day of validity.
    case expiry
    /// A restored request is to be renewed by then.
    case renewalAfterRestoration
    /// The national system strikes off by itself what nobody renewed.
    case automaticStrikeOff
    /// The last day to restore it.
    case lastRestoration
    case erasure
    /// The last day to answer an offer.
    case answer(RequestEvent)
  }

  package struct Step: Equatable, Sendable {
    package var date: CalendarDate
    package var kind: Kind

    package init(_ date: CalendarDate, _ kind: Kind) {
      self.date = date
      self.kind = kind
    }
  }

  package let stage: LifeStage
  /// The national system has struck it off by itself, which no desk has written down here.
  package let isPresumed: Bool
  /// What happened, the oldest first.
  package let past: [Step]
  /// What comes, the nearest first; what is due and late comes with its day gone by.
  package let coming: [Step]
}
