import Domain

/// Unique numbers that no SNE can issue: territory `999`, desk `ECOLE`, never twice the same.
struct NumberDispenser: Sendable {
  /// The six digits of the sequence.
  static let monthly = 999_999

  /// The month of the first counter, counted from year 0.
  private let firstMonth: Int
  private var given: [Int]

  /// Ready for filings up to `lastDay`, and forty years before.
  init(lastDay: CalendarDate) {
    let months = 480
    firstMonth = lastDay.year * 12 + lastDay.month - months
    given = Array(repeating: 0, count: months)
  }

  /// The next number of the month of filing; of an earlier month once that one is used up.
  mutating func number(filed day: CalendarDate) -> UniqueNumber? {
    var place = day.year * 12 + day.month - 1 - firstMonth
    while given.indices.contains(place), given[place] >= Self.monthly { place -= 1 }
    guard given.indices.contains(place) else { return nil }
    given[place] += 1
    let month = firstMonth + place
    var bytes = Array("999".utf8)
    func append(_ number: Int, digits: Int) {
      var divisor = 1
      for _ in 1..<digits { divisor *= 10 }
      for _ in 0..<digits {
        bytes.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
        divisor = max(1, divisor / 10)
      }
    }
    append(month % 12 + 1, digits: 2)
    append(month / 12 % 100, digits: 2)
    append(given[place], digits: 6)
    bytes += Array("ECOLE".utf8)
    return UniqueNumber(String(decoding: bytes, as: UTF8.self))
  }
}
