/// A day of the Gregorian calendar, without a time or a zone.
///
/// Written `aaaa-mm-jj` (ISO 8601) in the store and in exports.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The day of that year, month and day, or nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(valid: year, month, day)
  }

  private init(valid year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written `aaaa-mm-jj`, or nil.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that stands `dayNumber` days after 1 January 1970.
  package init(dayNumber: Int) {
    // Days from a 1 March, so that the leap day ends the year (H. Hinnant's civil calendar).
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      valid: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// Days since 1 January 1970; negative before.
  package var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    guard (0...9999).contains(year) else {
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
    // A load writes tens of millions of them.
    func digit(_ number: Int) -> UInt8 { 0x30 + UInt8(truncatingIfNeeded: number % 10) }
    let bytes = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 0x2D,
      digit(month / 10), digit(month), 0x2D, digit(day / 10), digit(day),
    ]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { (dayNumber + 3).quotientAndRemainder(dividingBy: 7).remainder + 1 }

  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day `months` later, or the last day of that month when it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    let year = count / 12
    let month = count % 12 + 1
    return CalendarDate(valid: year, month, min(day, Self.days(inMonth: month, of: year)))
  }

  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Whole months from this day to `other`; 0 when it is earlier.
  package func wholeMonths(until other: CalendarDate) -> Int {
    guard other > self else { return 0 }
    let months = (other.year - year) * 12 + other.month - month
    return adding(months: months) > other ? months - 1 : months
  }

  /// Age in whole years on `day` of somebody born on this one.
  package func age(on day: CalendarDate) -> Int { wholeMonths(until: day) / 12 }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}

extension CalendarDate: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an ISO 8601 day")
      )
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
