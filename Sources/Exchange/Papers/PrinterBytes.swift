package import Domain
import Foundation

/// What is sent to a printer that takes plain bytes: lines ended by CR LF, a form feed a page.
///
/// Control characters are gone, so that nothing steers the printer or ends the printing early;
/// 0x9B is never sent either, which PuTTY takes for the start of the end. A character the encoding
/// lacks is told in plain letters, else as a question mark.
package enum PrinterBytes {
  package static func bytes(_ paper: Paper, _ encoding: PrinterEncoding) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in PaperText.pages(paper) {
      for line in page {
        for character in line { bytes += encoded(character, encoding) }
        bytes += [0x0D, 0x0A]
      }
      bytes.append(0x0C)
    }
    return bytes
  }

  static func encoded(_ character: Character, _ encoding: PrinterEncoding) -> [UInt8] {
    if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? [ascii] : [] }
    if character == "\u{A0}" || character == "\u{202F}" { return [0x20] }
    if let bytes = own(character, encoding), !bytes.contains(0x9B) { return bytes }
    return plain(character)
  }

  private static func own(_ character: Character, _ encoding: PrinterEncoding) -> [UInt8]? {
    let text = String(character).precomposedStringWithCanonicalMapping
    switch encoding {
    case .ascii: return nil
    case .utf8: return Array(text.utf8)
    case .windows1252: return text.data(using: .windowsCP1252).map(Array.init)
    case .pc850: return pc850[text].map { [$0] }
    }
  }

  private static func plain(_ character: Character) -> [UInt8] {
    let text =
      likenesses[character]
      ?? String(character).folding(
        options: .diacriticInsensitive,
        locale: nil
      )
    let ascii = text.utf8.filter { (0x20..<0x7F).contains($0) }
    return ascii.isEmpty || text.utf8.count != ascii.count ? [0x3F] : ascii
  }

  private static let likenesses: [Character: String] = [
    "’": "'", "‘": "'", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...",
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "€": "EUR", "°": "o", "·": "-", "•": "-", "−": "-",
    "×": "x", "ß": "ss", "ø": "o", "Ø": "O",
  ]

  /// The letters and signs of French and its neighbours in code page 850, from 0x80.
  private static let pc850: [String: UInt8] = {
    let upper: [(UInt8, String)] = [
      (0x80, "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×"), (0xA0, "áíóúñÑªº¿®¬½¼¡«»"), (0xB5, "ÁÂÀ"),
      (0xC6, "ãÃ"), (0xD0, "ðÐÊËÈ"), (0xD6, "ÍÎÏ"), (0xDE, "Ì"), (0xE0, "ÓßÔÒõÕµþÞÚÛÙýÝ"),
      (0xF1, "±"), (0xF5, "§÷"), (0xF8, "°"), (0xFA, "·"),
    ]
    var codes: [String: UInt8] = [:]
    for (start, characters) in upper {
      for (offset, character) in characters.enumerated() {
        codes[String(character)] = start + UInt8(offset)
      }
    }
    return codes
  }()
}
