import Domain

extension CalendarDate {
  /// « 46 ans », or months for a baby.
  func ageText(on today: CalendarDate) -> String {
    let months = wholeMonths(until: today)
    if months < 24 { return "\(months) mois" }
    return "\(months / 12) ans"
  }

  /// Time since then: « 3 ans 2 mois », « 5 mois », « 12 j ».
  func seniority(on today: CalendarDate) -> String {
    let months = wholeMonths(until: today)
    if months == 0 { return "\(max(0, days(until: today))) j" }
    let years = months / 12
    let rest = months % 12
    if years == 0 { return "\(months) mois" }
    let yearsText = years == 1 ? "1 an" : "\(years) ans"
    return rest == 0 ? yearsText : "\(yearsText) \(rest) m"
  }
}

extension LocalTime {
  /// « 24/11/2026 à 10 h 05 ».
  var text: String {
    "\(day.short) à \(hour) h \(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Amount {
  /// « 1 420 » or « 1 420,50 », without the unit.
  var text: String {
    let cents = abs(cents) % 100
    let euros = (self.cents / 100).grouped
    return cents == 0 ? euros : "\(euros),\(cents < 10 ? "0" : "")\(cents)"
  }
}
