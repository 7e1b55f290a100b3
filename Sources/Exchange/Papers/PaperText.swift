package import Domain

/// A paper as plain text: 80 columns, pages of 60 lines, FICTIF on each when it is.
package enum PaperText {
  package static let columns = 80
  /// A4 at six lines an inch has 66, and printers keep margins.
  package static let linesPerPage = 60
  private static let fictional = "*** FICTIF — données d’école, sans aucune valeur ***"

  /// The lines of each page, in order; at least one page.
  package static func pages(_ paper: Paper) -> [[String]] {
    let head = paper.isFictional ? [centred(fictional), ""] : []
    let room = linesPerPage - head.count - 2 - (paper.isFictional ? 1 : 0)
    var pages: [[String]] = [[]]
    for block in blocks(paper) {
      let used = pages[pages.count - 1].count
      // A block that fits on a page is not cut, and no page begins with a blank line.
      if used > 0, used + block.count > room, block.count <= room { pages.append([]) }
      for line in block {
        if pages[pages.count - 1].count == room { pages.append([]) }
        if line.isEmpty, pages[pages.count - 1].isEmpty { continue }
        pages[pages.count - 1].append(line)
      }
    }
    let count = pages.count
    let own = pages.enumerated().map { index, lines in
      let foot = "\(paper.footer) — page \(index + 1)/\(count)"
      return head + lines + ["", right(foot)] + (paper.isFictional ? [centred(fictional)] : [])
    }
    return own + paper.following.flatMap(Self.pages)
  }

  /// The pages one after the other, a form feed between two.
  package static func text(_ paper: Paper) -> String {
    pages(paper).map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{C}")
  }

  // MARK: Blocks: lines that should stand on one page

  private static func blocks(_ paper: Paper) -> [[String]] {
    let title = paper.title.uppercased().wrapped(to: columns)
    var blocks = [title + [String(repeating: "=", count: title.map(\.count).max() ?? 0), ""]]
    if !paper.notice.isEmpty { blocks.append(paper.notice.wrapped(to: columns)) }
    for section in paper.sections {
      let parts = section.parts.map(lines)
      let heading = ["", section.title, String(repeating: "-", count: section.title.count)]
      // A heading stays with what it announces.
      blocks.append(heading + (parts.first ?? []))
      for (part, lines) in zip(section.parts, parts).dropFirst() {
        // What announces a list stays with its first item.
        if case .item = part, blocks[blocks.count - 1].last?.hasSuffix(":") == true {
          blocks[blocks.count - 1] += lines
        } else {
          blocks.append(lines)
        }
      }
    }
    return blocks
  }

  private static func lines(_ part: Paper.Part) -> [String] {
    switch part {
    case .paragraph(let text): text.wrapped(to: columns)
    case .item(let text): hung("- ", text, indent: 2)
    case .fact(let label, let value): hung(padded("\(label)\u{A0}: ", 24), value, indent: 24)
    }
  }

  private static func hung(_ start: String, _ text: String, indent: Int) -> [String] {
    guard start.count <= indent else {
      return start.wrapped(to: columns) + hung(padded("", indent), text, indent: indent)
    }
    return text.wrapped(to: columns - indent).enumerated().map { index, line in
      (index == 0 ? start : padded("", indent)) + line
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func centred(_ text: String) -> String {
    String(repeating: " ", count: max(0, (columns - text.count) / 2)) + text
  }

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
