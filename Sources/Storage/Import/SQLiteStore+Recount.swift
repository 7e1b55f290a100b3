import Domain
import GRDB

extension SQLiteStore {
  /// What is said to be done once: bump it when the count means something else.
  private static let recounted = "required_counted"

  /// Counts again what imported requests lack, once: older versions left required fields out.
  ///
  /// A request recorded at a desk lacks none, so that only imported ones are read.
  func recountMissing() throws {
    let isDone = try pool.read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE key = ?)",
        arguments: [Self.recounted]
      )
    }
    guard isDone != true else { return }
    try pool.write { db in
      let reader = RequestReader(db: db)
      for id in try Int64.fetchAll(db, sql: "SELECT request_id FROM imported") {
        guard let record = try reader.record(RequestRecord.ID(id)) else { continue }
        try db.execute(
          literal: """
            UPDATE request SET missing_count = \(rules.missingCount(record.request))
            WHERE id = \(id)
            """
        )
      }
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES (?, '1')",
        arguments: [Self.recounted]
      )
    }
  }
}
