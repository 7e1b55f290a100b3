extension String {
  /// Without the blanks at both ends.
  var trimmed: String {
    // Nearly all texts begin and end with a letter or a digit, told by their bytes.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return self
    }
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Fit to stand between tags.
  ///
  /// Characters that no XML file may hold are left out: a control typed by accident must not make
  /// the whole file unreadable.
  var escaped: String { escaped(inQuotes: false) }

  /// The value of an attribute, in quotes.
  var quoted: String { "\"\(escaped(inQuotes: true))\"" }

  private func escaped(inQuotes: Bool) -> String {
    // 0xEF begins U+FFFE and U+FFFF.
    guard utf8.contains(where: { $0 < 0x20 || "&<>\"".utf8.contains($0) || $0 == 0xEF }) else {
      return self
    }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#13;"
      case "\n" where inQuotes: escaped += "&#10;"
      case "\t" where inQuotes: escaped += "&#9;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
