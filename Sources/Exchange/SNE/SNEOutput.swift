import Domain

/// XML being written, an element a line where it may.
struct SNEOutput {
  /// A row of a list: whole, or written at the path it is given.
  enum Row {
    case line(String)
    case container((String, inout SNEOutput) -> Void)
  }

  private(set) var text = ""
  private let depth: Int

  init(depth: Int) { self.depth = depth }

  mutating func line(_ xml: String) {
    text += String(repeating: "  ", count: depth) + xml + "\n"
  }

  /// Writes an element, its fields in the order of the table and what was kept where it stood.
  ///
  /// - Returns: whether it was written, which it is not when nothing would stand in it.
  mutating func container<Root>(
    _ name: String,
    at path: String,
    _ slots: [SNESlot<Root>],
    _ root: Root,
    _ kept: SNEKept,
    isRequired: Bool = false
  ) -> Bool {
    let children = kept.children(of: path)
    let names = slots.map(\.name)
    // What stood for a field is written by that field.
    let others = children.others.filter { !names.contains($0.step) }
    return element(name, children.attributes, isRequired: isRequired) { body in
      body.lines(others.filter { $0.follows == nil })
      for slot in slots {
        slot.write(root, path.below(slot.name), kept, &body)
        body.lines(others.filter { $0.follows == slot.name })
      }
      body.lines(others.filter { other in other.follows.map { !names.contains($0) } ?? false })
    }
  }

  /// Writes a list, and what was kept between its rows.
  mutating func rows(
    _ name: String,
    of rowName: String,
    at path: String,
    _ rows: [Row],
    _ kept: SNEKept
  ) {
    let children = kept.children(of: path)
    let others = children.others.filter { !$0.step.hasPrefix(rowName + "[") }
    let isWritten = element(name, children.attributes, isRequired: false) { body in
      body.lines(others.filter { $0.follows == nil })
      var steps: Set<String> = []
      for (place, row) in rows.enumerated() {
        let step = "\(rowName)[\(place + 1)]"
        steps.insert(step)
        switch row {
        case .line(let xml): body.line(xml)
        case .container(let write): write(path.below(step), &body)
        }
        body.lines(others.filter { $0.follows == step })
      }
      body.lines(others.filter { other in other.follows.map { !steps.contains($0) } ?? false })
    }
    if !isWritten, let original = kept.original(at: path) { line(original.xml) }
  }

  /// Writes an element with what `write` puts in it.
  @discardableResult
  mutating func element(
    _ name: String,
    _ attributes: String,
    isRequired: Bool,
    _ write: (inout SNEOutput) -> Void
  ) -> Bool {
    var body = SNEOutput(depth: depth + 1)
    write(&body)
    guard !body.text.isEmpty else {
      guard isRequired || !attributes.isEmpty else { return false }
      line("<\(name)\(attributes)/>")
      return true
    }
    line("<\(name)\(attributes)>")
    text += body.text
    line("</\(name)>")
    return true
  }

  mutating func lines(_ others: [(step: String, follows: String?, xml: String)]) {
    for other in others { line(other.xml) }
  }
}
