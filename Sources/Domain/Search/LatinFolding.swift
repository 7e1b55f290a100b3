/// The letters of French and its neighbours without their accents, from a table.
///
/// The system's transliteration gives the same, as a test holds it to, but needs megabytes of
/// memory at the first accent, and in a load more time than all else that a name needs.
enum LatinFolding {
  /// The text as `folded`; nil when it holds a character that only the system knows.
  static func fold(_ text: some StringProtocol) -> String? {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    func keep(_ byte: UInt8) {
      if pendingSpace, !kept.isEmpty { kept.append(UInt8(ascii: " ")) }
      pendingSpace = false
      kept.append(byte)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: keep(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: keep(UInt8(truncatingIfNeeded: scalar.value) + 32)
      // Whatever else is ASCII, the unbreakable space and the typographic apostrophe.
      case 0..<0x80, 0xA0, 0x2019: pendingSpace = true
      // Two characters in one, the first an apostrophe.
      case 0x149: return nil
      case first..<first + UInt32(table.count):
        let letters = table[Int(scalar.value - first)]
        if letters == [UInt8(ascii: "-")] { pendingSpace = true } else { letters.forEach(keep) }
      default: return nil
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let first: UInt32 = 0xC0

  /// From U+00C0 to U+017F, one after another; `-` separates words.
  private static let table: [[UInt8]] = """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e
    e i i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e
    e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k q l l l l l l l l l l n
    n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u
    u u u u w w y y y z z z z z z s
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
}
