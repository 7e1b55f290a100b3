/// A strike-off as a desk writes it down, before it is done.
package struct StrikeOffAct: Equatable, Sendable {
  package var reason: String
  package var decider: StrikeOffRules.Decider
  package var date: CalendarDate
  package var noticeDate: CalendarDate?
  package var proof: String?

  package init(
    reason: String,
    decider: StrikeOffRules.Decider,
    date: CalendarDate,
    noticeDate: CalendarDate? = nil,
    proof: String? = nil
  ) {
    self.reason = reason
    self.decider = decider
    self.date = date
    self.noticeDate = noticeDate
    self.proof = proof
  }

  package func event(by signature: Signature) -> RequestEvent {
    RequestEvent(
      kind: RequestEvent.strikeOff,
      date: date,
      author: decider.rawValue,
      code: reason,
      noticeDate: noticeDate,
      proof: proof,
      signature: signature
    )
  }
}

/// Why a strike-off or a restoration cannot be done.
package enum StrikeOffProblem: Equatable, Sendable {
  case alreadyStruckOff
  case unknownReason
  /// Nobody of that kind decides it, a town hall an inadmissibility above all.
  case notTheirs(StrikeOffRules.Decider)
  case inTheFuture
  case beforeFiling(CalendarDate)
  case noProof
  case noNotice
  case noticeInTheFuture
  /// The notice, or the delay without renewal, has not run out before that day.
  case tooEarly(until: CalendarDate)
  /// Nothing to undo.
  case notStruckOff
  /// A reason from which nobody comes back.
  case notRestorable
  case restorationOver(since: CalendarDate)
  case beforeStrikeOff(CalendarDate)
}

extension StrikeOffRules {
  /// What forbids a strike-off on that day; nil when it can be done.
  package func problem(
    with act: StrikeOffAct,
    of request: HousingRequest,
    on today: CalendarDate,
    _ deadlines: Deadlines
  ) -> StrikeOffProblem? {
    guard request.strikeOff == nil else { return .alreadyStruckOff }
    guard let rule = self[act.reason] else { return .unknownReason }
    guard rule.deciders.contains(act.decider) else { return .notTheirs(act.decider) }
    guard act.date <= today else { return .inTheFuture }
    if let filing = request.filingDate, act.date < filing { return .beforeFiling(filing) }
    if !rule.proofs.isEmpty, act.proof == nil { return .noProof }
    if let months = rule.noticeMonths {
      guard let notice = act.noticeDate else { return .noNotice }
      guard notice <= today else { return .noticeInTheFuture }
      let first = notice.adding(months: months)
      if act.date < first { return .tooEarly(until: first) }
    }
    if rule.isAutomatic, let first = request.validFrom?.adding(months: deadlines.strikeOffMonths),
      act.date < first
    {
      return .tooEarly(until: first)
    }
    return nil
  }

  /// What forbids a restoration on that day; nil when it can be done.
  package func restorationProblem(of request: HousingRequest, on day: CalendarDate)
    -> StrikeOffProblem?
  {
    guard let strikeOff = request.strikeOff else { return .notStruckOff }
    guard let last = lastRestorationDay(of: strikeOff, request) else { return .notRestorable }
    guard day >= strikeOff.date else { return .beforeStrikeOff(strikeOff.date) }
    return day <= last ? nil : .restorationOver(since: last)
  }
}
