import Pages

/// A field in cells: the label, the value around its caret, and the note beside or below.
struct FieldLayout {
  /// Cells a value takes at least, so that notes are aligned and do not move as one types.
  private static let valueWidth = 24

  private(set) var rows: [Row] = []
  private(set) var focus: Position?

  init(_ field: Page.Field, columns: Int) {
    let start = Body.gutter + Body.labelWidth
    let available = max(1, columns - start - 1)
    let value = field.value.clean
    let note = field.note.isEmpty ? "" : (field.noteTone.mark + field.note).clean
    let width = min(max(Self.valueWidth, value.cellWidth + 1), available)

    let labels = (field.label.clean + (field.isRequired ? "\u{A0}*" : "")).wrapped(
      to: Body.labelWidth - 1
    )
    var right: [[Span]] = []
    if let caret = field.caret {
      let window = TextWindow(value, caret: caret, width: width)
      focus = Position(column: start + window.caretColumn, row: 0)
      right.append([Span(window.text.padded(to: width), .selected)])
    } else {
      right.append([Span(value.padded(to: width))])
    }
    if !note.isEmpty {
      if width + 2 + note.cellWidth <= columns - start {
        right[0].append(Span("  "))
        right[0].append(Span(note, field.noteTone.role))
      } else {
        right += note.wrapped(to: columns - start).map { [Span($0, field.noteTone.role)] }
      }
    }
    rows = (0..<max(labels.count, right.count)).map { line in
      let label = (line < labels.count ? labels[line] : "").padded(to: Body.labelWidth)
      return Row(
        [Span(field.caret != nil && line == 0 ? "> " : "  "), Span(label, .label)]
          + (line < right.count ? right[line] : [])
      )
    }
  }
}
