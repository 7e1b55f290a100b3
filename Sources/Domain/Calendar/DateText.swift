/// Days as French texts, on screens and on paper.
extension CalendarDate {
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// « 01/02/1980 ».
  package var short: String {
    let parts = iso.split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }

  /// « 1er février 1980 ».
  package var long: String {
    "\(day == 1 ? "1er" : String(day)) \(Self.months[month - 1]) \(year)"
  }
}

extension Int {
  /// « 1 725 », with narrow no-break spaces.
  package var grouped: String {
    var digits = String(magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (self < 0 ? "−" : "") + ([digits] + groups).joined(separator: "\u{202F}")
  }
}
