/// What a check of the whole file found.
package struct CheckReport: Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    /// SQLite's own words on a damaged page or index.
    case integrity(String)
    /// Reading stopped at a damaged page: the counts are of what came before.
    case unreadable
    /// A row refers to one that is not there.
    case danglingRow(table: String)
    /// The header no longer says that the file is a store.
    case applicationID
    /// A journal line does not follow from the one before.
    case brokenChain(number: Int64)
    /// The details of a journal line are not those it was written with.
    case changedDetail(number: Int64)
    /// Lines are missing at the end or in the middle of the journal.
    case missingLines(after: Int64)
    /// A request that no journal line tells of.
    case unjournaled(requestID: Int64)
    /// The index of words does not hold what the requests say.
    case searchIndex
  }

  package var problems: [Problem] = []
  package var waiting = 0
  /// Requests struck off, by reason, those since erased included.
  package var struckOff: [String: Int] = [:]
  /// Requests struck off by an allotment in the year before the newest day of the file.
  package var yearlyAllotments = 0
  /// Mean months from filing to allotment of these; nil without any.
  package var meanWaitMonths: Double?
  package var drafts = 0
  /// Pairs of files told apart.
  package var homonyms = 0
  /// Pairs of files still to be reviewed.
  package var openReviews = 0
  /// Requests whose personal data the law had erased.
  package var erasedRequests = 0
  package var journalLines = 0
  /// Journal lines whose details were erased.
  package var erasedDetails = 0

  package init() {}

  /// Waiting requests for one allotment of the year; nil without any.
  package var requestsPerAllotment: Double? {
    yearlyAllotments == 0 ? nil : Double(waiting) / Double(yearlyAllotments)
  }
}
