import Domain

/// All that is kept of a person, as sections of a paper: the right of access.
///
/// Nothing is left out, sensitive parts included: it is handed to the person alone.
/// Source: RGPD, article 15.
struct PersonalData {
  let answer: PrintPreview.Answer
  let context: Context

  private var request: HousingRequest { answer.record.request }
  private var wording: ChangeWording { ChangeWording(context: context) }

  var sections: [Paper.Section] {
    form
      + [
        Paper.Section("Pièces montrées", answer.receipts.map(receipt)),
        Paper.Section("Ce qui s’est passé", answer.events.map(event)),
        Paper.Section(
          "Gardé d’un fichier d’échange",
          answer.record.foreignElements.compactMap(kept)
        ),
        Paper.Section("Qui a ouvert ou changé votre dossier", answer.history.map(act)),
      ].filter { !$0.parts.isEmpty }
  }

  /// Every field that holds something, group by group in the order of the form.
  private var form: [Paper.Section] {
    var sections: [Paper.Section] = []
    for one in request.fieldTexts {
      let title = title(one.field)
      let part = Paper.Part.fact(
        label: context.rankedLabel(one.field),
        value: wording.value(one.text, one.field)
      )
      if sections.last?.title == title {
        sections[sections.count - 1].parts.append(part)
      } else {
        sections.append(Paper.Section(title, [part]))
      }
    }
    return sections
  }

  private func title(_ field: FieldID) -> String {
    if let group = context.groupTitle(field.path) { return group }
    return switch field.parts.first {
    case "applicant": "Demandeur"
    case "association": "Association"
    case "unbornChildren": "Enfants à naître"
    case "currentHousing": FormSection.Name.currentHousing.title
    case "reasons": FormSection.Name.reasons.title
    case "wanted": FormSection.Name.wanted.title
    default: FormSection.Name.filing.title
    }
  }

  private func receipt(_ receipt: DocumentReceipt) -> Paper.Part {
    // By its own words: the person knows what they brought.
    let type = context.reference.documents[receipt.documentID]
    return .fact(
      label: receipt.receivedOn.short,
      value: "\(type?.text ?? receipt.documentID) (\(receipt.state.word))"
    )
  }

  private func event(_ event: RequestEvent) -> Paper.Part {
    .fact(label: event.date.short, value: LifeWording(context: context).told(event))
  }

  private func kept(_ element: ForeignElement) -> Paper.Part? {
    element.isBlank ? nil : .fact(label: element.path, value: element.xml)
  }

  /// The desk and the day; agents are not named to the public.
  private func act(_ dated: Dated<JournalEntry>) -> Paper.Part {
    let act = FileHistory(history: [], context: context).act(dated.value)
    return .fact(
      label: dated.time.text,
      value: "\(act) (\(context.deskName(dated.value.signature.deskCode)))"
    )
  }
}
