/// All that tells the life of a request: its delays, its events, how it ends.
package struct LifeRules: Sendable {
  package let deadlines: Deadlines
  package let strikeOffs: StrikeOffRules
  package let events: EventRules

  package init(deadlines: Deadlines, strikeOffs: StrikeOffRules, events: EventRules) {
    self.deadlines = deadlines
    self.strikeOffs = strikeOffs
    self.events = events
  }

  package init(_ reference: ReferenceData) {
    self.init(
      deadlines: reference.deadlines,
      strikeOffs: reference.strikeOffs,
      events: reference.events
    )
  }

  /// - Parameter events: in any order.
  package func line(
    of request: HousingRequest,
    _ events: [RequestEvent],
    on today: CalendarDate
  ) -> LifeLine {
    let moments = Moments(of: request, events, self)
    return LifeLine(
      stage: moments.stage(on: today, self),
      isPresumed: moments.isPresumed(on: today),
      past: past(request, events, on: today),
      coming: coming(request, events, moments, on: today)
    )
  }

  private func past(
    _ request: HousingRequest,
    _ events: [RequestEvent],
    on today: CalendarDate
  ) -> [LifeLine.Step] {
    var steps: [LifeLine.Step] = []
    if let filing = request.filingDate { steps.append(.init(filing, .filed)) }
    if let renewal = request.lastRenewalDate { steps.append(.init(renewal, .renewed)) }
    steps += events.filter { $0.date <= today }.map { .init($0.date, .event($0)) }
    let told = events.contains {
      $0.kind == RequestEvent.strikeOff && $0.date == request.strikeOff?.date
    }
    if let end = request.strikeOff, !told { steps.append(.init(end.date, .struckOff(end))) }
    return steps.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private func coming(
    _ request: HousingRequest,
    _ events: [RequestEvent],
    _ moments: Moments,
    on today: CalendarDate
  ) -> [LifeLine.Step] {
    var steps: [LifeLine.Step] = []
    func add(_ date: CalendarDate?, _ kind: LifeLine.Kind, evenLate: Bool = false) {
      if let date, evenLate || date >= today { steps.append(.init(date, kind)) }
    }
    // A visit, an agenda that are known of before.
    for event in events where event.date > today { add(event.date, .event(event)) }
    if request.strikeOff == nil, !moments.isPresumed(on: today) {
      if request.uniqueNumber == nil {
        let day = request.filingDate?.adding(months: deadlines.certificateMonths)
        add(day, .certificateDue, evenLate: true)
      }
      add(moments.renewalCalled, .renewalCalled)
      add(moments.renewalAfterRestoration, .renewalAfterRestoration, evenLate: true)
      add(moments.expiry, .expiry)
      add(moments.struckOff, .automaticStrikeOff)
      steps += answers(to: events, on: today)
    }
    add(moments.lastRestoration, .lastRestoration)
    if request.strikeOff != nil { add(moments.erased, .erasure, evenLate: true) }
    return steps.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }

  private func answers(to all: [RequestEvent], on today: CalendarDate) -> [LifeLine.Step] {
    all.compactMap { event in
      guard let days = events[event.kind]?.answerDays else { return nil }
      let isAnswered = all.contains {
        ($0.date, $0.id) > (event.date, event.id) && events[$0.kind]?.answersOffer == true
      }
      let last = event.date.adding(days: days)
      return isAnswered || last < today ? nil : LifeLine.Step(last, .answer(event))
    }
  }
}
