import Glibc

/// How far a work of unknown length is, on the standard error when it is a terminal.
struct ProgressCount {
  private let label: String
  private let isTerminal: Bool
  private(set) var shown = 0

  init(_ label: String) {
    self.label = label
    isTerminal = isatty(2) == 1
  }

  mutating func show(_ count: Int) {
    shown = count
    guard isTerminal, count.isMultiple(of: 200) else { return }
    Output.write("\r\(label)\u{A0}: \(Figures.grouped(count))\u{1B}[K", to: 2)
  }

  /// Leaves the line empty, for a message or because the work is done.
  func clear() {
    if isTerminal { Output.write("\r\u{1B}[K", to: 2) }
  }
}
