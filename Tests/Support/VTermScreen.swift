import CVterm

/// What a terminal shows after the bytes it was sent, told by libvterm.
package final class VTermScreen {
  package struct Position: Equatable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let modes: UnsafeMutablePointer<cvterm_modes>

  package init?(rows: Int, columns: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)) else { return nil }
    modes = .allocate(capacity: 1)
    modes.initialize(to: cvterm_modes(alternate_screen: 0, cursor_visible: 1))
    guard let screen = cvterm_start(terminal, modes) else {
      vterm_free(terminal)
      modes.deallocate()
      return nil
    }
    self.terminal = terminal
    self.screen = screen
  }

  deinit {
    vterm_free(terminal)
    modes.deallocate()
  }

  /// Shows these bytes.
  ///
  /// - Returns: what the terminal answers to the questions among them.
  package func feed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { raw in
      _ = vterm_input_write(
        terminal,
        raw.baseAddress?.assumingMemoryBound(to: CChar.self),
        raw.count
      )
    }
    var answer = [CChar](repeating: 0, count: 1024)
    let length = vterm_output_read(terminal, &answer, answer.count)
    return answer.prefix(Int(length)).map { UInt8(bitPattern: $0) }
  }

  package func resize(rows: Int, columns: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  package var size: (rows: Int, columns: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    return (Int(rows), Int(columns))
  }

  /// The rows from the top, without the blanks at their ends.
  package var rows: [String] { (0..<size.rows).map(row) }

  package var text: String { rows.joined(separator: "\n") }

  /// The characters of a row that are shown in reverse video, in order.
  package func reversedText(row: Int) -> String {
    text(row: row) { $0.is_reversed != 0 }
  }

  package var cursor: Position {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return Position(row: Int(position.row), column: Int(position.col))
  }

  package var isCursorVisible: Bool { modes.pointee.cursor_visible != 0 }

  package var isAlternate: Bool { modes.pointee.alternate_screen != 0 }

  private func row(_ row: Int) -> String {
    var text = text(row: row) { _ in true }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func text(row: Int, where isWanted: (cvterm_cell) -> Bool) -> String {
    var scalars = String.UnicodeScalarView()
    for column in 0..<size.columns {
      let cell = cvterm_cell_at(screen, Int32(row), Int32(column))
      guard isWanted(cell) else { continue }
      let parts = cell.characters
      for value in [parts.0, parts.1, parts.2, parts.3, parts.4, parts.5] {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        scalars.append(scalar)
      }
      if parts.0 == 0 { scalars.append(" ") }
    }
    return String(scalars)
  }
}
