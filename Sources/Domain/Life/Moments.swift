/// The days on which a request passes from one stage to the next.
///
/// A day counts from its morning: a request is expired from `expiry` plus one day.
struct Moments {
  let filed: CalendarDate?
  let renewalCalled: CalendarDate?
  /// The last day of validity.
  let expiry: CalendarDate?
  /// The last day for a restored request to be renewed; nil unless it waits for that.
  let renewalAfterRestoration: CalendarDate?
  /// The day of the strike-off, or the one on which the national system does it by itself.
  let struckOff: CalendarDate?
  let lastRestoration: CalendarDate?
  let erased: CalendarDate?
  private let isWrittenDown: Bool
  private let isReasonKnown: Bool

  init(of request: HousingRequest, _ events: [RequestEvent], _ rules: LifeRules) {
    let deadlines = rules.deadlines
    filed = request.filingDate
    expiry = request.filingDate.flatMap { _ in request.expiry(deadlines) }
    renewalCalled = expiry?.adding(days: -deadlines.renewalNoticeDays)
    let restoration = events.filter { $0.kind == RequestEvent.restoration }.map(\.date).max()
    // A renewal of the very day of the restoration is the one it waits for.
    let isRenewed = restoration.map { day in request.lastRenewalDate.map { $0 >= day } ?? false }
    let months = rules.strikeOffs.renewalAfterRestorationMonths
    let grace = isRenewed == false ? months.flatMap { restoration?.adding(months: $0) } : nil
    renewalAfterRestoration = request.strikeOff == nil ? grace : nil
    isWrittenDown = request.strikeOff != nil
    let lapse = request.filingDate.flatMap { _ in
      request.validFrom?.adding(months: deadlines.strikeOffMonths)
    }
    // A restored request is not struck off again before its time to renew has run out.
    let day = lapse.map { max($0, grace?.adding(days: 1) ?? $0) }
    let presumed = rules.strikeOffs.automatic.flatMap { rule in
      day.map { StrikeOff(reason: rule.code, date: $0) }
    }
    let end = request.strikeOff ?? presumed
    struckOff = end?.date
    isReasonKnown = end.map { rules.strikeOffs[$0.reason] != nil } ?? true
    lastRestoration = end.flatMap { rules.strikeOffs.lastRestorationDay(of: $0, request) }
    erased = rules.strikeOffs.erasureDay(of: request.strikeOff)
  }

  func isPresumed(on today: CalendarDate) -> Bool {
    guard !isWrittenDown, let struckOff else { return false }
    return today >= struckOff
  }

  func stage(on today: CalendarDate, _ rules: LifeRules) -> LifeStage {
    if let erased, today >= erased { return .erased }
    if let struckOff, today >= struckOff {
      if !isReasonKnown { return .struckOff }
      return lastRestoration.map { today <= $0 } ?? false ? .restorable : .closed
    }
    guard filed != nil else { return .draft }
    switch RequestState(expiry: expiry, today: today, rules.deadlines) {
    case .expired: return .expired
    case .renewalDue: return .renewalDue
    case .registered, .struckOff:
      return renewalAfterRestoration == nil ? .registered : .renewalDue
    }
  }
}
