/// A cell of a screen, counted from its upper left corner, from zero.
package struct Position: Equatable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
