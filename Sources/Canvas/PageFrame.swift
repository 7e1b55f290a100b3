package import Pages

extension Page {
  /// The smallest screen that a page is laid out for.
  package static let minimumSize = Size(columns: 80, rows: 24)

  /// Lays the page out: where am I, the parts, what just happened, what can I do.
  ///
  /// A smaller screen than `minimumSize` says so instead, down to a single cell. With `ascii`, lines
  /// and marks are drawn in ASCII, for terminals without Unicode.
  package func frame(_ size: Size, ascii: Bool = false) -> Frame {
    let size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    guard size.columns >= Page.minimumSize.columns, size.rows >= Page.minimumSize.rows else {
      return Page.tooSmall(size)
    }
    let height = size.rows - 3
    let body = Body(parts, columns: size.columns, height: height)
    let screen = body.screen(height: height)

    var rows = [placeRow(size.columns)]
    rows += body.rows[screen].prefix(height)
    rows += Array(repeating: Row(), count: size.rows - 2 - rows.count)
    let more = moreHint(
      above: screen.lowerBound > 0,
      below: screen.upperBound < body.rows.count
    )
    rows.append(messageRow(size.columns, more: more))
    rows.append(keyRow(size.columns))

    var cursor = Position(column: 0, row: 1)
    if let focus = body.focus, screen.contains(focus.row) {
      cursor = Position(column: focus.column, row: focus.row - screen.lowerBound + 1)
    }
    if let overlay {
      let box = overlay.box(in: size)
      box.draw(over: &rows, columns: size.columns)
      cursor = box.cursor
    }
    return Frame(
      size: size,
      rows: ascii ? rows.map(\.inASCII) : rows,
      cursor: cursor,
      room: body.tableRoom ?? height
    )
  }

  private static func tooSmall(_ size: Size) -> Frame {
    let text =
      "Fenêtre trop petite\u{A0}: \(minimumSize.columns) colonnes sur \(minimumSize.rows) lignes "
      + "au moins (ici \(size.columns) × \(size.rows)). Rien n’est perdu."
    return Frame(
      size: size,
      rows: text.wrapped(to: size.columns).map { Row($0) },
      cursor: Position(column: 0, row: 0),
      room: 1
    )
  }

  private func placeRow(_ columns: Int) -> Row {
    let right = [status, badge ?? ""].map(\.clean).filter { !$0.isEmpty }
    var width = right.reduce(0) { $0 + 2 + $1.cellWidth }
    // The badge must be seen; the count can do without its end.
    let status = status.clean.truncated(to: status.clean.cellWidth - max(0, width - columns / 2))
    width = min(width, columns / 2)
    var spans = [
      Span(place.map(\.clean).joined(separator: " › ").padded(to: columns - width), .title)
    ]
    if !status.isEmpty { spans += [Span("  "), Span(status)] }
    if let badge, !badge.isEmpty { spans += [Span("  "), Span(badge.clean, .badge)] }
    return Row(spans)
  }

  private func messageRow(_ columns: Int, more: String) -> Row {
    let text = message.map { ($0.tone.mark + $0.text).clean } ?? ""
    guard !more.isEmpty else { return Row(text, message?.tone.role ?? .plain) }
    let width = columns - more.cellWidth - 2
    return Row([
      Span(text.padded(to: width), message?.tone.role ?? .plain), Span("  "), Span(more, .faint),
    ])
  }

  private func keyRow(_ columns: Int) -> Row {
    var spans: [Span] = []
    var width = 0
    for hint in keys {
      let key = hint.key.clean
      let label = hint.label.clean
      let shown =
        hint.disabled == nil
        ? [Span(key, .key), Span(" " + label)] : [Span("(\(key) \(label))", .faint)]
      let gap = spans.isEmpty ? [] : [Span("  ")]
      width += Row(gap + shown).cellWidth
      if width > columns { break }
      spans += gap + shown
    }
    return Row(spans)
  }
}

/// Says that there is more to see than what shows.
func moreHint(above: Bool, below: Bool) -> String {
  [above ? "↑" : "", below ? "↓ suite" : ""].filter { !$0.isEmpty }.joined(separator: " ")
}
