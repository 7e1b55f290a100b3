import CursesTerminal
import Pages
import Testing

struct KeyDecoderTests {
  private func bytes(_ text: String) -> [Int32] { text.utf8.map { Int32($0) } }

  @Test func `letters, controls and codes become keys`() {
    var decoder = KeyDecoder()
    let keys = decoder.decode(
      bytes("aé\t\r\n\u{8}\u{7F}\u{13} ") + [KeyCode.up, KeyCode.function(12), KeyCode.controlHome]
    )
    #expect(
      keys == [
        .character("a"), .character("é"), .tab, .enter, .enter, .backspace, .backspace,
        .control("s"), .character(" "), .up, .function(12), .controlHome,
      ]
    )
    #expect(!decoder.sawForeignBytes)
  }

  @Test func `a Latin-1 byte loses none of the thirty keys after it`() {
    var decoder = KeyDecoder()
    let keys = decoder.decode([0xE9] + bytes(String(repeating: "x", count: 30)))
    #expect(keys == [.character("é")] + Array(repeating: .character("x"), count: 30))
    #expect(decoder.sawForeignBytes)
  }

  @Test func `a foreign character alone comes when waiting is given up`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xE9]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.character("é")])
    #expect(decoder.decode([0x80]) == [.character("€")])
  }

  @Test func `a character cut in two between reads is whole`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xC3]).isEmpty)
    #expect(decoder.decode([0xA9]) == [.character("é")])
    #expect(!decoder.sawForeignBytes)
  }

  @Test func `a letter and its combining accent make one key`() {
    var decoder = KeyDecoder()
    let keys = decoder.decode(bytes("e\u{301}a"))
    #expect(keys == [.character("é"), .character("a")])
    #expect("\(keys)".unicodeScalars.contains("é"))
  }

  @Test func `escape then a digit is a function key, escape alone is escape`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes("\u{1B}1\u{1B}0")) == [.function(1), .function(10)])
    #expect(decoder.decode([KeyCode.escape]) == [.escape])
    #expect(decoder.decode(bytes("\u{1B}n")) == [.escape, .character("n")])
    #expect(decoder.decode(bytes("\u{1B}\u{1B}")) == [.escape, .escape])
    #expect(decoder.decode([KeyCode.escape, KeyCode.up]) == [.escape, .up])
  }

  @Test(arguments: [
    "\u{1B}[1;2;3x", "\u{1B}[?25h", "\u{1B}[99~", "\u{1B}Oq", "\u{1B}[[Z", "\u{1B}[E",
  ])
  func `an unknown sequence is swallowed whole`(sequence: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes("a" + sequence + "b")) == [.character("a"), .character("b")])
  }

  @Test func `an unknown sequence cut in two is swallowed whole`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes("\u{1B}[1;")).isEmpty)
    #expect(decoder.decode(bytes("9xb")) == [.character("b")])
  }

  @Test func `a paste is one key with its lines, even in pieces`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([KeyCode.pasteStart] + bytes("rue\r1é")).isEmpty)
    let keys = decoder.decode(bytes("\u{3}e\u{301}") + [KeyCode.pasteEnd] + bytes("x"))
    #expect(keys == [.paste("rue\n1é\u{3}é"), .character("x")])
  }

  @Test func `escape ends a paste whose end was lost`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([KeyCode.pasteStart] + bytes("rue")).isEmpty)
    #expect(decoder.decode([KeyCode.escape]) == [.paste("rue")])
    #expect(decoder.decode(bytes("x")) == [.character("x")])
  }

  @Test func `any bytes give keys without controls`() {
    var decoder = KeyDecoder()
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let codes = (0..<20).map { _ in Int32.random(in: -1...1_100, using: &generator) }
      for case .character(let character) in decoder.decode(codes) + decoder.flush() {
        #expect(!character.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }
}
