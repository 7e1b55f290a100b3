import Pages

/// A line of text being edited.
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Characters from the start.
  package private(set) var caret: Int
  /// What Ctrl-U brings back.
  private var original: String

  /// The caret stands after so many characters, or at the end.
  package init(_ text: String = "", caret: Int? = nil) {
    self.text = text
    self.caret = min(max(0, caret ?? text.count), text.count)
    original = text
  }

  /// Longer texts are cut: no field of the form needs more.
  static let limit = 400

  /// Edits with a key; false when the key is not one of editing.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted):
      let line = pasted.split(whereSeparator: \.isNewline).joined(separator: " ")
      insert(line.filter { !($0.unicodeScalars.first?.properties.isControl ?? true) })
    case .backspace where caret > 0: remove(at: caret - 1)
    case .delete where caret < text.count: remove(at: caret)
    case .left where caret > 0: caret -= 1
    case .right where caret < text.count: caret += 1
    case .home: caret = 0
    case .end: caret = text.count
    case .control("u"): self = TextField(original)
    case .control("k"): text = String(text.prefix(caret))
    case .backspace, .delete, .left, .right: break
    default: return false
    }
    return true
  }

  mutating func replace(with text: String) {
    self.text = text
    caret = text.count
  }

  private mutating func insert(_ inserted: String) {
    let added = inserted.prefix(max(0, Self.limit - text.count))
    text = "\(text.prefix(caret))\(added)\(text.dropFirst(caret))"
    caret = min(caret + added.count, text.count)
  }

  private mutating func remove(at place: Int) {
    text = String(text.prefix(place) + text.dropFirst(place + 1))
    caret = place
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { generalCategory == .control }
}
