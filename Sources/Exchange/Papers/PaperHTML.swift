package import Domain

/// A paper as one HTML page, to be made a PDF of: A4, FICTIF across each page when it is.
///
/// Every text is escaped, and nothing in it names another file or address.
package enum PaperHTML {
  package static func page(_ paper: Paper) -> String {
    let mark = paper.isFictional ? "<div class=\"fictional\" aria-hidden=\"true\">FICTIF</div>" : ""
    return """
      <!DOCTYPE html>
      <html lang="fr">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(paper.title))</title>
      <style>
      \(style(paper))
      </style>
      </head>
      <body>
      \(mark)
      \(content(paper))
      \(paper.following.map(next).joined())</body>
      </html>

      """
  }

  private static func content(_ paper: Paper) -> String {
    let note =
      paper.isFictional
      ? "<p class=\"school\">FICTIF — données d’école, sans aucune valeur</p>" : ""
    let notice = paper.notice.isEmpty ? "" : "<p class=\"notice\">\(escaped(paper.notice))</p>"
    return """
      \(note)
      <h1>\(escaped(paper.title))</h1>
      \(notice)
      \(paper.sections.map(section).joined(separator: "\n"))
      """
  }

  /// Somebody else's paper, from a page of its own, with its own foot.
  private static func next(_ paper: Paper) -> String {
    "<div class=\"next\" data-foot=\"\(escaped(paper.footer))\">\n\(content(paper))\n</div>\n"
  }

  private static func section(_ section: Paper.Section) -> String {
    var html = "<section>\n<h2>\(escaped(section.title))</h2>\n"
    var open = Group.none
    for part in section.parts {
      let group = Group(part)
      if group != open { html += open.end + group.start }
      open = group
      switch part {
      case .paragraph(let text): html += "<p>\(escaped(text))</p>\n"
      case .item(let text): html += "<li>\(escaped(text))</li>\n"
      case .fact(let label, let value):
        html += "<tr><th scope=\"row\">\(escaped(label))</th><td>\(escaped(value))</td></tr>\n"
      }
    }
    return html + open.end + "</section>"
  }

  /// What parts of one kind that follow each other stand in.
  private enum Group {
    case none, list, table

    init(_ part: Paper.Part) {
      switch part {
      case .paragraph: self = .none
      case .item: self = .list
      case .fact: self = .table
      }
    }

    var start: String {
      switch self {
      case .none: ""
      case .list: "<ul>\n"
      case .table: "<table>\n"
      }
    }

    var end: String {
      switch self {
      case .none: ""
      case .list: "</ul>\n"
      case .table: "</table>\n"
      }
    }
  }

  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\n", "\r", "\t": safe += " "
      default:
        switch scalar.properties.generalCategory {
        // Control characters are no HTML, and format ones could turn a text around.
        case .control, .format, .surrogate, .unassigned: continue
        default: safe.unicodeScalars.append(scalar)
        }
      }
    }
    return safe
  }

  /// A text in a string of the style sheet.
  private static func quoted(_ text: String) -> String {
    let safe = escaped(text).filter { !"\\&;".contains($0) }
    return "\"\(safe)\""
  }

  /// Pages of several papers are not counted together: each bears the foot of its own.
  private static func feet(_ paper: Paper) -> String {
    guard paper.following.isEmpty else {
      return """
        @bottom-left { content: string(foot); font: 8pt "DejaVu Sans", sans-serif; } }
        body { string-set: foot \(quoted(paper.footer)); }
        .next { break-before: page; string-set: foot attr(data-foot); }
        """
    }
    return """
      @bottom-left { content: \(quoted(paper.footer)); font: 8pt "DejaVu Sans", sans-serif; }
        @bottom-right { content: "page " counter(page) "/" counter(pages);
          font: 8pt "DejaVu Sans", sans-serif; } }
      """
  }

  private static func style(_ paper: Paper) -> String {
    """
    @page { size: A4; margin: 18mm 18mm 20mm 18mm;
      \(feet(paper))
    body { font: 10pt/1.4 "DejaVu Sans", "Liberation Sans", sans-serif; margin: 0; }
    h1 { font-size: 16pt; margin: 0 0 3mm 0; }
    h2 { font-size: 11.5pt; margin: 5mm 0 1.5mm 0; border-bottom: 0.3mm solid #444;
      break-after: avoid; }
    p { margin: 1mm 0; }
    .notice { border: 0.3mm solid #444; padding: 2mm 3mm; }
    .school { font-weight: bold; text-align: center; margin: 0 0 3mm 0; }
    table { border-collapse: collapse; width: 100%; }
    th { text-align: left; font-weight: normal; color: #333; width: 45mm; }
    th, td { vertical-align: top; padding: 0.4mm 2mm 0.4mm 0; overflow-wrap: anywhere; }
    td { font-weight: bold; }
    ul { margin: 1mm 0; padding-left: 5mm; }
    li { margin: 0.6mm 0; }
    p, li, tr { break-inside: avoid; }
    .fictional { position: fixed; top: 95mm; left: 0; width: 100%; text-align: center;
      font-size: 90pt; font-weight: bold; color: #d4d4d4; transform: rotate(-35deg); z-index: -1; }
    """
  }
}
