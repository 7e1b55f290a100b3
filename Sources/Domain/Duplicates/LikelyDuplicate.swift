/// A file that may be of the same person, and why.
package struct LikelyDuplicate: Equatable, Sendable, Identifiable {
  package var id: RequestRecord.ID
  /// The person found: 0 for the applicant of the file, then its co-holders.
  package var position: Int
  package var usageName: String?
  package var birthName: String?
  package var givenNames: String?
  package var birthDate: CalendarDate?
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
    position: Int,
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
    self.position = position
    self.state = state
    self.deskCode = deskCode
    self.filingDate = filingDate
    self.lastRenewalDate = lastRenewalDate
    self.reasons = reasons
    self.review = review
  }

  package var isCoHolder: Bool { position > 0 }
}
