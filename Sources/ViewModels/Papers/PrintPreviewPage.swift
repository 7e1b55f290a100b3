import Domain
import Pages

extension PrintPreview {
  func page(_ context: Context) -> Page {
    var parts = head(context)
    if let paper = paper(context) {
      parts += told(paper)
    } else {
      let text = isWaiting ? "lecture…" : "ne se lit pas"
      parts.append(.fact(Page.Fact("Papier", text, tone: .faint, isFocused: true)))
    }
    return Page(
      ["Demandes", who, "Imprimer"],
      status: isPrinting ? "impression…" : "",
      parts,
      overlay: picker?.overlay,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  private func head(_ context: Context) -> [Page.Part] {
    guard let answer else { return [] }
    let other = context.reference.papers.title(kind.next)
    var parts: [Page.Part] = [
      .fact(
        Page.Fact(
          "Papier",
          "\(context.reference.papers.title(kind)) (Tab\u{A0}: \(other))"
        )
      )
    ]
    if let destination = answer.destination {
      let obstacle = answer.means.obstacle(to: destination)
      let label = answer.means.label(destination) + (obstacle.map { "\u{A0}: \($0)" } ?? "")
      let place = destination == .file ? "\(label), dans \(answer.means.folder)" : label
      parts.append(
        .fact(Page.Fact("Où imprimer", place, tone: obstacle == nil ? .plain : .warning))
      )
    } else {
      parts.append(
        .fact(Page.Fact("Où imprimer", "à choisir une fois pour ce guichet (touche o)"))
      )
    }
    if let advice = answer.means.advice { parts.append(.text(advice, .faint)) }
    return parts
  }

  private func told(_ paper: Paper) -> [Page.Part] {
    var parts: [Page.Part] = [.heading(paper.title, note: "aperçu")]
    if paper.isFictional {
      parts.append(.text("FICTIF — données d’école, sans aucune valeur", .warning))
    }
    var count = 0
    func focused() -> Bool {
      defer { count += 1 }
      return count == focus
    }
    if !paper.notice.isEmpty {
      parts.append(.item(Page.Item(state: .plain, text: paper.notice, isFocused: focused())))
    }
    for section in paper.sections {
      parts.append(.heading(section.title))
      for part in section.parts {
        switch part {
        case .fact(let label, let value):
          parts.append(.fact(Page.Fact(label, value, isFocused: focused())))
        case .paragraph(let text), .item(let text):
          parts.append(.item(Page.Item(state: .plain, text: text, isFocused: focused())))
        }
      }
    }
    return parts
  }
}
