/// A value that a field holds, and its canonical text.
///
/// That text is what the journal and the comparison of two versions see: dates in ISO 8601,
/// amounts in cents, codes as codes.
protocol FieldValue: Sendable {
  init?(canonical: String)
  var canonical: String { get }
}

extension String: FieldValue {
  init?(canonical: String) { self = canonical }
  var canonical: String { self }
}

extension Int: FieldValue {
  init?(canonical: String) { self.init(canonical) }
  var canonical: String { String(self) }
}

extension Bool: FieldValue {
  init?(canonical: String) { self.init(canonical) }
  var canonical: String { String(self) }
}

extension CalendarDate: FieldValue {
  init?(canonical: String) { self.init(iso: canonical) }
  var canonical: String { iso }
}

extension Amount: FieldValue {
  init?(canonical: String) {
    guard let cents = Int(canonical) else { return nil }
    self.init(cents: cents)
  }
  var canonical: String { String(cents) }
}

extension UniqueNumber: FieldValue {
  init?(canonical: String) { self.init(canonical) }
  var canonical: String { text }
}

/// A list of codes, empty when none.
extension [String]: FieldValue {
  init?(canonical: String) { self = canonical.split(separator: " ").map(String.init) }
  var canonical: String { joined(separator: " ") }
}
