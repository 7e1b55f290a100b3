import CNcursesw
import Canvas

/// How each role looks; the only place that names a colour.
///
/// Colours come in pairs of ink and paper (contrast above 4.5 on the usual palettes), because the
/// terminal's own paper, which everything else keeps, may be black or white. Bold, reverse and
/// underlined say the same without any.
struct Theme {
  private let hasColours: Bool

  /// - Parameter wantsColours: false leaves bold, reverse and underlined only.
  init(wantsColours: Bool) {
    hasColours = wantsColours && has_colors() && start_color() == OK
    guard hasColours else { return }
    use_default_colors()
    for pair in Pair.allCases {
      init_pair(Int16(pair.rawValue), Int16(pair.colours.ink), Int16(pair.colours.paper))
    }
  }

  func attributes(_ role: Role) -> Int32 {
    switch role {
    case .plain, .label: 0
    case .title, .heading, .key: curses_bold()
    case .selected: curses_reverse()
    case .faint: curses_dim()
    case .badge: colour(.badge, otherwise: curses_reverse() | curses_bold())
    case .good: colour(.good, otherwise: curses_underline())
    case .warning: colour(.warning, otherwise: curses_bold())
    case .alert: colour(.alert, otherwise: curses_bold() | curses_underline())
    }
  }

  private func colour(_ pair: Pair, otherwise attributes: Int32) -> Int32 {
    hasColours ? curses_color_pair(Int32(pair.rawValue)) : attributes
  }

  private enum Pair: Int, CaseIterable {
    case badge = 1
    case good, warning, alert

    var colours: (ink: Int32, paper: Int32) {
      switch self {
      case .badge: (COLOR_WHITE, COLOR_BLUE)
      case .good: (COLOR_BLACK, COLOR_GREEN)
      case .warning: (COLOR_BLACK, COLOR_YELLOW)
      case .alert: (COLOR_WHITE, COLOR_RED)
      }
    }
  }
}
