/// The desks' own practice of the morning list (`Resources/Data/morning.yaml`), in days.
package struct MorningRules: Equatable, Sendable {
  /// Steps of the calls for renewal, the shortest first: so many days before expiry.
  package var near: Int
  package var next: Int
  package var far: Int
  /// How long before the day of striking off a request is said to be about to be.
  package var strikeOffNotice: Int
  /// Days a desk has to hand over a document received.
  package var documentDays: Int

  package init(
    near: Int = 15,
    next: Int = 30,
    far: Int = 60,
    strikeOffNotice: Int = 15,
    documentDays: Int = 15
  ) {
    self.near = near
    self.next = next
    self.far = far
    self.strikeOffNotice = strikeOffNotice
    self.documentDays = documentDays
  }

  /// The first and the last day that a section holds: of expiry, of the certificate, of receipt.
  ///
  /// Nil where no day says whether a request is in it.
  package func days(
    of section: MorningSection,
    on today: CalendarDate,
    _ deadlines: Deadlines
  ) -> ClosedRange<CalendarDate>? {
    func day(_ days: Int) -> CalendarDate { today.adding(days: days) }
    // Requests that expired by that day are struck off within the notice.
    let months = deadlines.strikeOffMonths - deadlines.validityMonths
    let soon = day(strikeOffNotice).adding(months: -months)
    let distant = CalendarDate(dayNumber: -100_000)
    return switch section {
    case .certificates: today...today.adding(months: deadlines.certificateMonths)
    case .renewalToday: today...today
    case .renewalNear: day(1)...day(near)
    case .renewalNext: day(near + 1)...day(next)
    case .renewalFar: day(next + 1)...day(far)
    case .expired: min(soon.adding(days: 1), day(-1))...day(-1)
    case .strikeOffSoon: distant...min(soon, day(-1))
    case .numbers: distant...day(-1)
    case .documents: day(-documentDays)...today
    case .corrections: nil
    }
  }
}
