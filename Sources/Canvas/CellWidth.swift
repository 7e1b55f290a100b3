extension Unicode.Scalar {
  /// Cells taken on screen: 0 for what stands on the one before, 2 for wide East Asian and emoji.
  ///
  /// Our own table, because that of the C library changes with the machine and the terminal has
  /// yet another: what we count is what we place.
  package var cellWidth: Int {
    if value < 0x300 { return 1 }
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      return properties.generalCategory == .nonspacingMark ? 0 : 2
    case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0100...0xE01EF:
      return 0
    case 0x2010...0x2027, 0x2030...0x205E, 0x2500...0x25FC, 0x1F1E6...0x1F1FF:
      return 1
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return properties.isEmojiPresentation ? 2 : 1
      }
    }
  }
}

extension Character {
  /// Cells taken on screen, as a terminal that knows nothing of joined emoji counts them.
  package var cellWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.cellWidth }
  }
}

extension String {
  package var cellWidth: Int {
    if isPrintableASCII { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.cellWidth }
  }

  /// Whether every byte is an ASCII character that takes one cell: the most common case by far.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count))
  }

  /// The text in at most that many cells, ending in an ellipsis when it was longer.
  package func truncated(to columns: Int, always: Bool = false) -> String {
    guard columns > 0 else { return "" }
    guard always || cellWidth > columns else { return self }
    return prefix(cells: columns - 1) + "…"
  }

  /// The longest beginning that takes at most that many cells.
  func prefix(cells columns: Int) -> String {
    var width = 0
    var end = startIndex
    while end < endIndex {
      width += self[end].cellWidth
      if width > columns { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }

  /// The text in exactly that many cells, cut or filled with spaces.
  func padded(to columns: Int, right: Bool = false) -> String {
    let text = truncated(to: columns)
    let fill = String.spaces(columns - text.cellWidth)
    return right ? fill + text : text + fill
  }

  /// The text in lines of at most that many cells, broken at spaces, or anywhere if it must be.
  ///
  /// Never empty: an empty text is one empty line. A no-break space does not break.
  func wrapped(to columns: Int) -> [String] {
    guard cellWidth > columns else { return [self] }
    let columns = Swift.max(1, columns)
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      var rest = String(word)
      var wordWidth = rest.cellWidth
      if width > 0 && width + 1 + wordWidth <= columns {
        line += " " + rest
        width += 1 + wordWidth
        continue
      }
      if width > 0 { lines.append(line) }
      while wordWidth > columns {
        // A glyph wider than the line has to go somewhere.
        let head = rest.prefix(cells: columns)
        let taken = head.isEmpty ? String(rest.prefix(1)) : head
        lines.append(taken)
        rest.removeFirst(taken.count)
        wordWidth = rest.cellWidth
      }
      line = rest
      width = wordWidth
    }
    if width > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
