import Domain
import Pages

/// A command: its key, what it does, its French name, and why it does nothing now.
///
/// The key bar, the help, the palette and the key handling all read the same list.
package struct Binding<Action: Sendable>: Sendable {
  let key: Key
  let label: String
  let action: Action
  let disabled: String?
  /// A second key for the same command, not shown.
  let also: Key?

  init(_ key: Key, _ label: String, _ action: Action, also: Key? = nil, disabled: String? = nil) {
    self.key = key
    self.label = label
    self.action = action
    self.also = also
    self.disabled = disabled
  }

  var hint: Page.KeyHint { Page.KeyHint(key.name, label, disabled: disabled) }

  func map<Parent: Sendable>(_ lift: (Action) -> Parent) -> Binding<Parent> {
    Binding<Parent>(key, label, lift(action), also: also, disabled: disabled)
  }
}

extension [Key] {
  /// Keys that leave one step back, everywhere: F12 as on a 5250, so that Esc is never needed.
  static let back: [Key] = [.escape, .function(12)]
}

extension Sequence {
  func binding<Action>(for key: Key) -> Binding<Action>? where Element == Binding<Action> {
    first { $0.key == key || $0.also == key }
  }

  /// What a key does, unless it is disabled.
  func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    binding(for: key).flatMap { $0.disabled == nil ? $0.action : nil }
  }
}

extension Key {
  /// What the arrows and the page keys ask of a list: so many rows, or so many pages.
  func move<Action>(_ rows: (Int) -> Action, _ pages: (Int) -> Action) -> Action? {
    switch self {
    case .up: rows(-1)
    case .down: rows(1)
    case .pageUp: pages(-1)
    case .pageDown: pages(1)
    default: nil
    }
  }
}
