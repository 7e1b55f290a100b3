/// A correction put off on purpose, and why; it is not proposed again.
package struct SkippedCorrection: Equatable, Sendable {
  package enum Reason: String, Sendable, Codable, CaseIterable {
    /// The applicant does not know, is to be asked at the next visit, cannot be reached, or it does
    /// not concern that household.
    case unknown, nextVisit, unreachable, notConcerned
  }

  package var requestID: RequestRecord.ID
  /// `Defect.key`.
  package var defect: String
  package var reason: Reason
  package var signature: Signature

  package init(
    requestID: RequestRecord.ID,
    defect: String,
    reason: Reason,
    signature: Signature
  ) {
    self.requestID = requestID
    self.defect = defect
    self.reason = reason
    self.signature = signature
  }

  /// As the journal tells it.
  package var change: FieldChange {
    FieldChange(field: FieldID("corrections.\(defect)"), before: nil, after: reason.rawValue)
  }
}
