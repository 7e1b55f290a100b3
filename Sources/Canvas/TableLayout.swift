import Pages

/// A table in cells: the columns that fit, their titles, and the rows around the selected one.
struct TableLayout {
  private static let gap = 2

  private(set) var rows: [Row] = []
  private(set) var focus: Position?
  /// Rows of the table that can show.
  let room: Int

  private struct Placed {
    let index: Int
    let column: Page.Table.Column
    var width: Int
  }

  init(_ table: Page.Table, columns: Int, height: Int?) {
    room = max(1, (height ?? table.rows.count + 1) - 1)
    let placed = Self.place(table.columns, in: columns - Body.gutter)
    rows.append(Self.titles(placed, of: table))
    guard !table.rows.isEmpty else {
      let lines = table.whenEmpty.clean.wrapped(to: columns - Body.gutter)
      rows += lines.map { Row([Span(.spaces(Body.gutter)), Span($0)]) }
      focus = table.selected == nil ? nil : Position(column: Body.gutter, row: 1)
      return
    }
    let selected = table.selected.map { max(0, min($0, table.rows.count - 1)) }
    let first = (selected ?? 0) / room * room
    for index in first..<min(first + room, table.rows.count) {
      let row = table.rows[index]
      let isSelected = index == selected
      if isSelected { focus = Position(column: Body.gutter, row: rows.count) }
      let marks = (isSelected ? ">" : " ") + (row.isMarked ? "*" : " ")
      let texts = placed.map { placed in
        let text = placed.index < row.cells.count ? row.cells[placed.index] : ""
        return text.clean.padded(to: placed.width, right: placed.column.alignsRight)
      }
      let text = texts.joined(separator: .spaces(Self.gap)).padded(to: columns - Body.gutter)
      rows.append(Row([Span(marks), Span(text, isSelected ? .selected : row.tone.role)]))
    }
  }

  private static func titles(_ placed: [Placed], of table: Page.Table) -> Row {
    let titles = placed.map { placed in
      let title = placed.column.title.clean
      var mark = ""
      if let sorted = table.sorted, sorted.column == placed.index {
        mark = sorted.descending ? "▼" : "▲"
      }
      let text = title.truncated(to: placed.width - mark.cellWidth) + mark
      return text.padded(to: placed.width, right: placed.column.alignsRight)
    }
    let text = titles.joined(separator: .spaces(gap))
    return Row([Span(.spaces(Body.gutter)), Span(text, .heading)])
  }

  /// The columns that stay when the least useful have given way, from minimum towards ideal.
  private static func place(_ columns: [Page.Table.Column], in available: Int) -> [Placed] {
    var placed = columns.enumerated().map { index, column in
      Placed(index: index, column: column, width: max(1, column.minimum))
    }
    var left: Int {
      available - placed.reduce(-gap) { $0 + $1.width + gap }
    }
    while left < 0 {
      let greatest = placed.map(\.column.priority).max() ?? 0
      guard greatest > 0, let last = placed.lastIndex(where: { $0.column.priority == greatest })
      else { break }
      placed.remove(at: last)
    }
    for index in placed.indices where left > 0 {
      placed[index].width += max(0, min(placed[index].column.ideal - placed[index].width, left))
    }
    return placed
  }
}
