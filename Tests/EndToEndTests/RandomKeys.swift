import TestSupport

/// What a keyboard, a mouse wheel of a clumsy terminal or a bad line may send, one event at a time.
struct RandomKeys {
  enum Event: CustomStringConvertible {
    case bytes([UInt8])
    case resize(rows: Int, columns: Int)

    var description: String {
      switch self {
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
      case .resize(let rows, let columns): "\(columns)x\(rows)"
      }
    }
  }

  var random: SeededRandom
  private var isTooSmall = false

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> Event {
    // A window too small shows little: not for long.
    if isTooSmall, random.chance(oneIn: 3) {
      isTooSmall = false
      return .resize(rows: 24, columns: 80)
    }
    return switch Int.random(in: 0..<100, using: &random) {
    case 0..<35: .bytes(Array(random.pick(Self.letters, or: "a").utf8))
    case 35..<60: .bytes(Array(random.pick(Self.moves, or: "\r").utf8))
    case 60..<78: .bytes(Array(functionKey().utf8))
    case 78..<84: .bytes([UInt8.random(in: 1..<27, using: &random)])
    // A keyboard set to Latin-1, or half a character of UTF-8.
    case 84..<88: .bytes([UInt8.random(in: 0x80...0xFF, using: &random)])
    case 88..<91: .bytes(Array("\u{1B}".utf8))
    case 91..<94: .bytes(cutSequence())
    case 94..<97: .bytes(paste())
    default: size()
    }
  }

  private static let letters =
    "nnnmmfscbqmhdox/:? 0123456789aeirt".map(String.init) + [
      "é", "è", "ç", "œ", "É", "e\u{301}", "’", "€", "ß", "山", "👩‍👩‍👧", "ש", "\u{200D}", "\u{AD}",
      "31/02/1980", "59490", "so", "dub", "oui",
    ]

  private static let moves = [
    "\r", "\r", "\n", "\t", "\u{1B}[Z", "\u{8}", "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}OA",
    "\u{1B}OB", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F",
    "\u{1B}[1~",
    "\u{1B}[4~", "\u{1B}[7~", "\u{1B}[8~", "\u{1B}[2~", "\u{1B}[3~", "\u{1B}[1;5H", "\u{1B}[1;5F",
  ]

  /// F1 to F12 as xterm, VT and PuTTY, the Linux console, SCO, or Esc and a digit have them; some
  /// with a modifier that we have no use for.
  private mutating func functionKey() -> String {
    let number = Int.random(in: 0..<12, using: &random)
    let tilde = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    let forms: [String] = [
      "\u{1B}[\(tilde[number])~",
      number < 4 ? "\u{1B}O\("PQRS".character(at: number))" : "\u{1B}[\(tilde[number])~",
      "\u{1B}[[\("ABCDE".character(at: number % 5))",
      "\u{1B}[\("MNOPQRSTUVWX".character(at: number))",
      "\u{1B}\((number + 1) % 10)",
      "\u{1B}[\(tilde[number]);5~", "\u{1B}[1;2\("PQRS".character(at: number % 4))",
    ]
    return random.pick(forms, or: "\u{1B}OP")
  }

  private mutating func cutSequence() -> [UInt8] {
    let whole = [
      "\u{1B}[24~", "\u{1B}[1;5H", "\u{1B}OP", "\u{1B}[200~", "\u{1B}[[A", "é", "山", "👍",
    ]
    let bytes = Array(random.pick(whole, or: "é").utf8)
    return Array(bytes.prefix(Int.random(in: 1..<max(2, bytes.count), using: &random)))
  }

  private mutating func paste() -> [UInt8] {
    let texts = HostileText.all + ["12/03/1980\nDUPRÉ\n", ""]
    // Some pastes lose their end.
    let end = random.chance(oneIn: 5) ? "" : "\u{1B}[201~"
    return Array(("\u{1B}[200~" + random.pick(texts, or: "") + end).utf8)
  }

  private mutating func size() -> Event {
    let rows = Int.random(in: 1...60, using: &random)
    let columns = Int.random(in: 1...200, using: &random)
    isTooSmall = rows < 24 || columns < 80
    return .resize(rows: rows, columns: columns)
  }
}

extension String {
  fileprivate func character(at place: Int) -> Character {
    self[index(startIndex, offsetBy: place)]
  }
}
