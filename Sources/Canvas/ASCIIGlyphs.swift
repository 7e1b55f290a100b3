extension Row {
  /// The same row with lines, arrows and marks drawn in ASCII, cell for cell; letters keep accents.
  var inASCII: Row {
    Row(
      spans.map { span in
        span.text.isPrintableASCII
          ? span : Span(String(span.text.map { asciiGlyphs[$0] ?? $0 }), span.role)
      }
    )
  }
}

private let asciiGlyphs: [Character: Character] = [
  "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "─": "-", "│": "|",
  "›": ">", "▲": "^", "▼": "v", "↑": "^", "↓": "v", "←": "<", "→": ">",
  "✗": "X", "·": "-", "…": "~", "␦": "?", "◌": "?", "×": "x", "’": "'", "—": "-", "–": "-",
]
