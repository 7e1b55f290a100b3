import CNcursesw

/// What `wgetch` gives for a key: a byte below 256, a code of curses, or one of ours above.
nonisolated package enum KeyCode {
  package static let escape: Int32 = 27
  package static let controlHome: Int32 = 1001
  package static let controlEnd: Int32 = 1002
  package static let pasteStart: Int32 = 1003
  package static let pasteEnd: Int32 = 1004

  package static let up = KEY_UP
  package static let down = KEY_DOWN
  package static let left = KEY_LEFT
  package static let right = KEY_RIGHT
  package static let home = KEY_HOME
  package static let end = KEY_END

  package static func function(_ number: Int) -> Int32 { KEY_F0 + Int32(number) }
}
