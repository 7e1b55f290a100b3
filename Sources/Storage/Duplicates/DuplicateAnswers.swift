import Domain
import GRDB

/// What was answered so far on the pairs of one file.
struct DuplicateAnswers {
  private var settled: Set<RequestRecord.ID> = []
  /// Those to be reviewed, and who asked for it.
  private(set) var reviews: [RequestRecord.ID: Signature] = [:]

  init(_ db: Database, of side: DuplicateProbe.Side?) throws {
    switch side {
    case .record(let id):
      settled.insert(id)
      try take(
        SQLRequest<Row>(
          """
          SELECT second_id AS other, * FROM duplicate_answer WHERE first_id = \(id.rawValue)
          UNION ALL
          SELECT first_id AS other, * FROM duplicate_answer WHERE second_id = \(id.rawValue)
          """
        ).fetchAll(db)
      )
    case .draft(let draft):
      try take(
        SQLRequest<Row>(
          """
          SELECT request_id AS other, NULL AS outcome, * FROM draft_duplicate_answer
          WHERE draft_id = \(draft.rawValue)
          """
        ).fetchAll(db)
      )
    case nil: break
    }
  }

  /// Itself, or told apart: not to be proposed again.
  func isSettled(_ id: RequestRecord.ID) -> Bool { settled.contains(id) }

  private mutating func take(_ rows: [Row]) throws {
    for row in rows {
      let other = RequestRecord.ID(try row.required("other"))
      let verdict: String = try row.required("verdict")
      let outcome: String? = try row.optional("outcome")
      if verdict == DuplicateVerdict.homonym.rawValue
        || outcome == ReviewOutcome.homonym.rawValue
      {
        settled.insert(other)
      } else {
        reviews[other] = try row.signature()
      }
    }
  }
}
