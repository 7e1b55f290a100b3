/// What is known of a document for a household.
package enum DocumentState: String, Sendable, Codable, CaseIterable {
  case missing
  case received
  /// Inexploitable.
  case unreadable
  /// Hors périmètre réglementaire.
  case outsideRules
  case obsolete
}

/// A document brought, as a desk looked at it.
///
/// Source: rules of the shared file (dossier unique), registration guide §3.5.
package struct DocumentReceipt: Equatable, Sendable {
  package var documentID: String
  /// Whose it is: `DocumentSubject.key`.
  package var subject: String
  /// `.missing` takes the receipt away.
  package var state: DocumentState
  package var receivedOn: CalendarDate
  package var signature: Signature

  package init(
    documentID: String,
    subject: String,
    state: DocumentState,
    receivedOn: CalendarDate,
    signature: Signature
  ) {
    self.documentID = documentID
    self.subject = subject
    self.state = state
    self.receivedOn = receivedOn
    self.signature = signature
  }
}
