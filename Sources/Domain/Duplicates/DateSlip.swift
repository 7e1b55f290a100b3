/// How a date is mistyped.
package enum DateSlip: Equatable, Sendable {
  case dayAndMonth
  /// Two digits side by side exchanged.
  case swappedDigits
  case oneDigit
}

extension CalendarDate {
  /// How this day may have been mistyped as another; nil when it takes more than one slip.
  package func slip(to other: CalendarDate) -> DateSlip? {
    if self == other { return nil }
    if year == other.year, day == other.month, month == other.day { return .dayAndMonth }
    let a = Array(searchWord.utf8)
    let b = Array(other.searchWord.utf8)
    let changed = a.indices.filter { a[$0] != b[$0] }
    switch changed.count {
    case 1: return .oneDigit
    case 2 where changed[1] == changed[0] + 1:
      return a[changed[0]] == b[changed[1]] && a[changed[1]] == b[changed[0]]
        ? .swappedDigits : nil
    default: return nil
    }
  }

  /// The days of 1900 to 2099 that one slip makes of this one.
  package var slips: [CalendarDate] {
    let digits = Array(searchWord.utf8)
    var found: Set<CalendarDate> = []
    func add(_ digits: [UInt8]) {
      func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
      let date = CalendarDate(year: number(4..<8), month: number(2..<4), day: number(0..<2))
      if let date, (1900...2099).contains(date.year), date != self { found.insert(date) }
    }
    add(Array(digits[2..<4] + digits[0..<2] + digits[4..<8]))
    for place in digits.indices {
      var changed = digits
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
        changed[place] = digit
        add(changed)
      }
      guard place > 0 else { continue }
      changed = digits
      changed.swapAt(place - 1, place)
      add(changed)
    }
    return found.sorted()
  }
}
