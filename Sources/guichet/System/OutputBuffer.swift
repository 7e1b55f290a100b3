import Glibc

/// Text for the standard output, written in large pieces.
nonisolated struct OutputBuffer {
  /// Why the output takes no more; nil while it does.
  private(set) var failure: Int32?
  private var text = ""

  /// - Returns: false once the output takes no more.
  mutating func append(line: String) -> Bool {
    append(line)
    return append("\n")
  }

  @discardableResult
  mutating func append(_ piece: String) -> Bool {
    text += piece
    if text.utf8.count > 65_536 { flush() }
    return failure == nil
  }

  mutating func flush() {
    if failure == nil, !Output.write(text, to: 1) { failure = errno }
    text = ""
  }
}
