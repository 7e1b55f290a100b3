/// The unique registration number (numéro unique) that the SNE issued.
///
/// Eighteen characters: territory (3), month (2), year (2), sequence (6), desk (5). Kept without
/// spaces and in capitals. No check key is documented. Source: registration guide §2; the layout
/// is certain, the alphabet of the desk part is not, so an odd desk or territory is only a warning.
package struct UniqueNumber: Hashable, Sendable, Codable {
  package let text: String

  package static let length = 18
  static let deskLength = 5
  static let lengthBeforeDesk = length - deskLength

  /// Takes the number typed in any grouping; nil unless it has 18 letters and digits, the month,
  /// year and sequence in digits.
  package init?(_ typed: some StringProtocol) {
    // As it is kept, and as a load or a list reads it: nothing to clean.
    let bytes = Array(typed.utf8)
    if bytes.count == Self.length, bytes.allSatisfy(Self.isKept),
      bytes[3..<13].allSatisfy({ (0x30...0x39).contains($0) })
    {
      text = String(typed)
      return
    }
    let kept = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let others = typed.contains {
      !($0.isASCII && ($0.isLetter || $0.isNumber)) && !$0.isWhitespace && $0 != "-" && $0 != "."
    }
    guard !others, kept.utf8.count == Self.length,
      kept.dropFirst(3).prefix(10).allSatisfy(\.isNumber)
    else { return nil }
    text = kept
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  package var territory: Substring { text.prefix(3) }
  package var month: Int { Int(text.dropFirst(3).prefix(2)) ?? 0 }
  /// The two digits of the year.
  package var year: Int { Int(text.dropFirst(5).prefix(2)) ?? 0 }
  package var desk: Substring { text.suffix(Self.deskLength) }

  /// Shown as `059 03 26 012345 G1226`.
  package var grouped: String {
    var rest = Substring(text)
    return [3, 2, 2, 6, 5].map { width in
      defer { rest = rest.dropFirst(width) }
      return String(rest.prefix(width))
    }.joined(separator: " ")
  }

  package init(from decoder: any Decoder) throws {
    let typed = try decoder.singleValueContainer().decode(String.self)
    guard let number = UniqueNumber(typed) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a unique number")
      )
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
