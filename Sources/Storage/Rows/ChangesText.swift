import Domain
import Foundation

/// The details of a journal line as JSON: `[{"field":…,"before":…,"after":…}]`.
///
/// Written here and not by an encoder, so that the same changes are always the same bytes, which
/// the journal's digests need.
enum ChangesText {
  static func write(_ changes: [FieldChange]) -> String {
    var text = "["
    for change in changes {
      if text.utf8.count > 1 { text += "," }
      text += "{\"field\":"
      quote(change.field.path, into: &text)
      if let before = change.before {
        text += ",\"before\":"
        quote(before, into: &text)
      }
      if let after = change.after {
        text += ",\"after\":"
        quote(after, into: &text)
      }
      text += "}"
    }
    return text + "]"
  }

  static func read(_ text: String) throws -> [FieldChange] {
    do {
      return try JSONDecoder().decode([FieldChange].self, from: Data(text.utf8))
    } catch { throw StoreError.unreadable("journal detail") }
  }

  private static func quote(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
