/// How a typed day is read: `01021980`, `010280`, `1/2/80`, `1-2-1980`, `1er février 1980`, `j`
/// for today, `+1`, `-7`.
package struct DateReading: Sendable {
  package let today: CalendarDate
  /// A two-digit year is the latest one that is not after this.
  package let latestYear: Int

  /// A reading on that day; when the day read may be to come, short years may be too.
  package init(today: CalendarDate, future: Bool = false) {
    self.today = today
    latestYear = today.year + (future ? 10 : 0)
  }

  private static let months: [[String]] = [
    ["janvier", "janv", "jan"], ["fevrier", "fevr", "fev"], ["mars", "mar"], ["avril", "avr"],
    ["mai"], ["juin"], ["juillet", "juil"], ["aout"], ["septembre", "sept", "sep"],
    ["octobre", "oct"], ["novembre", "nov"], ["decembre", "dec"],
  ]

  /// The day meant, or nil when the text is not one the calendar has.
  package func read(_ typed: String) -> CalendarDate? {
    let text = typed.filter { !$0.isWhitespace }
    if text.lowercased() == "j" { return today }
    if let sign = text.first, sign == "+" || sign == "-", let days = Int(text), abs(days) < 4000 {
      return today.adding(days: days)
    }
    if let date = CalendarDate(iso: typed.folded.replacingSpaces(with: "-")) { return date }
    let parts = typed.folded.split(separator: " ")
    switch parts.count {
    case 1: return run(of: parts[0])
    case 3: return day(parts[0], month(parts[1]), parts[2])
    default: return nil
    }
  }

  private func run(of digits: Substring) -> CalendarDate? {
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count == 6 || digits.count == 8
    else { return nil }
    return day(digits.prefix(2), Int(digits.dropFirst(2).prefix(2)), digits.dropFirst(4))
  }

  private func day(_ day: Substring, _ month: Int?, _ year: Substring) -> CalendarDate? {
    guard let month, let day = Int(day == "1er" ? "1" : day), let number = Int(year) else {
      return nil
    }
    switch year.count {
    case 4: return CalendarDate(year: number, month: month, day: day)
    case 1, 2:
      let century = latestYear / 100 * 100
      let full = century + number > latestYear ? century - 100 + number : century + number
      return CalendarDate(year: full, month: month, day: day)
    default: return nil
    }
  }

  private func month(_ text: Substring) -> Int? {
    if let number = Int(text) { return number }
    return Self.months.firstIndex { $0.contains(String(text)) }.map { $0 + 1 }
  }
}

extension String {
  fileprivate func replacingSpaces(with separator: String) -> String {
    split(separator: " ").joined(separator: separator)
  }
}
