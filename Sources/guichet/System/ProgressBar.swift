import Glibc

/// How far a long work is, on the standard error: a bar on a terminal, else a line at each tenth.
struct ProgressBar {
  private let label: String
  private let total: Int
  private let isTerminal: Bool
  private var shown = -1

  init(_ label: String, total: Int) {
    self.label = label
    self.total = max(1, total)
    isTerminal = isatty(2) == 1
  }

  /// Leaves the line empty for a message; the bar comes back as it goes on.
  mutating func clear() {
    guard isTerminal, shown >= 0 else { return }
    shown = -1
    Output.write("\r\u{1B}[K", to: 2)
  }

  mutating func show(_ done: Int) {
    let percent = min(100, done * 100 / total)
    let step = isTerminal ? percent : percent / 10 * 10
    guard step != shown else { return }
    shown = step
    guard isTerminal else {
      Output.error("\(label)\u{A0}: \(step)\u{A0}%")
      return
    }
    let filled = percent * 30 / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    // Ends with an erasure, not blanks: a narrow window would wrap them.
    let line = "\r\(label) \(bar) \(percent)\u{A0}%\u{1B}[K"
    Output.write(percent == 100 ? line + "\n" : line, to: 2)
  }
}
