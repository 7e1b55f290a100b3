/// One full screen, described without a terminal.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// As many rows as the screen has, each exactly as wide.
  package let rows: [Row]
  /// On what has the focus, at the start of its text.
  package let cursor: Position
  /// How many rows the first table of the page can show; without a table, the rows of the body.
  package let room: Int

  package init(size: Size, rows: [Row], cursor: Position, room: Int) {
    self.size = size
    self.rows = (0..<size.rows).map {
      ($0 < rows.count ? rows[$0] : Row()).fitted(to: size.columns)
    }
    self.cursor = Position(
      column: max(0, min(cursor.column, size.columns - 1)),
      row: max(0, min(cursor.row, size.rows - 1))
    )
    self.room = max(1, room)
  }
}
