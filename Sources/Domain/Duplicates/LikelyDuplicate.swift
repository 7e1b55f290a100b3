/// A file that may be of the same person, and why.
package struct LikelyDuplicate: Equatable, Sendable, Identifiable {
  package var id: RequestRecord.ID
  /// The person found, who may be a co-holder of the file.
  package var usageName: String?
  package var birthName: String?
  package var givenNames: String?
  package var birthDate: CalendarDate?
  package var isCoHolder: Bool
  package var state: RequestState
  package var deskCode: String
  package var filingDate: CalendarDate?
  package var lastRenewalDate: CalendarDate?
  /// Strongest first.
  package var reasons: [DuplicateReason]
  /// Who already asked for the pair to be reviewed.
  package var review: Signature?

  package init(
    id: RequestRecord.ID,
    person: Person,
    isCoHolder: Bool,
    state: RequestState,
    deskCode: String,
    filingDate: CalendarDate?,
    lastRenewalDate: CalendarDate?,
    reasons: [DuplicateReason],
    review: Signature? = nil
  ) {
    self.id = id
    usageName = person.usageName
    birthName = person.birthName
    givenNames = person.givenNames
    birthDate = person.birthDate
    self.isCoHolder = isCoHolder
    self.state = state
    self.deskCode = deskCode
    self.filingDate = filingDate
    self.lastRenewalDate = lastRenewalDate
    self.reasons = reasons
    self.review = review
  }
}
