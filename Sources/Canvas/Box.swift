/// A framed piece of screen, and the cursor inside it.
struct Box {
  let origin: Position
  /// Cells between the vertical lines.
  let width: Int
  let title: String
  let rows: [Row]
  /// Said in the lower line: what more there is to see.
  let footer: String
  /// From the corner of the screen.
  let cursor: Position

  /// A box in the middle of the screen; its cursor is counted from the first cell inside the lines.
  init(in size: Size, width: Int, title: String, rows: [Row], footer: String, cursor: Position) {
    self.width = width
    self.title = title
    self.rows = rows
    self.footer = footer
    origin = Position(
      column: max(0, (size.columns - width - 2) / 2),
      row: max(0, (size.rows - rows.count - 2) / 2)
    )
    self.cursor = Position(
      column: origin.column + 1 + cursor.column,
      row: origin.row + 1 + cursor.row
    )
  }

  func draw(over screen: inout [Row], columns: Int) {
    var lines = [line("┌", title, .title, "┐")]
    lines += rows.map { Row([Span("│")] + $0.fitted(to: width).spans + [Span("│")]) }
    lines.append(line("└", footer, .faint, "┘"))
    for (index, line) in lines.enumerated() where screen.indices.contains(origin.row + index) {
      let under = screen[origin.row + index]
      screen[origin.row + index] = Row(
        under.cells(0..<origin.column).spans + line.spans
          + under.cells(origin.column + width + 2..<max(columns, origin.column + width + 2)).spans
      )
    }
  }

  private func line(_ left: String, _ text: String, _ role: Role, _ right: String) -> Row {
    guard !text.isEmpty else { return Row(left + rule(width) + right) }
    let text = " " + text.truncated(to: width - 4) + " "
    return Row([
      Span(left + "─"), Span(text, role), Span(rule(width - 1 - text.cellWidth) + right),
    ])
  }

  private func rule(_ count: Int) -> String {
    String(repeating: "─", count: max(0, count))
  }
}
