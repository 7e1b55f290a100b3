import CNcursesw

/// What the terminals in use send for a key, whatever `TERM` they announce.
///
/// PuTTY announces xterm and sends something else for F1 to F4, Home and End; it has six modes.
/// Sources: PuTTY's documentation (config-funkeys), console_codes(4), xterm's ctlseqs.
nonisolated enum KeySequences {
  static var all: [(sequence: String, code: Int32)] {
    functionKeys + editing + [
      ("\u{1B}[1;5H", KeyCode.controlHome), ("\u{1B}[1;5F", KeyCode.controlEnd),
      ("\u{1B}[7^", KeyCode.controlHome), ("\u{1B}[8^", KeyCode.controlEnd),
      ("\u{1B}[200~", KeyCode.pasteStart), ("\u{1B}[201~", KeyCode.pasteEnd),
    ]
  }

  private static var functionKeys: [(sequence: String, code: Int32)] {
    let tilde = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    var keys = tilde.enumerated().map { ("\u{1B}[\($1)~", KeyCode.function($0 + 1)) }
    // Linux console, VT100+, SCO.
    keys += "ABCDE".enumerated().map { ("\u{1B}[[\($1)", KeyCode.function($0 + 1)) }
    keys += "PQRSTUVWXYZ[".enumerated().map { ("\u{1B}O\($1)", KeyCode.function($0 + 1)) }
    keys += "MNOPQRSTUVWX".enumerated().map { ("\u{1B}[\($1)", KeyCode.function($0 + 1)) }
    return keys
  }

  private static var editing: [(sequence: String, code: Int32)] {
    let letters: [(Character, Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME),
      ("F", KEY_END),
    ]
    let numbers: [(Int, Int32)] = [
      (1, KEY_HOME), (2, KEY_IC), (3, KEY_DC), (4, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE),
      (7, KEY_HOME), (8, KEY_END),
    ]
    return letters.flatMap { [("\u{1B}[\($0)", $1), ("\u{1B}O\($0)", $1)] }
      + numbers.map { ("\u{1B}[\($0)~", $1) } + [("\u{1B}[Z", KEY_BTAB)]
  }
}
