import CNcursesw

extension String {
  /// The text in pieces, each to be written at its own column.
  ///
  /// Whatever curses thinks of the width of a rare character, what follows it stands where it was
  /// laid out. Nearly every text is one piece.
  var piecesToPlace: [String] {
    if unicodeScalars.allSatisfy({ $0.value < 0x300 || (0x2010...0x25FF).contains($0.value) }) {
      return [self]
    }
    return map { String($0) }
  }

  /// Whether curses has a width for each character; it would hang others on the cell before.
  var isKnownToCurses: Bool {
    unicodeScalars.allSatisfy { $0.value < 0x300 || curses_width($0.value) >= 0 }
  }
}
