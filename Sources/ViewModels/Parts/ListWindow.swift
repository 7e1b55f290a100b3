/// Which row of a list has the focus, and which is the first to show.
struct ListWindow: Equatable, Sendable {
  private(set) var selected = 0
  private(set) var top = 0

  /// Selects the row at that place, or the nearest there is, and shows it among `room` rows.
  mutating func move(to wanted: Int, count: Int, room: Int) {
    selected = min(max(0, wanted), max(0, count - 1))
    top = min(max(top, selected - max(1, room) + 1), selected)
  }

  /// The window with a row in its middle, when there are rows enough around it.
  init(around selected: Int, count: Int, room: Int) {
    self.selected = max(0, min(selected, count - 1))
    let room = max(1, room)
    top = max(0, min(self.selected - room / 2, count - room))
  }

  init() {}

  /// Those that show.
  func shown<Row>(_ rows: [Row], room: Int) -> ArraySlice<Row> {
    rows.dropFirst(top).prefix(max(1, room))
  }
}
