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

  /// A number rounded to so many places after a comma: `8,7`.
  static func decimal(_ number: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    // Figures of a check stay far from where this could overflow; not a number is shown as none.
    guard number.isFinite, abs(number) < 1e12 else { return "—" }
    let whole = Int((abs(number) * scale).rounded())
    let fraction = String(whole % Int(scale))
    let padding = String(repeating: "0", count: max(0, places - fraction.count))
    let sign = number < 0 && whole > 0 ? "−" : ""
    let units = grouped(whole / Int(scale))
    return places == 0 ? sign + units : "\(sign)\(units),\(padding)\(fraction)"
  }
}
