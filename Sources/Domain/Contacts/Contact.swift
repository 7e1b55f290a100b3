/// A call with somebody of a request, or a letter sent to them: what the desk did, and what came
/// of it.
package struct Contact: Equatable, Sendable {
  /// Who was spoken to, or written to.
  package enum Who: String, Sendable, Codable, CaseIterable {
    case applicant, coHolder, relative, socialWorker, other
  }

  package enum Outcome: String, Sendable, Codable, CaseIterable {
    /// Will come to a desk, will renew by themselves online, was told what was wanted.
    case willCome, willRenewOnline, informed
    /// Says that the request is no longer wanted; nothing is struck off by it.
    case noLongerWants
    case message, noAnswer, wrongNumber
    /// Not a call: a letter was printed.
    case letter

    /// Whether somebody heard what was to be said.
    package var reached: Bool {
      switch self {
      case .willCome, .willRenewOnline, .informed, .noLongerWants: true
      case .message, .noAnswer, .wrongNumber, .letter: false
      }
    }

    package var isCall: Bool { self != .letter }
  }

  package var who: Who
  package var outcome: Outcome
  package var signature: Signature

  package init(who: Who, outcome: Outcome, signature: Signature) {
    self.who = who
    self.outcome = outcome
    self.signature = signature
  }

  /// As the journal tells it.
  package var change: FieldChange {
    FieldChange(field: FieldID("contacts.\(outcome.rawValue)"), before: nil, after: who.rawValue)
  }
}
