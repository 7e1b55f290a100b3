import CNcursesw
import Pages

extension Key {
  /// The key that a code of curses, or one of ours, stands for; nil for those without a use.
  nonisolated init?(code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_FIND: self = .home
    case KEY_END, KEY_SELECT, KEY_LL: self = .end
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case KEY_IC: self = .insert
    case KEY_DC: self = .delete
    case KEY_BTAB: self = .backTab
    case KEY_BACKSPACE: self = .backspace
    case KEY_ENTER: self = .enter
    case KeyCode.controlHome: self = .controlHome
    case KeyCode.controlEnd: self = .controlEnd
    case KeyCode.function(1)...KeyCode.function(12): self = .function(Int(code - KEY_F0))
    default: return nil
    }
  }
}
