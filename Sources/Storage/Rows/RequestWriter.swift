import Domain
import GRDB

/// Writes a request and its rows; statements are prepared once a connection.
struct RequestWriter {
  let db: Database
  let rules: ListRules

  private static let updateRequest =
    "UPDATE request SET version = version + 1, "
    + RequestTable.changingColumns.map { "\($0) = ?" }.joined(separator: ", ") + " WHERE id = ?"

  /// The identifier the next request gets; the local reference is part of what is searched.
  static func nextID(_ db: Database) throws -> Int64 {
    let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'request'")
    return (last ?? 0) + 1
  }

  func insert(_ record: RequestRecord, createdBy agent: String?) throws {
    try insert(RequestRows(record, rules), createdBy: agent, indexesWords: true)
  }

  /// - Parameter indexesWords: false while a load builds the index of words at its end.
  func insert(_ rows: RequestRows, createdBy agent: String?, indexesWords: Bool) throws {
    try insert(rows.row(createdBy: agent))
    if indexesWords { try indexWords(of: rows.id) }
    for row in rows.children { try insert(row) }
  }

  /// Writes a changed request over the one kept, and makes its version grow.
  func update(_ record: RequestRecord) throws {
    let rows = RequestRows(record, rules)
    let id = record.id.rawValue.databaseValue
    // An external-content index forgets a row only when told the very words it held.
    try run(
      """
      INSERT INTO request_words (request_words, rowid, words)
      SELECT 'delete', id, words FROM request WHERE id = ?
      """,
      StatementArguments(bound: [id])
    )
    for table in Columns.children {
      try run("DELETE FROM \(table) WHERE request_id = ?", StatementArguments(bound: [id]))
    }
    try run(Self.updateRequest, StatementArguments(bound: rows.values + [id]))
    try indexWords(of: record.id)
    for row in rows.children { try insert(row) }
  }

  private func indexWords(of id: RequestRecord.ID) throws {
    try run(
      "INSERT INTO request_words (rowid, words) SELECT id, words FROM request WHERE id = ?",
      StatementArguments(bound: [id.rawValue.databaseValue])
    )
  }

  private func insert(_ row: RequestRows.Row) throws { try run(row.table.insertSQL, row.values) }

  private func run(_ sql: String, _ values: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: values)
  }
}
