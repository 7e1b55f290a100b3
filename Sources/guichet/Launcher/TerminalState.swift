import Glibc

/// How the terminal was set before the program drew on it.
nonisolated struct TerminalState {
  private let settings: termios?

  init() {
    var settings = termios()
    self.settings = tcgetattr(0, &settings) == 0 ? settings : nil
  }

  /// Gives the terminal back as it was: its settings, the normal screen, a cursor, plain characters,
  /// and pastes as plain keys.
  func restore() {
    if var settings { tcsetattr(0, TCSANOW, &settings) }
    // A printing that was cut would go on with all that follows.
    Output.write("\u{1B}[4i", to: 1)
    Output.write("\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l", to: 1)
  }
}
