package import Pages

extension Page {
  /// The page read out, for a screen reader or a terminal that cannot move its cursor.
  ///
  /// Each line stands by itself: nothing is said by place or colour, nothing is cut, and what can
  /// be chosen bears a number.
  package var lines: [String] {
    let head = [place.joined(separator: " › "), badge ?? "", status].filter { !$0.isEmpty }
    var lines = ["# " + head.joined(separator: " — ")]
    lines += parts.flatMap(\.lines)
    lines += aside.flatMap(\.lines)
    switch overlay {
    case .picker(let picker): lines += picker.lines
    case .panel(let panel): lines += ["## " + panel.title] + panel.parts.flatMap(\.lines)
    case nil: break
    }
    if let message { lines.append(message.tone.mark + message.text) }
    if !keys.isEmpty {
      lines.append(
        keys.map { hint in
          "\(hint.key) = \(hint.label)" + (hint.disabled.map { " (\($0))" } ?? "")
        }.joined(separator: ", ")
      )
    }
    return lines.map(\.clean)
  }
}

extension Page.Part {
  fileprivate var lines: [String] {
    switch self {
    case .heading(let title, let note):
      ["## " + title + (note.isEmpty ? "" : " — " + note)]
    case .text(let text, let tone):
      (tone.mark + text).split(separator: "\n").map(String.init)
    case .field(let field):
      [
        (field.caret == nil ? "" : "> ") + field.label + (field.isRequired ? " (obligatoire)" : "")
          + "\u{A0}: " + field.value
          + (field.note.isEmpty ? "" : " — " + field.noteTone.mark + field.note)
      ]
    case .fact(let fact):
      [(fact.isFocused ? "> " : "") + "\(fact.label)\u{A0}: " + fact.tone.mark + fact.value]
    case .item(let item):
      [(item.isFocused ? "> " : "") + item.state.mark + item.said]
        + item.details.map { "    " + $0 }
    case .table(let table):
      table.lines
    }
  }
}

extension Page.Table {
  fileprivate var lines: [String] {
    let titles = columns.enumerated().map { index, column in
      guard let sorted, sorted.column == index else { return column.title }
      return column.title + (sorted.descending ? " (décroissant)" : " (croissant)")
    }
    let head = "Colonnes\u{A0}: " + titles.joined(separator: ", ")
    guard !rows.isEmpty else { return whenEmpty.isEmpty ? [head] : [head, whenEmpty] }
    return [head]
      + rows.enumerated().map { index, row in
        (index == selected ? "> " : "  ") + "\(index + 1). " + (row.isMarked ? "(marqué) " : "")
          + row.cells.joined(separator: "\u{A0}; ")
      }
  }
}

extension Page.Picker {
  fileprivate var lines: [String] {
    let head = ["## " + title, "> " + text]
    guard !choices.isEmpty else { return head + [whenEmpty] }
    return head
      + choices.enumerated().map { index, choice in
        (index == selected ? "> " : "  ") + "\(index + 1). " + choice.label
          + (choice.detail.isEmpty ? "" : " — " + choice.detail)
          + (choice.disabled.map { " (\($0))" } ?? "")
      }
  }
}
