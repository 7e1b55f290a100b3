package import Canvas
import Foundation
package import Pages
package import Testing

/// Compares a page, laid out and read out, with `Golden/<name>.txt` beside the calling test.
///
/// `RECORD=1 swift test` writes the files instead; the run then fails, so that a recording never
/// passes for a check.
package func expectGolden(
  _ page: Page,
  _ name: String,
  size: Size = Page.minimumSize,
  ascii: Bool = false,
  filePath: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  compare(
    page.frame(size, ascii: ascii).drawing + page.linearDrawing,
    name,
    filePath: filePath,
    sourceLocation: sourceLocation
  )
}

/// Compares a desk's screen, at each size with the room that it gives, with one golden file.
package func expectGolden(
  _ desk: DeskDriver,
  _ name: String,
  sizes: [Size] = [Page.minimumSize, Size(columns: 132, rows: 43)],
  filePath: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  var drawn = ""
  for size in sizes {
    let page = await desk.page(at: size)
    drawn += "=== \(size.columns)x\(size.rows)\n" + page.frame(size).drawing
  }
  compare(
    drawn + desk.page.linearDrawing,
    name,
    filePath: filePath,
    sourceLocation: sourceLocation
  )
}

extension Page {
  fileprivate var linearDrawing: String { "--- linéaire\n" + lines.joined(separator: "\n") + "\n" }
}

private func compare(
  _ drawn: String,
  _ name: String,
  filePath: StaticString,
  sourceLocation: SourceLocation
) {
  let file = URL(filePath: "\(filePath)").deletingLastPathComponent()
    .appending(path: "Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    do {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("no golden file \(name); run with RECORD=1", sourceLocation: sourceLocation)
    return
  }
  guard drawn != expected else { return }
  Issue.record(
    Comment(rawValue: "\(name) differs (- golden, + drawn)\n" + difference(expected, drawn)),
    sourceLocation: sourceLocation
  )
}

private func difference(_ old: String, _ new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(old.count, new.count)).flatMap { line -> [String] in
    let before = line < old.count ? old[line] : nil
    let after = line < new.count ? new[line] : nil
    return before == after
      ? [] : [before.map { "- \($0)" }, after.map { "+ \($0)" }].compactMap { $0 }
  }.joined(separator: "\n")
}

extension Frame {
  /// The screen between bars, then where each role other than plain shows, then the cursor.
  package var drawing: String {
    let screen = rows.map { "│" + $0.spans.map(\.text).joined() + "│" }
    var roles: [String] = []
    for (y, row) in rows.enumerated() {
      var x = 0
      for span in row.spans {
        let end = x + span.text.cellWidth
        if span.role != .plain { roles.append("\(y):\(x)-\(end) \(span.role)") }
        x = end
      }
    }
    let cursor = "cursor \(cursor.row):\(cursor.column), room \(room)"
    return (screen + roles + [cursor]).joined(separator: "\n") + "\n"
  }
}
