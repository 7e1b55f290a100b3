import Domain
import GRDB

/// Takes everything personal of a request out of a store, within a transaction.
///
/// What is left: the bare row, that the journal's lines refer to; these lines, without their
/// details; and a count with nobody in it.
struct Erasure {
  let db: Database

  /// Where a request's data stand, by table: the columns that tell whose they are.
  ///
  /// A new table that refers to a request goes here, or its data would outlive the law; a test
  /// reads the schema to see to it. Those that others refer to come last.
  static let tables: [(name: String, columns: [String])] =
    Columns.children.map { ($0, ["request_id"]) } + [
      ("duplicate_answer", ["first_id", "second_id"]),
      ("draft_duplicate_answer", ["request_id"]),
      ("draft", ["base_id"]),
      ("tick", ["request_id"]),
      ("document_receipt", ["request_id"]),
      ("rekeyed_field", ["request_id"]),
      ("imported", ["request_id"]),
      ("request_event", ["request_id"]),
      ("contact", ["request_id"]),
      ("skipped_correction", ["request_id"]),
    ]

  /// Tables that keep naming an erased request, by its number here alone.
  static let kept: Set<String> = ["journal"]

  /// A request whose time has come.
  struct Due: Sendable {
    let id: Int64
    let reason: String
    let date: CalendarDate
  }

  /// - Parameter months: between strike-off and erasure.
  static func due(_ db: Database, on today: CalendarDate, after months: Int) throws -> [Due] {
    // A few days more, since months differ in length; each is then told exactly.
    let bound = today.adding(months: -months).adding(days: 3)
    let rows = try SQLRequest<Row>(
      """
      SELECT id, strike_off_reason, struck_off_on FROM request
      WHERE struck_off_on IS NOT NULL AND struck_off_on <= \(bound) ORDER BY struck_off_on, id
      """
    ).fetchAll(db)
    return try rows.map { row in
      Due(
        id: try row.required("id"),
        reason: try row.required("strike_off_reason"),
        date: try row.required("struck_off_on")
      )
    }.filter { $0.date.adding(months: months) <= today }
  }

  /// Drafts and details of the journal that go with a request.
  func besides(_ id: Int64) throws -> (drafts: Int, details: Int) {
    let drafts = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM draft WHERE base_id = ?",
      arguments: [id]
    )
    let details = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM journal JOIN journal_detail USING (number) WHERE request_id = ?
        """,
      arguments: [id]
    )
    return (drafts ?? 0, details ?? 0)
  }

  /// - Parameter today: what the bare row says of when.
  func erase(_ due: Due, on today: CalendarDate, by signature: Signature) throws {
    try count(due)
    try db.execute(
      literal: """
        INSERT INTO request_words (request_words, rowid, words)
        SELECT 'delete', id, words FROM request WHERE id = \(due.id)
        """
    )
    try db.execute(
      literal: """
        DELETE FROM draft_duplicate_answer
        WHERE draft_id IN (SELECT id FROM draft WHERE base_id = \(due.id))
        """
    )
    for table in Self.tables {
      let condition = table.columns.map { "\($0) = :id" }.joined(separator: " OR ")
      try db.execute(sql: "DELETE FROM \(table.name) WHERE \(condition)", arguments: ["id": due.id])
    }
    try db.execute(
      literal: """
        DELETE FROM journal_detail
        WHERE number IN (SELECT number FROM journal WHERE request_id = \(due.id))
        """
    )
    try empty(due.id, on: today)
    var journal = try Journal(db)
    try journal.append(.erased, RequestRecord.ID(due.id), [], by: signature, to: db)
  }

  private func count(_ due: Due) throws {
    try db.execute(
      literal: """
        INSERT INTO erased_count (struck_off_year, filing_year, desk_code, reason, number)
        SELECT CAST(substr(struck_off_on, 1, 4) AS INTEGER),
          CAST(coalesce(substr(filing_date, 1, 4), '0') AS INTEGER), desk_code, strike_off_reason, 1
        FROM request WHERE id = \(due.id)
        ON CONFLICT DO UPDATE SET number = number + 1
        """
    )
  }

  /// Every column is emptied that is not said to stay, those of later versions too.
  private func empty(_ id: Int64, on today: CalendarDate) throws {
    let values = try db.columns(in: "request").compactMap { column -> String? in
      switch column.name {
      case "id", "version": nil
      case "state_key": "state_key = '2\(today.iso)'"
      case _ where !column.isNotNull: "\(column.name) = NULL"
      case _ where column.defaultValueSQL != nil:
        column.defaultValueSQL.map { "\(column.name) = \($0)" }
      case _ where column.type == "TEXT": "\(column.name) = ''"
      default: "\(column.name) = 0"
      }
    }
    try db.execute(
      sql:
        "UPDATE request SET version = version + 1, \(values.joined(separator: ", ")) WHERE id = ?",
      arguments: [id]
    )
    // The index of words has a row for each of the table, were it without a word.
    try db.execute(
      sql: "INSERT INTO request_words (rowid, words) SELECT id, words FROM request WHERE id = ?",
      arguments: [id]
    )
  }
}
