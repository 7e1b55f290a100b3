import Pages

/// The parts of a page, one under the other, as many rows as it takes.
struct Body {
  /// Left to the mark of the focus, so that nothing moves when the focus does.
  static let gutter = 2
  /// Cells of the labels, and from there the values are aligned.
  static let labelWidth = 28

  let columns: Int
  private(set) var rows: [Row] = []
  /// Where the focus is, from the first row of the body.
  private(set) var focus: Position?
  /// Rows that the first table can show.
  private(set) var tableRoom: Int?
  /// The rows of headings, and the first rows of all parts: where a screen may break.
  private var headings: [Int] = []
  private var starts: [Int] = []

  /// Lays parts out in rows of `columns` cells.
  ///
  /// The first table and the rest together fill `height` rows; nil is for all rows of the table.
  init(_ parts: [Page.Part], columns: Int, height: Int? = nil) {
    self.columns = columns
    var tableHeight: Int?
    if let height, let table = parts.firstIndex(where: \.isTable) {
      var others = parts
      others.remove(at: table)
      tableHeight = max(4, height - Body(others, columns: columns).rows.count)
    }
    for part in parts {
      if case .table(let table) = part {
        let layout = TableLayout(table, columns: columns, height: tableHeight)
        tableRoom = tableRoom ?? layout.room
        tableHeight = nil
        append(layout.rows, focus: layout.focus)
      } else {
        append(part)
      }
    }
  }

  private mutating func append(_ part: Page.Part) {
    switch part {
    case .heading(let title, let note):
      append(heading: title.clean, note: note.clean)
    case .text(let text, let tone):
      let paragraphs = (tone.mark + text).split(separator: "\n", omittingEmptySubsequences: false)
      let lines = paragraphs.flatMap { String($0).clean.wrapped(to: columns - Body.gutter) }
      append(lines.map { Row([Span(.spaces(Body.gutter)), Span($0, tone.role)]) })
    case .field(let field):
      let layout = FieldLayout(field, columns: columns)
      append(layout.rows, focus: layout.focus)
    case .fact(let fact):
      append(fact: fact)
    case .item(let item):
      append(item: item)
    case .table:
      break
    }
  }

  private mutating func append(heading title: String, note: String) {
    if !rows.isEmpty { rows.append(Row()) }
    headings.append(rows.count)
    let note = note.isEmpty ? [] : [Span("  " + note, .faint)]
    append([Row([Span(title.truncated(to: columns), .heading)] + note)])
  }

  private mutating func append(fact: Page.Fact) {
    let labels = fact.label.clean.wrapped(to: Body.labelWidth - 2)
    let start = Body.gutter + Body.labelWidth
    let values = (fact.tone.mark + fact.value).clean.wrapped(to: columns - start)
    let lines = (0..<max(labels.count, values.count)).map { line in
      Row([
        Span(fact.isFocused && line == 0 ? "> " : "  "),
        Span((line < labels.count ? labels[line] : "").padded(to: Body.labelWidth), .label),
        Span(line < values.count ? values[line] : "", fact.isFocused ? .selected : fact.tone.role),
      ])
    }
    append(lines, focus: fact.isFocused ? Position(column: Body.gutter, row: 0) : nil)
  }

  private mutating func append(item: Page.Item) {
    let mark = item.state.mark
    let start = Body.gutter + mark.cellWidth
    let role: Role = item.isFocused ? .selected : item.isFaint ? .faint : .plain
    let texts = item.said.clean.wrapped(to: columns - start)
    var lines = texts.enumerated().map { index, text in
      Row([
        Span(index > 0 ? .spaces(start) : (item.isFocused ? "> " : "  ") + mark),
        Span(text, role),
      ])
    }
    for detail in item.details {
      lines += detail.clean.wrapped(to: columns - start).map {
        Row([Span(.spaces(start)), Span($0, .faint)])
      }
    }
    append(lines, focus: item.isFocused ? Position(column: start, row: 0) : nil)
  }

  private mutating func append(_ more: [Row], focus inside: Position? = nil) {
    starts.append(rows.count)
    if let inside, focus == nil {
      focus = Position(column: inside.column, row: rows.count + inside.row)
    }
    rows += more
  }
}

extension Body {
  /// The rows to show when only so many fit: those around the focus.
  ///
  /// The body is cut into screens that do not depend on where the focus is, so that moving it
  /// inside one scrolls nothing. A screen ends before a heading, else before a part, when one
  /// stands in its second half. It may end in an empty row past `height`.
  func screen(height: Int) -> Range<Int> {
    let height = max(1, height)
    var start = 0
    while rows.count - start > height {
      let next = cut(from: start, height: height)
      if (focus?.row ?? 0) < next { return start..<next }
      start = next
    }
    return start..<rows.count
  }

  /// The same rows when some at the bottom are taken by something else.
  ///
  /// The focus stays on its row unless that is one of those taken: then the rest moves up.
  func screen(height: Int, sparing taken: Int) -> Range<Int> {
    let whole = screen(height: height)
    let left = max(1, height - taken)
    guard taken > 0, whole.count > left else { return whole }
    let place = (focus?.row ?? whole.lowerBound) - whole.lowerBound
    let start = whole.lowerBound + max(0, place + 1 - left)
    return start..<min(start + left, whole.upperBound)
  }

  private func cut(from start: Int, height: Int) -> Int {
    let half = start + height / 2
    let limit = start + height
    // The empty row above a heading may be the one that no longer fits.
    if let heading = headings.last(where: { $0 > half && $0 <= limit + 1 }) { return heading }
    return starts.last { $0 > half && $0 <= limit } ?? limit
  }
}

extension Page.Part {
  var isTable: Bool {
    if case .table = self { return true }
    return false
  }
}

extension Page.Item {
  /// The text, and in words what would otherwise be said by its faintness alone.
  var said: String {
    isFaint ? text + " (sans objet ici)" : text
  }
}

extension Page.Item.State {
  var mark: String {
    switch self {
    case .open: "[ ] "
    case .done: "[x] "
    case .plain: "· "
    case .forbidden: "✗ "
    }
  }
}
