/// One row of a screen, as spans from left to right.
package struct Row: Equatable, Sendable {
  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: String, _ role: Role = .plain) {
    spans = text.isEmpty ? [] : [Span(text, role)]
  }

  package var cellWidth: Int {
    spans.reduce(0) { $0 + $1.text.cellWidth }
  }
}

extension Row {
  /// The same row, exactly that wide: cut with an ellipsis, or filled with spaces.
  func fitted(to columns: Int) -> Row {
    var fitted: [Span] = []
    var left = columns
    for (index, span) in spans.enumerated() where left > 0 && !span.text.isEmpty {
      let width = span.text.cellWidth
      let isCut =
        width > left || width == left && spans[(index + 1)...].contains { !$0.text.isEmpty }
      let text = isCut ? span.text.truncated(to: left, always: true) : span.text
      fitted.append(Span(text, span.role))
      left -= text.cellWidth
      if isCut { break }
    }
    if left > 0 { fitted.append(Span(.spaces(left))) }
    return Row(fitted.joiningEqualRoles).sparingLastColumn
  }

  /// The cells of a range, spaces where a glyph of two cells is cut through or the row is shorter.
  func cells(_ range: Range<Int>) -> Row {
    var kept: [Span] = []
    var column = 0
    for span in spans {
      var text = ""
      for character in span.text {
        let end = column + character.cellWidth
        if column >= range.lowerBound && end <= range.upperBound {
          text.append(character)
        } else {
          text += String.spaces(min(end, range.upperBound) - max(column, range.lowerBound))
        }
        column = end
      }
      if !text.isEmpty { kept.append(Span(text, span.role)) }
    }
    kept.append(Span(.spaces(range.upperBound - max(column, range.lowerBound))))
    return Row(kept.filter { !$0.text.isEmpty })
  }

  /// ncurses wraps a glyph of two cells that touches the right edge, so none may.
  private var sparingLastColumn: Row {
    guard var span = spans.last, let last = span.text.last, last.cellWidth > 1 else { return self }
    span.text = String(span.text.dropLast()) + .spaces(last.cellWidth)
    return Row(spans.dropLast() + [span])
  }
}

extension [Span] {
  /// The same spans, neighbours of one role made one, so that equal screens are equal values.
  var joiningEqualRoles: [Span] {
    reduce(into: []) { joined, span in
      if joined.last?.role == span.role {
        joined[joined.count - 1].text += span.text
      } else {
        joined.append(span)
      }
    }
  }
}
