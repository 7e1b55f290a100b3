/// The people of a request under way, whose other files are looked for.
package struct DuplicateProbe: Equatable, Sendable {
  /// Where the request under way is kept: pairs it was told apart from are not proposed again.
  package enum Side: Equatable, Sendable {
    case draft(Draft.ID)
    case record(RequestRecord.ID)
  }

  /// The applicant, then the co-holders.
  package var people: [Person]
  package var side: Side?
  /// States are those of that day.
  package var today: CalendarDate

  package init(people: [Person], side: Side? = nil, today: CalendarDate) {
    self.people = people
    self.side = side
    self.today = today
  }

  package init(_ request: HousingRequest, side: Side? = nil, today: CalendarDate) {
    self.init(people: [request.applicant] + request.coHolders, side: side, today: today)
  }
}

extension Person {
  /// Whether enough is known to look for the person: a name, and a birth date or a telephone.
  package var canBeCompared: Bool {
    let hasName = [birthName, usageName].contains { $0?.isEmpty == false }
    return hasName && (birthDate != nil || phoneHome != nil || phoneMobile != nil)
  }
}
