import Domain
import Pages

extension Telephone {
  func page(_ context: Context) -> Page {
    answer == nil ? askingPage(context) : callerPage(context)
  }

  private func askingPage(_ context: Context) -> Page {
    Page(
      ["Demandes", "Téléphone"],
      status: isWaiting ? "recherche…" : "",
      [.heading("Qui appelle\u{A0}?", note: "deux éléments sur trois")]
        + Element.allCases.map { element in
          let field = fields[element.rawValue]
          return .field(
            Page.Field(
              label: element.label,
              value: field.text,
              caret: element == self.element ? field.caret : nil,
              note: note(element, context)
            )
          )
        },
      overlay: picker?.overlay,
      message: message
        ?? Page.Message(
          "Rien ne se dit avant que deux éléments ne soient ceux du dossier.",
          .faint
        ),
      keys: bindings(context).map(\.hint)
    )
  }

  private func note(_ element: Element, _ context: Context) -> String {
    let text = fields[element.rawValue].text.trimmed
    switch element {
    case .name: return text.isEmpty ? "nom, et prénom si besoin" : ""
    case .birthDate where text.isEmpty: return "jj/mm/aaaa"
    case .birthDate: return identity(context).birthDate?.long ?? ""
    case .number: return text.isEmpty ? "numéro unique, référence locale ou téléphone" : ""
    }
  }

  private func callerPage(_ context: Context) -> Page {
    let facts = facts(context)
    var parts: [Page.Part] = []
    var section = ""
    for (place, line) in facts.enumerated() {
      if line.section != section {
        section = line.section
        parts.append(.heading(section))
      }
      var fact = line.fact
      fact.isFocused = place == selected
      parts.append(.fact(fact))
    }
    return Page(
      ["Demandes", "Téléphone", answer?.record.request.callingName ?? ""],
      status: "lecture seule",
      parts,
      overlay: picker?.overlay,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  /// The page in reading order: where it stands, what is missing, what happened last.
  func facts(_ context: Context) -> [(section: String, fact: Page.Fact)] {
    guard let answer else { return [] }
    let request = answer.record.request
    var file = RequestFile(id: answer.record.id)
    file.record = answer.record
    let kept = ["name", "birth", "state", "number", "filing", "deadline", "desk", "missing"]
    let summary = file.summary(answer.record, context).facts.filter { fact in
      if case .summary(let name) = fact.id { kept.contains(name) } else { false }
    }
    let documents = HouseholdDocuments(
      of: request,
      context.reference.documents,
      receipts: answer.receipts,
      on: context.today
    ).missing(.required).filter { !$0.type.isSensitive }
    let missing = documents.map { document in
      ("Pièces manquantes", Page.Fact("Pour l’examen", document.text))
    }
    let contacts = answer.contacts.prefix(3).map { contact in
      (
        "Derniers contacts",
        Page.Fact(time(of: contact), "\(contact.said), \(contact.signature.agent)")
      )
    }
    let history = FileHistory(history: answer.history.suffix(4), context: context)
    let events = history.section.facts.map { ("Derniers événements", $0.fact) }
    return summary.map { ("Dossier", $0.fact) } + contacts + events + missing
  }

  /// The journal has the same moment, in local time.
  private func time(of contact: Contact) -> String {
    answer?.history.last { $0.value.signature == contact.signature }?.time.text ?? "—"
  }
}

extension Telephone.Element {
  fileprivate var label: String {
    switch self {
    case .name: "Nom et prénom"
    case .birthDate: "Date de naissance"
    case .number: "Numéro"
    }
  }
}
