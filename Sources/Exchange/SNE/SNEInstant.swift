package import Domain

extension Instant {
  /// A moment of ISO 8601, `aaaa-mm-jjThh:mm:ss`, with or without fraction and offset.
  ///
  /// Without an offset it is read as UTC: moments serve to tell which of two files is older.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var number = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      return number
    }
    guard bytes.count >= 19, let day = CalendarDate(iso: text.prefix(10)), bytes[10] == 0x54,
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      bytes[13] == 0x3A, bytes[16] == 0x3A, hour < 25, minute < 60, second < 61
    else { return nil }
    var rest = bytes[19...]
    var thousandths = 0
    if rest.first == 0x2E {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      for place in 0..<3 {
        let digit = digits.dropFirst(place).first.map { Int($0 - 0x30) } ?? 0
        thousandths = thousandths * 10 + digit
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    var offset = 0
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      let start = rest.startIndex
      guard rest.count == 6, let hours = number(start + 1..<start + 3),
        let minutes = number(start + 4..<start + 6)
      else { return nil }
      offset = (hours * 60 + minutes) * (sign == 0x2D ? -1 : 1)
    } else if !rest.isEmpty, rest.elementsEqual([0x5A]) == false {
      return nil
    }
    let seconds = (day.dayNumber * 24 + hour) * 3600 + (minute - offset) * 60 + second
    self.init(milliseconds: Int64(seconds) * 1000 + Int64(thousandths))
  }

  /// The moment in UTC: `2026-09-14T08:12:45.120+00:00`.
  package var iso: String {
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let dayLength: Int64 = 86_400_000
    let day = milliseconds >= 0 ? milliseconds / dayLength : (milliseconds + 1) / dayLength - 1
    let time = milliseconds - day * dayLength
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, 2) }
    return CalendarDate(dayNumber: Int(day)).iso + "T" + clock.joined(separator: ":")
      + ".\(padded(time % 1000, 3))+00:00"
  }
}
