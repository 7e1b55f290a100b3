import Domain
import Foundation

/// The details of a journal line as JSON: `[{"field":…,"before":…,"after":…}]`.
///
/// Written here and not by an encoder, so that the same changes are always the same bytes, which
/// the journal's digests need.
enum ChangesText {
  static func write(_ changes: [FieldChange]) -> String {
    var text = Array("[".utf8)
    text.reserveCapacity(changes.count * 64)
    for change in changes {
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text += "{\"field\":".utf8
      quote(change.field.path, into: &text)
      if let before = change.before {
        text += ",\"before\":".utf8
        quote(before, into: &text)
      }
      if let after = change.after {
        text += ",\"after\":".utf8
        quote(after, into: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
    text.append(UInt8(ascii: "]"))
    return String(decoding: text, as: UTF8.self)
  }

  static func read(_ text: String) throws -> [FieldChange] {
    do {
      return try JSONDecoder().decode([FieldChange].self, from: Data(text.utf8))
    } catch { throw StoreError.unreadable("journal detail") }
  }

  private static func quote(_ value: String, into text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        text += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
