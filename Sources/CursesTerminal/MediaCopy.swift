import CNcursesw

/// How a terminal is told to hand what follows to its printer, and no longer (media copy).
///
/// Source: terminfo(5), `mc5` and `mc4`. PuTTY hands the bytes over untranslated, and knows only
/// this pair, not the one that counts bytes.
nonisolated package struct MediaCopy: Equatable {
  package let start: [UInt8]
  package let end: [UInt8]

  /// Nil unless both are there: a text sent without them would run over the screen.
  package init?(start: String?, end: String?) {
    guard let start = start.map(Self.withoutDelays), let end = end.map(Self.withoutDelays),
      !start.isEmpty, !end.isEmpty
    else { return nil }
    self.start = start
    self.end = end
  }

  /// All that is sent to print.
  ///
  /// Bytes that could end the printing, or steer the screen once it has ended, are left out.
  package func bytes(printing text: [UInt8]) -> [UInt8] {
    start + text.filter(Self.isHarmless) + end
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0C, 0x0D: true
    case 0..<0x20, 0x7F, 0x9B: false
    default: true
    }
  }

  /// Without `$<5>`, the delays of old terminals.
  private static func withoutDelays(_ capability: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(capability)
    while let start = rest.firstRange(of: "$<"),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      bytes += rest[..<start.lowerBound].utf8
      rest = rest[rest.index(after: end)...]
    }
    return bytes + rest.utf8
  }
}

extension CursesTerminal {
  /// How this terminal prints; nil when it does not say that it can.
  private var mediaCopy: MediaCopy? {
    func capability(_ name: String) -> String? {
      terminal_capability(name).map { String(cString: $0) }
    }
    return MediaCopy(start: capability("mc5"), end: capability("mc4"))
  }

  /// Whether the terminal says that it can hand bytes to a printer.
  package var canPrint: Bool { mediaCopy != nil }

  /// Hands bytes to the terminal's printer, in the printer's own encoding.
  ///
  /// The screen is sent whole at the next `paint`: a terminal without a printer shows the bytes.
  /// - Returns: false when the terminal does not print, or did not take them all.
  package func print(_ bytes: [UInt8]) -> Bool {
    guard let mediaCopy else { return false }
    defer { repaint() }
    if send(mediaCopy.bytes(printing: bytes)) { return true }
    // Cut in the middle, it would print all that the screen shows from now on.
    _ = send(mediaCopy.end)
    return false
  }
}
