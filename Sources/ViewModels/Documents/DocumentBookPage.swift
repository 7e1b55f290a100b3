import Domain
import Pages

extension DocumentBook {
  func page(_ context: Context) -> Page {
    var parts: [Page.Part] = []
    var count = 0
    for section in sections(context) {
      parts.append(.heading(section.title, note: section.note))
      if section.lines.isEmpty { parts.append(.text(section.whenEmpty, .faint)) }
      for line in section.lines {
        parts.append(.item(shown(line, isFocused: count == focus, context)))
        count += 1
      }
    }
    if count == 0 {
      let fact = Page.Fact("Pièces", "aucune liste n’est installée", isFocused: true)
      parts.append(.fact(fact))
    }
    return Page(
      ["Demandes", record.request.fullName ?? record.id.localReference, "Pièces"],
      status: status(context),
      parts,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  private func status(_ context: Context) -> String {
    if isWaiting { return "lecture…" }
    switch receipts.count(where: { $0.state == .received }) {
    case 0: return "aucune pièce reçue"
    case 1: return "1 pièce reçue"
    case let count: return "\(count) pièces reçues"
    }
  }

  private func shown(_ line: Line, isFocused: Bool, _ context: Context) -> Page.Item {
    let detailed = isFocused || showsDetails
    switch line {
    case .forbidden(let one):
      let details = [one.why, "Source\u{A0}: \(one.source)\(one.certainty.doubt)"]
      return Page.Item(
        state: .forbidden,
        text: one.text,
        details: detailed ? details : [],
        isFocused: isFocused
      )
    case .document(let document):
      let isHidden = document.type.isSensitive && !isSensitiveOpen
      let said = isHidden ? "\(DocumentType.discreet) (v pour la lire)" : document.text
      let discarded = document.receipt != nil && !document.isHeld
      var details = document.receipt.map { [told($0, context)] } ?? []
      if document.isOld(on: context.today), let months = document.type.validityMonths {
        details.append(
          "Reçue il y a plus de \(months)\u{A0}mois\u{A0}: à revoir (usage, à vérifier)."
        )
      }
      if detailed, !isHidden {
        details += [
          document.type.why,
          "Source\u{A0}: \(document.type.source)\(document.type.certainty.doubt)",
        ]
      }
      return Page.Item(
        state: document.isHeld ? .done : .open,
        text: discarded
          ? (said.hasSuffix(".") ? String(said.dropLast()) : said)
            + "\u{A0}: \(document.state.word)"
          : said,
        details: details,
        isFocused: isFocused
      )
    }
  }

  /// « reçue le 24/11/2026 par camille (Mairie de Somain) ».
  private func told(_ receipt: DocumentReceipt, _ context: Context) -> String {
    let desk = context.deskName(receipt.signature.deskCode)
    let act = receipt.state == .received ? "reçue" : "vue"
    return "\(act) le \(receipt.receivedOn.short) par \(receipt.signature.agent) (\(desk))"
  }
}
