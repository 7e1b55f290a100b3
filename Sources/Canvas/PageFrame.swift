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
    // A list gives its rows to the data; elsewhere a message has room for a second line.
    let messageHeight = parts.contains(where: \.isTable) ? 1 : 2
    let height = size.rows - 2 - messageHeight
    let body = Body(parts, columns: size.columns, height: height)
    let aside = Array(Body(self.aside, columns: size.columns).rows.prefix(height / 3))
    let screen = body.screen(height: height, sparing: aside.count)

    var rows = [placeRow(size.columns)]
    rows += body.rows[screen].prefix(height - aside.count)
    rows += Array(repeating: Row(), count: height + 1 - aside.count - rows.count)
    rows += aside
    let more = moreHint(
      above: screen.lowerBound > 0,
      below: screen.upperBound < body.rows.count
    )
    rows += messageRows(size.columns, height: messageHeight, more: more)
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
      Span(path(columns - width).padded(to: columns - width), .title)
    ]
    if !status.isEmpty { spans += [Span("  "), Span(status)] }
    if let badge, !badge.isEmpty { spans += [Span("  "), Span(badge.clean, .badge)] }
    return Row(spans)
  }

  /// The place in so many cells: what is left out is the way there, never where one is.
  private func path(_ columns: Int) -> String {
    let names = place.map(\.clean)
    guard let first = names.first, let last = names.last, names.count > 1 else {
      return names.joined()
    }
    let shorter = (1..<names.count - 1).reversed().flatMap { kept in
      [[first, "…"] + names.suffix(kept), ["…"] + names.suffix(kept)]
    }
    return ([names] + shorter).map { $0.joined(separator: " › ") }
      .first { $0.cellWidth <= columns } ?? "… › \(last)"
  }

  /// What just happened, and in the last row whether there is more to see.
  private func messageRows(_ columns: Int, height: Int, more: String) -> [Row] {
    let text = message.map { ($0.tone.mark + $0.text).clean } ?? ""
    let role = message?.tone.role ?? .plain
    let room = more.isEmpty ? columns : columns - more.cellWidth - 2
    var lines = text.wrapped(to: columns)
    if lines.count > height || lines.count == height && lines[height - 1].cellWidth > room {
      lines = text.wrapped(to: room)
    }
    return (0..<height).map { index in
      guard index == height - 1 else { return Row(index < lines.count ? lines[index] : "", role) }
      let rest = lines.dropFirst(index).joined(separator: " ")
      guard !more.isEmpty else { return Row(rest.truncated(to: columns), role) }
      return Row([Span(rest.padded(to: room), role), Span("  "), Span(more, .faint)])
    }
  }

  /// As many keys as fit; those that stay are always there, at the end.
  private func keyRow(_ columns: Int) -> Row {
    func shown(_ hint: KeyHint) -> Row {
      let (key, label) = (hint.key.clean, hint.label.clean)
      return hint.disabled == nil
        ? Row([Span(key, .key), Span(" " + label)]) : Row([Span("(\(key) \(label))", .faint)])
    }
    let staying = keys.filter(\.stays).map(shown)
    var rows: [Row] = []
    var width = staying.reduce(0) { $0 + $1.cellWidth + 2 }
    for row in keys.filter({ !$0.stays }).map(shown) {
      guard width + row.cellWidth <= columns else { break }
      width += row.cellWidth + 2
      rows.append(row)
    }
    rows += staying
    return Row(Array(rows.map(\.spans).joined(separator: [Span("  ")]))).cells(0..<columns)
  }
}

/// Says that there is more to see than what shows.
func moreHint(above: Bool, below: Bool) -> String {
  [above ? "↑" : "", below ? "↓ suite" : ""].filter { !$0.isEmpty }.joined(separator: " ")
}
