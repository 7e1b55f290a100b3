import CNcursesw
import Foundation
package import Pages

/// Turns what `wgetch` gives, bytes and codes, into keys.
///
/// Bytes are UTF-8, decoded here because `get_wch` swallows the keys that follow a byte it cannot
/// read. A byte that is not UTF-8 is read as Windows-1252: a PuTTY set to a Latin alphabet.
nonisolated package struct KeyDecoder {
  /// Whether a byte was not UTF-8, so that the clerk can be told once how to set the terminal.
  package private(set) var sawForeignBytes = false

  private enum State {
    case ground, escape, single
    /// In a control sequence; `isStarted` once it holds more than its introducer.
    case sequence(isStarted: Bool)
  }

  private var state = State.ground
  private var bytes: [UInt8] = []
  private var pasted: String?
  private var endsWithEscape = false
  private var keys: [Key] = []

  package init() {}

  /// Whether a character has begun that only more bytes, or `flush`, can finish.
  package var isWaiting: Bool { !bytes.isEmpty }

  /// The keys in all that could be read at once; a character cut in two waits for its end.
  package mutating func decode(_ codes: [Int32]) -> [Key] {
    for code in codes { take(code) }
    endBurst()
    defer { keys = [] }
    return keys
  }

  /// Gives up waiting for the rest of a character.
  package mutating func flush() -> [Key] {
    giveUpCharacter()
    defer { keys = [] }
    return keys
  }

  private mutating func endBurst() {
    if pasted != nil {
      // Nothing but a person sends an escape by itself: the end of the paste was lost.
      if endsWithEscape { endPaste() }
      return
    }
    switch state {
    case .escape:
      keys.append(.escape)
      state = .ground
    case .single, .sequence(isStarted: false):
      state = .ground
    case .ground, .sequence(isStarted: true):
      break
    }
  }

  private mutating func take(_ code: Int32) {
    endsWithEscape = code == KeyCode.escape
    if code == KeyCode.pasteStart {
      giveUpCharacter()
      pasted = pasted ?? ""
      state = .ground
    } else if code == KeyCode.pasteEnd {
      endPaste()
    } else if code > 255 {
      giveUpCharacter()
      if case .escape = state { keys.append(.escape) }
      state = .ground
      if pasted == nil, let key = Key(code: code) { keys.append(key) }
    } else if code >= 0 {
      take(byte: UInt8(truncatingIfNeeded: code))
    }
  }

  private mutating func take(byte: UInt8) {
    guard pasted == nil else { return takeText(byte) }
    switch state {
    case .ground: takeText(byte)
    case .single: state = .ground
    case .escape: takeAfterEscape(byte)
    case .sequence(let isStarted):
      // The Linux console puts a second bracket before the letter.
      let goesOn = (0x20...0x3F).contains(byte) || !isStarted && byte == UInt8(ascii: "[")
      state = goesOn ? .sequence(isStarted: true) : .ground
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence(isStarted: false)
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "0"): keys.append(.function(10))
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      keys.append(.function(Int(byte - UInt8(ascii: "0"))))
    default:
      keys.append(.escape)
      takeText(byte)
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte < 0x80 {
      giveUpCharacter()
      take(ascii: byte)
      return
    }
    if !bytes.isEmpty && !(0x80...0xBF).contains(byte) { giveUpCharacter() }
    bytes.append(byte)
    guard let length = bytes.first?.lengthInUTF8 else { return giveUpCharacter() }
    guard bytes.count == length else { return }
    guard let text = String(validating: bytes, as: UTF8.self) else { return giveUpCharacter() }
    bytes = []
    add(text)
  }

  private mutating func take(ascii byte: UInt8) {
    if pasted != nil {
      if byte != 0x1B { add(byte == 13 ? "\n" : String(UnicodeScalar(byte))) }
      return
    }
    switch byte {
    case 0x1B: state = .escape
    case 8, 0x7F: keys.append(.backspace)
    case 9: keys.append(.tab)
    case 10, 13: keys.append(.enter)
    case 1...26: keys.append(.control(Character(UnicodeScalar(byte + 0x60))))
    case 0..<0x20: break
    default: add(String(UnicodeScalar(byte)))
    }
  }

  /// What was taken for UTF-8 is not: each byte is a character of Windows-1252.
  private mutating func giveUpCharacter() {
    let foreign = bytes
    bytes = []
    for byte in foreign {
      sawForeignBytes = true
      if let text = String(bytes: [byte], encoding: .windowsCP1252) { add(text) }
    }
  }

  private mutating func add(_ text: String) {
    guard pasted == nil else {
      pasted?.append(text)
      return
    }
    for character in text
    where character.unicodeScalars.first?.properties.generalCategory != .control {
      // An accent that follows its letter makes one character with it.
      if case .character(let base)? = keys.last, (String(base) + String(character)).count == 1 {
        let composed = (String(base) + String(character)).precomposedStringWithCanonicalMapping
        keys[keys.count - 1] = .character(composed.first ?? character)
      } else {
        let composed = String(character).precomposedStringWithCanonicalMapping
        keys.append(.character(composed.first ?? character))
      }
    }
  }

  private mutating func endPaste() {
    giveUpCharacter()
    if let text = pasted, !text.isEmpty {
      keys.append(.paste(text.precomposedStringWithCanonicalMapping))
    }
    pasted = nil
    state = .ground
  }
}

extension UInt8 {
  /// Bytes of the character that this one begins; nil when none begins so.
  nonisolated fileprivate var lengthInUTF8: Int? {
    switch self {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
