package import Domain
import GRDB

extension SQLiteStore {
  package func waiting(at desks: [String], after id: RequestRecord.ID?, limit: Int)
    async throws(StoreError) -> [RequestRecord]
  {
    try await read { db in
      let from = id?.rawValue ?? 0
      let ids = try SQLRequest<Int64>(
        """
        SELECT id FROM request
        WHERE id > \(from) AND desk_code IN \(desks) AND strike_off_reason IS NULL
        ORDER BY id LIMIT \(limit)
        """
      ).fetchAll(db)
      let reader = RequestReader(db: db)
      return try ids.compactMap { try reader.record(RequestRecord.ID($0)) }
    }
  }

  package func skip(_ correction: SkippedCorrection) async throws(StoreError) {
    try await write { db in
      let id = correction.requestID
      try refuseUnknown(id, db)
      let kept = try SQLRequest<String>(
        """
        SELECT reason FROM skipped_correction
        WHERE defect = \(correction.defect) AND request_id = \(id.rawValue)
        """
      ).fetchOne(db)
      guard kept != correction.reason.rawValue else { return }
      let signature = correction.signature
      try db.execute(
        literal: """
          INSERT OR REPLACE INTO skipped_correction
            (request_id, defect, reason, agent, desk_code, at)
          VALUES (\(id.rawValue), \(correction.defect), \(correction.reason.rawValue),
            \(signature.agent), \(signature.deskCode), \(signature.at.milliseconds))
          """
      )
      var change = correction.change
      change.before = kept
      var journal = try Journal(db)
      try journal.append(.correctionSkipped, id, [change], by: signature, to: db)
    }
  }

  package func skipped(_ defect: String) async throws(StoreError) -> [SkippedCorrection] {
    try await read { db in
      try SQLRequest<Row>(
        "SELECT * FROM skipped_correction WHERE defect = \(defect) ORDER BY request_id"
      ).fetchAll(db).map { row in
        guard let reason = SkippedCorrection.Reason(rawValue: try row.required("reason")) else {
          throw StoreError.unreadable("column reason")
        }
        return SkippedCorrection(
          requestID: RequestRecord.ID(try row.required("request_id")),
          defect: try row.required("defect"),
          reason: reason,
          signature: try row.signature()
        )
      }
    }
  }
}
