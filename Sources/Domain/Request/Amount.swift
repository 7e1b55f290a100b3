/// A sum of money in whole euro cents.
package struct Amount: Hashable, Sendable, Comparable {
  package let cents: Int

  package init(cents: Int) { self.cents = cents }

  package static let zero = Amount(cents: 0)
  package static func < (a: Amount, b: Amount) -> Bool { a.cents < b.cents }
  package static func + (a: Amount, b: Amount) -> Amount { Amount(cents: a.cents + b.cents) }
}

/// In an export an amount is a number of euros.
extension Amount: Codable {
  package init(from decoder: any Decoder) throws {
    let euros = try decoder.singleValueContainer().decode(Double.self)
    cents = Int((euros * 100).rounded())
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if cents % 100 == 0 {
      try container.encode(cents / 100)
    } else {
      try container.encode(Double(cents) / 100)
    }
  }
}
