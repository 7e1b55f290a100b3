package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  /// Verifies the whole file as of one moment, and counts what it holds.
  package func check() throws(StoreError) -> CheckReport {
    var report = CheckReport()
    do {
      try pool.read { db in
        try report.checkFile(db)
        try report.checkJournal(db)
        try report.count(db)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      report.problems.append(.unreadable)
      return report
    } catch { throw StoreError(error) }
    // The index is checked by a command that SQLite takes for a write, although it changes nothing.
    let isSound: Bool = try writeNow { db in
      do {
        try db.execute(
          sql: "INSERT INTO request_words (request_words, rank) VALUES ('integrity-check', 1)"
        )
        return true
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        return false
      }
    }
    if !isSound { report.problems.append(.searchIndex) }
    return report
  }
}

extension CheckReport {
  fileprivate mutating func checkFile(_ db: Database) throws {
    let words = try String.fetchAll(db, sql: "PRAGMA integrity_check")
    problems += words.filter { $0 != "ok" }.map(Problem.integrity)
    let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    problems += try dangling.map { .danglingRow(table: try $0.required("table")) }
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    if id != Schema.applicationID { problems.append(.applicationID) }
    let strays = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM request WHERE NOT EXISTS
          (SELECT 1 FROM journal WHERE request_id = request.id AND kind IN ('created', 'imported'))
        ORDER BY id LIMIT 100
        """
    )
    problems += strays.map(Problem.unjournaled)
  }

  /// Computes the chain again from its first line.
  fileprivate mutating func checkJournal(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT journal.*, salt, detail FROM journal LEFT JOIN journal_detail USING (number)
        ORDER BY number
        """
    )
    var previous = Journal.origin
    var last: Int64 = 0
    while let row = try rows.next() {
      let number: Int64 = try row.required("number")
      if number != last + 1 { problems.append(.missingLines(after: last)) }
      let digest: Data = try row.required("digest")
      let hash: Data = try row.required("hash")
      if try Self.hash(of: row, number, digest, after: previous) != hash {
        problems.append(.brokenChain(number: number))
      }
      let salt: Data? = try row.optional("salt")
      let detail: String? = try row.optional("detail")
      if let salt, let detail {
        if JournalDetail.digest(salt: salt, text: detail) != digest {
          problems.append(.changedDetail(number: number))
        }
      } else {
        erasedDetails += 1
      }
      previous = hash
      last = number
      journalLines += 1
    }
    let written = try Int64.fetchOne(
      db,
      sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal'"
    )
    if let written, written != last { problems.append(.missingLines(after: last)) }
  }

  private static func hash(of row: Row, _ number: Int64, _ digest: Data, after previous: Data)
    throws -> Data
  {
    Journal.hash(
      after: previous,
      number: number,
      signature: try row.signature(),
      request: try row.required("request_id"),
      kind: try row.required("kind"),
      digest: digest
    )
  }

  fileprivate mutating func count(_ db: Database) throws {
    waiting = try Int.fetchOne(db, sql: "SELECT count(*) FROM request WHERE state_key < '1'") ?? 0
    drafts = try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") ?? 0
    homonyms =
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM duplicate_answer WHERE 'homonym' IN (verdict, outcome)"
      ) ?? 0
    openReviews =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM duplicate_answer WHERE verdict = 'review' AND outcome IS NULL
          """
      ) ?? 0
    let ends = try Row.fetchAll(
      db,
      sql: """
        SELECT strike_off_reason AS reason, count(*) AS number FROM request
        WHERE strike_off_reason IS NOT NULL GROUP BY strike_off_reason
        """
    )
    for end in ends { struckOff[try end.required("reason")] = try end.required("number") }
    let erased = try Row.fetchAll(
      db,
      sql: "SELECT reason, sum(number) AS number FROM erased_count GROUP BY reason"
    )
    for end in erased {
      let number: Int = try end.required("number")
      struckOff[try end.required("reason"), default: 0] += number
      erasedRequests += number
    }
    let newest = try String.fetchOne(
      db,
      sql: "SELECT max(max(filing_key), max(coalesce(struck_off_on, ''))) FROM request"
    )
    guard let newest = newest.flatMap({ CalendarDate(iso: $0) }) else { return }
    let allotments = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS number,
          avg((julianday(struck_off_on) - julianday(filing_date)) / 30.4375) AS months
        FROM request WHERE strike_off_reason = 'RADATT' AND struck_off_on > ?
        """,
      arguments: [newest.adding(months: -12).iso]
    )
    yearlyAllotments = try allotments?.required("number") ?? 0
    meanWaitMonths = try allotments?.optional("months")
  }
}
