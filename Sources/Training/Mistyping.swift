import Domain

extension CalendarDate {
  /// The day with two digits side by side exchanged, or the day before when no exchange gives
  /// another day.
  var swappedDigits: CalendarDate {
    func exchanged(_ number: Int) -> Int { number % 10 * 10 + number / 10 }
    let candidates = [
      CalendarDate(year: year, month: month, day: exchanged(day)),
      CalendarDate(year: year, month: exchanged(month), day: day),
    ]
    for case .some(let other) in candidates where other != self { return other }
    return day % 10 == 0 ? adding(days: 1) : adding(days: -1)
  }

  /// The day with one digit of its day or of its month typed wrong.
  func otherDigit(_ random: inout Random) -> CalendarDate {
    let days = (1...31).filter { $0 != day && ($0 / 10 == day / 10 || $0 % 10 == day % 10) }
    let months = (1...12).filter {
      $0 != month && ($0 / 10 == month / 10 || $0 % 10 == month % 10)
    }
    let others =
      days.map { CalendarDate(year: year, month: month, day: $0) }
      + months.map { CalendarDate(year: year, month: $0, day: day) }
    return random.pick(others.compactMap(\.self)) ?? self
  }
}

extension String {
  /// The text as a keyboard without accents gives it.
  var withoutAccents: String {
    String(flatMap { Self.plain[$0] ?? String($0) })
  }

  private static let plain: [Character: String] = [
    "À": "A", "Â": "A", "Ä": "A", "Ç": "C", "É": "E", "È": "E", "Ê": "E", "Ë": "E", "Î": "I",
    "Ï": "I", "Ô": "O", "Ö": "O", "Ù": "U", "Û": "U", "Ü": "U", "Œ": "OE", "Æ": "AE",
  ]
}
