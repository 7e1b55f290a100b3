import Pages

extension Page.Overlay {
  /// What stands over the page, in the middle of the screen.
  func box(in size: Size) -> Box {
    switch self {
    case .picker(let picker): picker.box(in: size)
    case .panel(let panel): panel.box(in: size)
    }
  }
}

extension Page.Picker {
  /// As tall whatever the choices, so that nothing jumps as one types.
  fileprivate func box(in size: Size) -> Box {
    let width = min(72, size.columns - 6)
    let room = max(1, min(14, size.rows - 9))
    let prompt = " Chercher\u{A0}: "
    let start = prompt.cellWidth
    let window = TextWindow(text.clean, caret: caret, width: width - start - 1)
    var rows = [
      Row([
        Span(prompt, .label), Span(window.text.padded(to: width - start - 1), .selected), Span(" "),
      ]),
      Row(),
    ]
    let selected = max(0, min(selected, choices.count - 1))
    let lines = choices.enumerated().map {
      $1.rows(width: width, isSelected: $0 == selected, atMost: room)
    }
    if choices.isEmpty {
      rows += whenEmpty.clean.wrapped(to: width - 4).map { Row([Span("  "), Span($0)]) }
    }
    rows += lines.page(of: selected, room: room)
    rows += Array(repeating: Row(), count: max(0, room + 2 - rows.count))
    let footer =
      lines.reduce(0) { $0 + $1.count } > room ? "\(selected + 1) sur \(choices.count)" : ""
    return Box(
      in: size,
      width: width,
      title: title.clean,
      rows: rows,
      footer: footer,
      cursor: Position(column: start + window.caretColumn, row: 0)
    )
  }
}

extension Page.Picker.Choice {
  /// A long label goes on below, so that a question is read whole.
  fileprivate func rows(width: Int, isSelected: Bool, atMost room: Int) -> [Row] {
    let detail = detail.clean.truncated(to: width / 2)
    let said = label.clean + (disabled.map { " (\($0.clean))" } ?? "")
    let space = width - 4 - (detail.isEmpty ? 0 : detail.cellWidth + 2)
    let role: Role = isSelected ? .selected : disabled == nil ? .plain : .faint
    return said.wrapped(to: space).prefix(room).enumerated().map { line, text in
      let left = text.padded(to: space)
      let beside = line == 0 ? detail : String(repeating: " ", count: detail.cellWidth)
      return Row([
        Span(isSelected && line == 0 ? "> " : "  "),
        Span(detail.isEmpty ? left : left + "  " + beside, role),
        Span("  "),
      ])
    }
  }
}

extension [[Row]] {
  /// The rows of the page that holds one choice, no choice cut in two.
  fileprivate func page(of selected: Int, room: Int) -> [Row] {
    var page: [Row] = []
    for (index, rows) in enumerated() {
      if page.count + rows.count > room {
        if index > selected { break }
        page = []
      }
      page += rows
    }
    return page
  }
}

extension Page.Panel {
  fileprivate func box(in size: Size) -> Box {
    let width = min(76, size.columns - 4)
    let body = Body(parts, columns: width - 2)
    let room = max(1, size.rows - 6)
    let last = max(0, body.rows.count - room)
    var first = max(0, min(scroll, last))
    if let focus = body.focus {
      first = max(min(first, focus.row), focus.row - room + 1)
    }
    let shown = body.rows.dropFirst(first).prefix(room)
    let footer = moreHint(above: first > 0, below: first < last)
    let focus = body.focus ?? Position(column: 0, row: first)
    return Box(
      in: size,
      width: width,
      title: title.clean,
      rows: shown.map { Row([Span(" ")] + $0.spans) },
      footer: footer,
      cursor: Position(column: 1 + focus.column, row: focus.row - first)
    )
  }
}
