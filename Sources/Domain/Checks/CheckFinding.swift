/// A question that a soft check asks of a request.
package struct CheckFinding: Equatable, Sendable {
  package var check: CheckID
  /// The field to look at.
  package var field: FieldID
  /// The values it is about: the question is asked again only when they change.
  package var subject: String
  /// What fills the blanks of the sentence, by name.
  package var details: [String: Detail]

  package enum Detail: Equatable, Sendable {
    case text(String)
    case number(Int)
    case amount(Amount)
    case date(CalendarDate)
    /// INSEE codes, to be said with their stock.
    case communes([String])
    case code(String, CodeListID)
  }

  package init(
    _ check: CheckID,
    _ field: String,
    _ subject: String,
    _ details: [String: Detail] = [:]
  ) {
    self.check = check
    self.field = FieldID(field)
    self.subject = subject
    self.details = details
  }
}

/// « Confirmé par … le … »: the answer to a question, kept with the request.
package struct CheckConfirmation: Equatable, Sendable, Codable {
  /// `CheckID` by name; one of a newer version is kept as it came.
  package var check: String
  package var field: FieldID
  package var subject: String
  package var signature: Signature

  package init(check: String, field: FieldID, subject: String, signature: Signature) {
    self.check = check
    self.field = field
    self.subject = subject
    self.signature = signature
  }

  package init(_ finding: CheckFinding, by signature: Signature) {
    self.init(
      check: finding.check.rawValue,
      field: finding.field,
      subject: finding.subject,
      signature: signature
    )
  }

  package func answers(_ finding: CheckFinding) -> Bool {
    check == finding.check.rawValue && subject == finding.subject
  }
}
