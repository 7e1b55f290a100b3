import Glibc

/// Writes to the standard output and error without the buffers of either.
nonisolated enum Output {
  /// One line on the standard error.
  static func error(_ line: String) { write(line + "\n", to: 2) }

  /// One line on the standard output.
  static func line(_ line: String) { write(line + "\n", to: 1) }

  /// - Returns: false when nobody reads any more, or the disk is full.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// - Returns: false when nobody reads any more, or the disk is full.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor,
        bytes.baseAddress.map { $0 + written },
        bytes.count - written
      )
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
