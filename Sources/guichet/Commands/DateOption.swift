import Domain

/// A date given on the command line.
nonisolated enum DateOption {
  /// The day written `aaaa-mm-jj` or `jj/mm/aaaa`; nil for anything else.
  static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]),
      let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
