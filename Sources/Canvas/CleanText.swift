import Foundation

extension String {
  /// Stands for a character that must not reach a terminal.
  static let substitute: Character = "␦"

  /// The text as it may be shown: NFC, with a visible mark for what a terminal would obey.
  ///
  /// Controls (C0, C1), bidirectional and other format characters, line separators, and code points
  /// without a glyph become `␦`; a combining mark with nothing below gets a dotted circle; marks past
  /// the fourth are dropped, as ncurses would. The count of characters stays, so carets stay true.
  package var clean: String {
    if isPrintableASCII || unicodeScalars.allSatisfy(\.isHarmless) { return self }
    var cleaned = ""
    for character in self {
      cleaned.append(character.clean)
    }
    return cleaned
  }
}

extension Character {
  fileprivate var clean: Character {
    let composed = String(self).precomposedStringWithCanonicalMapping.unicodeScalars
    guard composed.allSatisfy(\.isShowable) else { return String.substitute }
    var text = String.UnicodeScalarView()
    if composed.first?.cellWidth == 0 { text.append("◌") }
    text.append(contentsOf: composed.prefix(5 - text.count))
    let kept = String(text)
    return kept.count == 1 ? Character(kept) : String.substitute
  }
}

extension Unicode.Scalar {
  /// Latin letters and the punctuation of French: no need to look further.
  fileprivate var isHarmless: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x202F...0x205E, 0x2190...0x21FF,
      0x2500...0x25FC:
      true
    default: false
    }
  }

  fileprivate var isShowable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .surrogate:
      false
    default: true
    }
  }
}
