/// A line of the morning list: whom to call, and why.
package struct MorningRow: Equatable, Sendable, Identifiable {
  package var id: RequestRecord.ID
  package var name: String
  package var givenNames: String
  /// The first telephone known of the applicant or a co-holder; nil when none is.
  package var phone: String?
  /// The day the section is about: expiry, certificate, receipt; nil for a correction.
  package var day: CalendarDate?
  package var deskCode: String
  package var missingCount: Int
  /// The last call or letter.
  package var lastContact: Contact?
  package var place: MorningPlace

  package init(
    id: RequestRecord.ID,
    name: String,
    givenNames: String,
    phone: String?,
    day: CalendarDate?,
    deskCode: String,
    missingCount: Int,
    lastContact: Contact?,
    place: MorningPlace
  ) {
    self.id = id
    self.name = name
    self.givenNames = givenNames
    self.phone = phone
    self.day = day
    self.deskCode = deskCode
    self.missingCount = missingCount
    self.lastContact = lastContact
    self.place = place
  }
}

/// Where a line stands: those who can be called first, then by day.
package struct MorningPlace: Hashable, Sendable, Comparable {
  package var isReachable: Bool
  package var key: String
  package var id: RequestRecord.ID

  package init(isReachable: Bool, key: String, id: RequestRecord.ID) {
    self.isReachable = isReachable
    self.key = key
    self.id = id
  }

  package static func < (a: Self, b: Self) -> Bool {
    if a.isReachable != b.isReachable { return a.isReachable }
    return (a.key, a.id) < (b.key, b.id)
  }
}
