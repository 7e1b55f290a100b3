/// How the papers are worded and ordered (`Resources/Data/papers.yaml`): law and practice as data.
package struct PaperGuide: Equatable, Sendable {
  package struct Form: Equatable, Sendable {
    package var title: String
    package var notice: String
    package var sections: [Section]

    package init(title: String, notice: String, sections: [Section]) {
      self.title = title
      self.notice = notice
      self.sections = sections
    }
  }

  package struct Section: Equatable, Sendable {
    package var title: String
    package var contents: [Content]

    package init(_ title: String, _ contents: [Content]) {
      self.title = title
      self.contents = contents
    }
  }

  package enum Content: Equatable, Sendable {
    case text(Text)
    case data(Block)
  }

  /// What the program knows and the wording does not.
  package enum Block: String, Sendable, CaseIterable {
    case request, deadlines, documents, forbidden, communes, desk
  }

  /// Whom a text is for, beyond its condition.
  package enum Moment: String, Sendable, CaseIterable {
    case always
    /// Before the SNE gave the number, or after.
    case withoutNumber, withNumber
  }

  package struct Text: Equatable, Sendable {
    /// With blanks: `{echeance}`.
    package var text: String
    package var isItem: Bool
    package var source: String
    package var certainty: ChecklistItem.Certainty
    package var moment: Moment
    package var condition: Condition?

    package init(
      text: String,
      isItem: Bool,
      source: String,
      certainty: ChecklistItem.Certainty,
      moment: Moment = .always,
      condition: Condition? = nil
    ) {
      self.text = text
      self.isItem = isItem
      self.source = source
      self.certainty = certainty
      self.moment = moment
      self.condition = condition
    }
  }

  package var forms: [Paper.Kind: Form]

  package init(forms: [Paper.Kind: Form] = [:]) { self.forms = forms }

  package func title(_ kind: Paper.Kind) -> String { forms[kind]?.title ?? kind.rawValue }
}

/// A blank of a text, filled for the request at hand.
package enum PaperBlank: String, Sendable, CaseIterable {
  /// The last day for the certificate.
  case certificateDay = "jour_attestation"
  case certificateDelay = "delai_attestation"
  case validity = "duree_validite"
  case expiry = "echeance"
  case strikeOffDelay = "delai_radiation"
  case territory = "territoire"
  case desk = "guichet"

  /// As written in a text.
  package var written: String { "{\(rawValue)}" }
}
