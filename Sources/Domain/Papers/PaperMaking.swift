/// A request, and all that its papers say.
package struct PaperMaking: Sendable {
  package let record: RequestRecord
  package let receipts: [DocumentReceipt]
  package let reference: ReferenceData
  package let today: CalendarDate
  package let isFictional: Bool
  /// What `personalData` tells besides its wording, made by those who word every field.
  package let personalData: [Paper.Section]

  package init(
    record: RequestRecord,
    receipts: [DocumentReceipt],
    reference: ReferenceData,
    today: CalendarDate,
    isFictional: Bool,
    personalData: [Paper.Section] = []
  ) {
    self.record = record
    self.receipts = receipts
    self.reference = reference
    self.today = today
    self.isFictional = isFictional
    self.personalData = personalData
  }

  private var request: HousingRequest { record.request }

  /// The paper of that kind; empty but for its title when its wording is not installed.
  package func paper(_ kind: Paper.Kind) -> Paper {
    let form = reference.papers.forms[kind]
    let blocks = PaperBlocks(making: self)
    let sections = (form?.sections ?? []).compactMap { section -> Paper.Section? in
      let parts = section.contents.flatMap { content -> [Paper.Part] in
        switch content {
        case .data(let block): blocks.parts(block)
        case .text(let text): said(text)
        }
      }
      return parts.isEmpty ? nil : Paper.Section(section.title, parts)
    }
    return Paper(
      kind: kind,
      title: form?.title ?? kind.rawValue,
      notice: filled(form?.notice ?? ""),
      sections: kind == .personalData ? personalData + sections : sections,
      footer: "\(record.id.localReference) — \(today.short)",
      isFictional: isFictional
    )
  }

  private func said(_ text: PaperGuide.Text) -> [Paper.Part] {
    guard isTime(for: text.moment) else { return [] }
    guard text.condition?.holds(for: request, on: today) ?? true else { return [] }
    var words = filled(text.text)
    // Nobody is told as certain what we could not read in a text of law.
    if text.certainty == .unsure {
      if words.hasSuffix(".") { words.removeLast() }
      words += " (à confirmer auprès du guichet)."
    }
    return [text.isItem ? .item(words) : .paragraph(words)]
  }

  private func isTime(for moment: PaperGuide.Moment) -> Bool {
    let isWaiting = request.strikeOff == nil
    return switch moment {
    case .always: true
    case .waiting: isWaiting
    case .withNumber: isWaiting && request.uniqueNumber != nil
    case .withoutNumber: isWaiting && request.uniqueNumber == nil
    }
  }

  private func filled(_ text: String) -> String {
    PaperBlank.allCases.reduce(text) { text, blank in
      text.replacing(blank.written, with: value(blank))
    }
  }

  private func value(_ blank: PaperBlank) -> String {
    let deadlines = reference.deadlines
    let unknown = "une date à demander au guichet"
    return switch blank {
    case .certificateDay:
      request.filingDate?.adding(months: deadlines.certificateMonths).unbroken ?? unknown
    case .certificateDelay: Self.duration(deadlines.certificateMonths)
    case .validity: Self.duration(deadlines.validityMonths)
    case .expiry: request.expiry(deadlines)?.unbroken ?? unknown
    case .strikeOffDelay: Self.duration(deadlines.strikeOffMonths)
    case .territory: reference.territory.name
    case .desk: reference.territory.desk(request.deskCode)?.name ?? "le guichet"
    }
  }

  /// « un mois », « un an », « 13 mois ».
  private static func duration(_ months: Int) -> String {
    switch months {
    case 1: "un mois"
    case 12: "un an"
    case 24: "deux ans"
    default: "\(months)\u{A0}mois"
    }
  }
}

extension CalendarDate {
  /// « 8 mai 2027 », never cut at the end of a line.
  fileprivate var unbroken: String { long.replacing(" ", with: "\u{A0}") }
}
