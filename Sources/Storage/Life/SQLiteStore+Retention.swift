package import Domain
import GRDB

extension SQLiteStore {
  /// Erases the personal data of requests struck off long enough ago.
  ///
  /// A hundred requests a transaction, so that desks have their turn; stopped anywhere, it goes on
  /// at the next run. Afterwards no byte of them is left in the file: freed room is overwritten, the
  /// index of words merged and the log emptied.
  ///
  /// - Parameter isRehearsal: count, and change nothing.
  package func erase(on today: CalendarDate, isRehearsal: Bool, by signature: Signature)
    throws(StoreError) -> ErasureReport
  {
    guard let months = rules.erasureMonths else { return ErasureReport() }
    var report = ErasureReport()
    report.neverStruckOff = try readNow { db in try self.neverStruckOff(db, today, months) }
    let due = try readNow { db in try Erasure.due(db, on: today, after: months) }
    guard !isRehearsal else {
      try readNow { db in for one in due { try report.add(one, db) } }
      return report
    }
    guard !due.isEmpty else { return report }
    try outside { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
    for start in stride(from: 0, to: due.count, by: 100) {
      try writeNow { db in
        // Read again: a desk may have restored one, or another run erased it.
        let still = Set(try Erasure.due(db, on: today, after: months).map(\.id))
        for one in due[start..<min(start + 100, due.count)] where still.contains(one.id) {
          try report.add(one, db)
          try Erasure(db: db).erase(one, on: today, by: signature)
        }
      }
    }
    try mergeWords()
    try outside { db in
      try db.execute(sql: "PRAGMA secure_delete = OFF")
      _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    return report
  }

  /// FTS5 keeps the words it forgot until their parts are merged; a step at a time, for the desks.
  private func mergeWords() throws(StoreError) {
    var step = -500
    var changes = 0
    repeat {
      changes = try writeNow { db in
        let before = db.totalChangesCount
        try db.execute(
          sql: "INSERT INTO request_words (request_words, rank) VALUES ('merge', ?)",
          arguments: [step]
        )
        return db.totalChangesCount - before
      }
      step = 500
    } while changes >= 2
  }

  private func outside(_ body: (Database) throws -> Void) throws(StoreError) {
    do { try pool.writeWithoutTransaction(body) } catch { throw StoreError(error) }
  }

  /// Those that the national system has struck off by itself, and that nobody told us of.
  private func neverStruckOff(_ db: Database, _ today: CalendarDate, _ months: Int) throws -> Int {
    let deadlines = rules.deadlines
    let late = deadlines.strikeOffMonths - deadlines.validityMonths + months
    let key = "0" + today.adding(months: -late).iso
    return try SQLRequest<Int>(
      "SELECT count(*) FROM request WHERE state_key >= '0' AND state_key < \(key)"
    ).fetchOne(db) ?? 0
  }
}

extension ErasureReport {
  fileprivate mutating func add(_ due: Erasure.Due, _ db: Database) throws {
    let besides = try Erasure(db: db).besides(due.id)
    requests[due.reason, default: 0] += 1
    drafts += besides.drafts
    journalDetails += besides.details
    firstDay = min(firstDay ?? due.date, due.date)
    lastDay = max(lastDay ?? due.date, due.date)
  }
}
