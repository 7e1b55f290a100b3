/// Figures as they are written in French.
nonisolated enum Figures {
  /// A whole number with narrow no-break spaces between its thousands: `3 000 000`.
  static func grouped(_ number: some BinaryInteger) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }

  /// A number and its noun, in the plural from two on: `1 dossier`, `2 dossiers`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number))\u{A0}\(number < 2 ? singular : plural ?? singular + "s")"
  }
}
