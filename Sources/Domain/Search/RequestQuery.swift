/// What the list of requests shows: what was typed, the filters and the order.
package struct RequestQuery: Equatable, Sendable {
  /// As typed in the search box; empty means all.
  package var text = ""
  package var filters = RequestFilters()
  package var sort = Sort()
  /// States and deadlines are those of that day.
  package var today: CalendarDate

  package init(today: CalendarDate) { self.today = today }

  package struct Sort: Equatable, Sendable {
    package var column = Column.name
    package var descending = false

    package init(column: Column = .name, descending: Bool = false) {
      self.column = column
      self.descending = descending
    }
  }

  /// Seniority is the order of filing dates; states follow one another as expiry dates do.
  package enum Column: String, Sendable, CaseIterable {
    case name, birthDate, commune, dwellingType, filingDate, deadline, state
  }
}

package struct RequestFilters: Equatable, Sendable {
  /// INSEE code of the first commune wanted.
  package var communeCode: String?
  package var deskCode: String?
  package var state = State.waiting
  /// Next deadline at most so many days from today, overdue ones included.
  package var deadlineWithinDays: Int?
  /// Only those with something « à compléter ».
  package var incompleteOnly = false
  /// Only these, when some are marked and asked for alone.
  package var only: Set<RequestRecord.ID>?
  /// Only those whose unique number is not recorded yet: « à saisir dans le SNE ».
  package var withoutNumberOnly = false
  /// A reason, in the words of any edition of the form; never a sensitive one.
  package var reasonCode: String?

  package init() {}

  package enum State: Hashable, Sendable {
    /// All that are not struck off.
    case waiting
    case all
    case only(RequestState)
  }
}

/// A row of the list.
package struct RequestSummary: Equatable, Sendable, Identifiable {
  package var id: RequestRecord.ID
  package var usageName: String
  package var givenNames: String
  package var birthDate: CalendarDate?
  /// First commune wanted, INSEE.
  package var communeCode: String?
  package var deskCode: String
  package var dwellingTypes: [String]
  package var filingDate: CalendarDate?
  package var deadline: NextDeadline?
  package var state: RequestState
  package var strikeOffReason: String?
  package var uniqueNumber: UniqueNumber?
  /// How many recommended fields are empty.
  package var missingCount: Int
  /// Where the row stands in the order asked for.
  package var position: ListPosition

  package init(
    id: RequestRecord.ID,
    usageName: String,
    givenNames: String,
    birthDate: CalendarDate?,
    communeCode: String?,
    deskCode: String,
    dwellingTypes: [String],
    filingDate: CalendarDate?,
    deadline: NextDeadline?,
    state: RequestState,
    strikeOffReason: String?,
    uniqueNumber: UniqueNumber?,
    missingCount: Int,
    position: ListPosition
  ) {
    self.id = id
    self.usageName = usageName
    self.givenNames = givenNames
    self.birthDate = birthDate
    self.communeCode = communeCode
    self.deskCode = deskCode
    self.dwellingTypes = dwellingTypes
    self.filingDate = filingDate
    self.deadline = deadline
    self.state = state
    self.strikeOffReason = strikeOffReason
    self.uniqueNumber = uniqueNumber
    self.missingCount = missingCount
    self.position = position
  }
}

/// A place in an ordered list: the folded sort key, then the identifier.
package struct ListPosition: Hashable, Sendable {
  package var key: String
  package var id: RequestRecord.ID

  package init(key: String, id: RequestRecord.ID) {
    self.key = key
    self.id = id
  }
}

/// Which page of a list is asked for; pages come in the list's own order.
package enum PageAnchor: Equatable, Sendable {
  case first, last
  /// Rows strictly after, or strictly before and up to, a place.
  case after(ListPosition), before(ListPosition)
  /// The row at that place, or the first after it, and those that follow.
  case from(ListPosition)
}
