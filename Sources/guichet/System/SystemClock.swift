import Domain
import Glibc

/// The clock of the machine, in its time zone.
nonisolated struct SystemClock: WallClock {
  func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  func local(_ instant: Instant) -> LocalTime {
    var seconds = time_t(instant.milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = CalendarDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
    return LocalTime(
      // A clock set outside of years 1 to 9999 is read in UTC, which no zone can spoil.
      day: day ?? CalendarDate(dayNumber: seconds / 86_400),
      hour: Int(parts.tm_hour),
      minute: Int(parts.tm_min)
    )
  }
}
