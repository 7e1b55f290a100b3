import Domain
import Pages

/// A list to choose from by typing; each choice carries what it does.
package struct Picker<Action: Equatable & Sendable>: Equatable, Sendable {
  struct Choice: Equatable, Sendable {
    var label: String
    var detail = ""
    var disabled: String?
    /// Other words that find it.
    var words = ""
    var action: Action
  }

  enum Outcome: Equatable, Sendable {
    case open, cancelled
    case chosen(Action)
  }

  let title: String
  let all: [Choice]
  private var field: TextField
  private(set) var selected = 0

  init(_ title: String, _ choices: [Choice], typed: String = "", selected: Int = 0) {
    self.title = title
    all = choices
    field = TextField(typed)
    self.selected = selected
  }

  /// Those whose words begin with the words typed, in any order; first those that begin with all
  /// that was typed.
  var matching: [Choice] {
    let typed = field.text.folded.split(separator: " ")
    guard !typed.isEmpty else { return all }
    let found = all.filter { choice in
      let words = "\(choice.label) \(choice.detail) \(choice.words)".folded.split(separator: " ")
      return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
    let whole = typed.joined(separator: " ")
    func begins(_ choice: Choice) -> Bool { choice.label.folded.hasPrefix(whole) }
    return found.filter(begins) + found.filter { !begins($0) }
  }

  mutating func press(_ key: Key) -> Outcome {
    let count = matching.count
    switch key {
    case .escape, .function(12): return .cancelled
    case .enter, .tab:
      let found = matching
      guard found.indices.contains(selected), found[selected].disabled == nil else { return .open }
      return .chosen(found[selected].action)
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(max(0, count - 1), selected + 1)
    case .pageUp: selected = max(0, selected - 10)
    case .pageDown: selected = min(max(0, count - 1), selected + 10)
    default:
      if field.edit(key) { selected = 0 }
    }
    return .open
  }

  var overlay: Page.Overlay {
    .picker(
      Page.Picker(
        title: title,
        text: field.text,
        caret: field.caret,
        choices: matching.map {
          Page.Picker.Choice($0.label, detail: $0.detail, disabled: $0.disabled)
        },
        selected: selected,
        whenEmpty: "Aucun choix ne répond à « \(field.text) »."
      )
    )
  }
}

extension Optional {
  /// Presses a key on an open picker, which closes when left or answered; what was chosen, if so.
  mutating func pressed<Action>(_ key: Key) -> Action? where Wrapped == Picker<Action> {
    guard var open = self else { return nil }
    switch open.press(key) {
    case .open: self = open
    case .cancelled: self = nil
    case .chosen(let action):
      self = nil
      return action
    }
    return nil
  }
}
