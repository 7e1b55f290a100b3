import Foundation

extension CursesTerminal {
  /// Hands a text to the clipboard of the clerk's machine (OSC 52); the terminal may refuse.
  ///
  /// - Returns: false for a terminal that is known to have none.
  package func copy(_ text: String) -> Bool {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    guard isOpen, !["linux", "vt", "putty"].contains(where: type.hasPrefix) else { return false }
    let encoded = Data(text.utf8).base64EncodedString()
    return output.send(after: "\u{1B}]52;c;\(encoded)\u{07}")
  }
}
