/// What was pressed, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A character typed, in NFC, never a control character.
  case character(Character)
  /// Text pasted in one go, as it came, line breaks included.
  case paste(String)
  case enter, escape, backspace, delete, insert, tab, backTab
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl-Home and Ctrl-End: the first and the last field.
  case controlHome, controlEnd
  /// F1 to F12; Esc then a digit gives the same (Esc 1 is F1, Esc 0 is F10).
  case function(Int)
  /// Ctrl and a letter, in lower case.
  case control(Character)
}

extension Key {
  /// The name a key bar shows, in French.
  package var name: String {
    switch self {
    case .character(" "): "Espace"
    case .character(let character): String(character)
    case .paste: "Coller"
    case .enter: "Entrée"
    case .escape: "Échap"
    case .backspace: "Retour arr."
    case .delete: "Suppr"
    case .insert: "Inser"
    case .tab: "Tab"
    case .backTab: "Maj-Tab"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Début"
    case .end: "Fin"
    case .pageUp: "Page préc."
    case .pageDown: "Page suiv."
    case .controlHome: "Ctrl-Début"
    case .controlEnd: "Ctrl-Fin"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    }
  }
}
