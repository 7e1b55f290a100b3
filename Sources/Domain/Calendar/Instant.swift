/// A moment, in whole milliseconds since 1 January 1970 UTC, as the journal keeps it.
package struct Instant: Hashable, Sendable, Comparable, Codable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

/// What the clock on the wall says at the desk: the day and the time of day, in local time.
package struct LocalTime: Hashable, Sendable {
  package let day: CalendarDate
  package let hour: Int
  package let minute: Int

  package init(day: CalendarDate, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}

/// The clock and the calendar, handed in: tests walk through the years with their own.
package protocol WallClock: Sendable {
  func now() -> Instant
  /// The local day and time of a moment.
  func local(_ instant: Instant) -> LocalTime
}

extension WallClock {
  package var today: CalendarDate { local(now()).day }
}
