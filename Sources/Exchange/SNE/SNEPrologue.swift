import Foundation

/// What stands before the root element, looked at before any parser sees the file.
///
/// FoundationXML tells nothing of a DOCTYPE on Linux and drops the text of its entities, so a file
/// that has one is refused here; so is one in an encoding where `<` is not the byte of ASCII.
enum SNEPrologue {
  /// Bytes; a prologue is one line in all files seen.
  static let limit = 65_536

  /// Why the file is not to be parsed, and at which line; nil when its root element follows.
  static func fault(in stream: InputStream) -> (kind: ImportProblem.Kind, line: Int)? {
    stream.open()
    defer { stream.close() }
    var bytes = [UInt8](repeating: 0, count: limit)
    var count = 0
    while count < limit {
      let read = bytes.withUnsafeMutableBufferPointer { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return stream.read(start + count, maxLength: limit - count)
      }
      if read < 0 { return (.unreadable, 1) }
      if read == 0 { break }
      count += read
    }
    return fault(in: bytes.prefix(count))
  }

  private static func fault(in bytes: ArraySlice<UInt8>) -> (ImportProblem.Kind, Int)? {
    // Without its zero bytes and its mark, UTF-16 reads like ASCII.
    var rest = bytes.filter { $0 != 0 }[...]
    for mark in [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]] as [[UInt8]]
    where rest.starts(with: mark) {
      rest = rest.dropFirst(mark.count)
      break
    }
    var line = 1
    while let byte = rest.first {
      switch byte {
      case 0x0A:
        line += 1
        rest.removeFirst()
      case 0x20, 0x09, 0x0D: rest.removeFirst()
      case _ where rest.starts(with: "<?".utf8): skip(past: "?>", &rest, &line)
      case _ where rest.starts(with: "<!--".utf8): skip(past: "-->", &rest, &line)
      case _ where rest.starts(with: "<!".utf8): return (.declaresEntities, line)
      case 0x3C: return nil
      default: return (.notWellFormed, line)
      }
    }
    return (.notWellFormed, line)
  }

  private static func skip(past end: String, _ rest: inout ArraySlice<UInt8>, _ line: inout Int) {
    while let byte = rest.first, !rest.starts(with: end.utf8) {
      if byte == 0x0A { line += 1 }
      rest.removeFirst()
    }
    rest = rest.dropFirst(end.utf8.count)
  }
}
