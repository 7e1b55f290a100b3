package import Canvas

extension Frame {
  /// What no screen may be, in words: blank, wider than its window, or with a character that a
  /// terminal would obey.
  package var faults: [String] {
    var faults: [String] = []
    if rows.allSatisfy({ row in row.spans.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }) {
      faults.append("nothing shows")
    }
    for (place, row) in rows.enumerated() {
      if row.cellWidth > size.columns { faults.append("row \(place) is \(row.cellWidth) wide") }
      let foul = row.spans.filter { $0.text != $0.text.clean }
      faults += foul.map { "row \(place) holds \($0.text.debugDescription)" }
    }
    let isInside =
      (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column)
    if !isInside { faults.append("cursor at \(cursor.row):\(cursor.column)") }
    return faults.map { "\(size.columns)x\(size.rows): \($0)" }
  }
}
