extension String {
  /// The text in lines of at most `width` characters, cut at blanks where no-break ones do not bind.
  ///
  /// A word longer than a line is cut. Line breaks and control characters count as blanks.
  func wrapped(to width: Int) -> [String] {
    let words = split { $0.isBreakingBlank }.map(\.printable)
    var lines: [String] = []
    var line = ""
    for word in words {
      var rest = Substring(word)
      if !line.isEmpty, line.count + 1 + rest.count <= width {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line = String(rest)
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}

extension Substring {
  /// Without control and format characters, which would move a printer or hide a text.
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          switch $0.properties.generalCategory {
          case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
          default: true
          }
        }
      )
    )
  }
}

extension Character {
  fileprivate var isBreakingBlank: Bool {
    if self == "\u{A0}" || self == "\u{202F}" { return false }
    return isWhitespace || isNewline
      || unicodeScalars.first?.properties.generalCategory == .control
  }
}
