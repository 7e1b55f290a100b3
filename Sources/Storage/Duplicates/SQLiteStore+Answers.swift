package import Domain
import GRDB

extension SQLiteStore {
  package func answer(
    _ verdict: DuplicateVerdict,
    on other: RequestRecord.ID,
    in side: DuplicateProbe.Side,
    by signature: Signature
  ) async throws(StoreError) {
    try await write { db in
      try refuseUnknown(other, db)
      switch side {
      case .record(let id):
        try refuseUnknown(id, db)
        try keep(verdict, DuplicateReview.ID(id, other), by: signature, db)
      case .draft(let draft):
        try db.execute(
          literal: """
            INSERT OR REPLACE INTO draft_duplicate_answer
              (draft_id, request_id, verdict, agent, desk_code, at)
            VALUES (\(draft.rawValue), \(other.rawValue), \(verdict.rawValue), \(signature.agent),
              \(signature.deskCode), \(signature.at.milliseconds))
            """
        )
      }
    }
  }

  package func reviews(limit: Int) async throws(StoreError) -> [DuplicateReview] {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT * FROM duplicate_answer WHERE verdict = 'review' AND outcome IS NULL
        ORDER BY at, first_id, second_id LIMIT \(max(0, limit))
        """
      ).fetchAll(db).map { row in
        DuplicateReview(
          first: try reviewFile(row.required("first_id"), db),
          second: try reviewFile(row.required("second_id"), db),
          signature: try row.signature()
        )
      }
    }
  }

  package func close(
    _ review: DuplicateReview.ID,
    as outcome: ReviewOutcome,
    by signature: Signature
  ) async throws(StoreError) {
    try await write { db in
      try db.execute(
        literal: """
          UPDATE duplicate_answer SET outcome = \(outcome.rawValue), closed_by = \(signature.agent),
            closed_at = \(signature.at.milliseconds)
          WHERE first_id = \(review.first.rawValue) AND second_id = \(review.second.rawValue)
            AND verdict = 'review' AND outcome IS NULL
          """
      )
      guard db.changesCount == 1 else { throw StoreError.notFound }
      try tell(review, before: DuplicateVerdict.review.rawValue, outcome.rawValue, signature, db)
    }
  }
}

/// Writes the answers given while a request was typed, now that it has its identifier.
func settleAnswers(of draft: Draft.ID?, as id: RequestRecord.ID, _ db: Database) throws {
  guard let draft else { return }
  let rows = try SQLRequest<Row>(
    "SELECT * FROM draft_duplicate_answer WHERE draft_id = \(draft.rawValue) ORDER BY request_id"
  ).fetchAll(db)
  for row in rows {
    let text: String = try row.required("verdict")
    guard let verdict = DuplicateVerdict(rawValue: text) else {
      throw StoreError.unreadable("verdict")
    }
    let pair = DuplicateReview.ID(id, RequestRecord.ID(try row.required("request_id")))
    try keep(verdict, pair, by: row.signature(), db)
  }
}

/// An answer takes the place of an older one; answering the same twice changes nothing.
private func keep(
  _ verdict: DuplicateVerdict,
  _ pair: DuplicateReview.ID,
  by signature: Signature,
  _ db: Database
) throws {
  guard pair.first != pair.second else { return }
  let known = try SQLRequest<Row>(
    """
    SELECT verdict, outcome FROM duplicate_answer
    WHERE first_id = \(pair.first.rawValue) AND second_id = \(pair.second.rawValue)
    """
  ).fetchOne(db)
  let before: String? = try known?.optional("outcome") ?? known?.optional("verdict")
  guard before != verdict.rawValue else { return }
  try db.execute(
    literal: """
      INSERT OR REPLACE INTO duplicate_answer
        (first_id, second_id, verdict, agent, desk_code, at)
      VALUES (\(pair.first.rawValue), \(pair.second.rawValue), \(verdict.rawValue),
        \(signature.agent), \(signature.deskCode), \(signature.at.milliseconds))
      """
  )
  try tell(pair, before: before, verdict.rawValue, signature, db)
}

/// Each file's journal tells of the other.
private func tell(
  _ pair: DuplicateReview.ID,
  before: String?,
  _ after: String,
  _ signature: Signature,
  _ db: Database
) throws {
  var journal = try Journal(db)
  for (id, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
    let field = FieldID("duplicates.\(other.rawValue)")
    let change = FieldChange(field: field, before: before, after: after)
    try journal.append(.compared, id, [change], by: signature, to: db)
  }
}

private func reviewFile(_ id: Int64, _ db: Database) throws -> DuplicateReview.File {
  let row = try SQLRequest<Row>(
    """
    SELECT desk_code, coalesce(usage_name, birth_name, '') AS name,
      coalesce(given_names, '') AS given_names, person.birth_date
    FROM request LEFT JOIN person ON request_id = id AND position = 0 WHERE id = \(id)
    """
  ).fetchOne(db)
  guard let row else { throw StoreError.notFound }
  return DuplicateReview.File(
    id: RequestRecord.ID(id),
    name: try row.required("name"),
    givenNames: try row.required("given_names"),
    birthDate: try row.optional("birth_date"),
    deskCode: try row.required("desk_code")
  )
}
