/// A gesture of the clerk, and the least that it could have taken.
struct Measure {
  let label: String
  var took = Samples()
  /// Empty where nothing compares.
  var floor = Samples()

  init(_ label: String) { self.label = label }

  /// The line of the table: median, 95th and 99th hundredths, then those of the floor.
  var line: String {
    let cells = [took, floor].flatMap { samples in
      [50, 95, 99].map { percentile in
        samples.milliseconds(percentile: percentile).map { Figures.decimal($0, places: 2) } ?? "—"
      }
    }
    return Self.line(label, cells)
  }

  static let heading =
    line("", ["le programme", "", "", "le plancher", "", ""])
    + "\n" + line("Durées en ms", ["médiane", "95 %", "99 %", "médiane", "95 %", "99 %"])

  private static func line(_ label: String, _ cells: [String]) -> String {
    let start = label + String(repeating: " ", count: max(0, 38 - label.count))
    return cells.reduce(start) { line, cell in
      line + String(repeating: " ", count: max(1, 13 - cell.count)) + cell
    }
  }
}
