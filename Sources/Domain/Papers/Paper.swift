/// Something handed to the applicant on paper, whatever prints it.
package struct Paper: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Récépissé: what the desk gives on the spot; never the certificate, which the SNE issues.
    case receipt
    /// « Ce qu’il faut savoir ».
    case guide
    /// The letter that calls for renewal.
    case renewalLetter
    /// All that is kept of the person, for that person: the right of access.
    case personalData
  }

  package enum Part: Equatable, Sendable {
    case fact(label: String, value: String)
    case paragraph(String)
    case item(String)
  }

  package struct Section: Equatable, Sendable {
    package var title: String
    package var parts: [Part]

    package init(_ title: String, _ parts: [Part]) {
      self.title = title
      self.parts = parts
    }
  }

  package var kind: Kind
  package var title: String
  /// What the paper is and is not, said below its title; may be empty.
  package var notice: String
  package var sections: [Section]
  /// Local reference and day, at the foot of every page.
  package var footer: String
  /// Made of training data: FICTIF across every page.
  package var isFictional: Bool
  /// Papers of other people printed with this one, each from a page of its own.
  package var following: [Paper] = []

  package init(
    kind: Kind,
    title: String,
    notice: String,
    sections: [Section],
    footer: String,
    isFictional: Bool
  ) {
    self.kind = kind
    self.title = title
    self.notice = notice
    self.sections = sections
    self.footer = footer
    self.isFictional = isFictional
  }
}
