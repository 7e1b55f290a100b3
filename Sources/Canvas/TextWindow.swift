/// The part of a typed text that shows in a narrow place, around its caret.
struct TextWindow {
  let text: String
  /// Cells from the start of the place to the caret, always inside it.
  let caretColumn: Int

  /// Shows the text around a caret counted in characters; past the end is the end.
  ///
  /// The caret needs one of the `width` cells after the last character.
  init(_ text: String, caret: Int, width: Int) {
    let width = max(1, width)
    let caret = max(0, min(caret, text.count))
    let before = String(text.prefix(caret)).cellWidth
    if text.cellWidth < width || before == 0 {
      self.text = text.truncated(to: width)
      caretColumn = min(before, width - 1)
      return
    }
    // Some of what follows shows too, and an ellipsis says that something stands before.
    let after = min(8, width / 4, String(text.dropFirst(caret)).cellWidth)
    let characters = Array(text)
    var start = 0
    var left = before
    while start < caret && left + (start > 0 ? 1 : 0) > width - 1 - after {
      left -= characters[start].cellWidth
      start += 1
    }
    let shown = (start > 0 ? "…" : "") + String(characters[start...])
    self.text = shown.truncated(to: width)
    caretColumn = min(left + (start > 0 ? 1 : 0), width - 1)
  }
}
