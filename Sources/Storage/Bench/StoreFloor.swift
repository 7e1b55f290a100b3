package import Domain
import GRDB

/// The bare statements of SQLite for what the desks do, on a connection of their own.
///
/// The least that a measure can be compared with: no decoding, no rule, no page. It writes into a
/// table of its own, so it is only for a file that is thrown away.
package struct StoreFloor: Sendable {
  private let queue: DatabaseQueue

  package init(path: String) throws(StoreError) {
    do {
      queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "CREATE TABLE IF NOT EXISTS floor (text TEXT NOT NULL)")
      }
    } catch { throw StoreError(error) }
  }

  /// The highest identifier of a request; 0 without any.
  package func lastID() throws(StoreError) -> Int64 {
    try run { try Int64.fetchOne($0, sql: "SELECT max(id) FROM request") ?? 0 }
  }

  /// Rows of the list in the order of names, from a place on.
  package func page(after key: String, limit: Int) throws(StoreError) {
    try step(
      """
      SELECT id, name_key, birth_date, filing_date, deadline_on, state_key FROM request
      WHERE name_key > ? AND state_key < '1' ORDER BY name_key, id LIMIT ?
      """,
      [key, limit]
    )
  }

  /// Requests counted in the order of their expiry, at most so many.
  package func expiring(limit: Int) throws(StoreError) {
    try step(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM request WHERE state_key >= '0' AND state_key < '1' LIMIT ?
      )
      """,
      [limit]
    )
  }

  /// The first requests in the order of the index of words that hold a word that begins so.
  package func search(_ prefix: String, limit: Int) throws(StoreError) {
    try step(
      "SELECT rowid FROM request_words WHERE request_words MATCH ? LIMIT ?",
      ["\"\(prefix)\"*", limit]
    )
  }

  /// Everybody in the files that hold a word and another that begins so: those to be compared.
  package func people(of word: String, _ beginning: String) throws(StoreError) {
    try step(
      """
      SELECT birth_name, given_names FROM
        (SELECT rowid FROM request_words WHERE request_words MATCH ?) AS hit
        CROSS JOIN person ON person.request_id = hit.rowid
      """,
      ["\"\(word)\" AND \"\(beginning)\"*"]
    )
  }

  package func file(_ id: Int64) throws(StoreError) {
    try step("SELECT * FROM request WHERE id = ?", [id])
  }

  /// Commits one row, safe from a power cut as a request recorded is.
  package func record(_ text: String) throws(StoreError) {
    do {
      try queue.write { db in
        try db.cachedStatement(sql: "INSERT INTO floor (text) VALUES (?)")
          .execute(arguments: [text])
      }
    } catch { throw StoreError(error) }
  }

  private func step(_ sql: String, _ arguments: StatementArguments) throws(StoreError) {
    try run { db in
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
      while try rows.next() != nil {}
    }
  }

  private func run<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try queue.read(body) } catch { throw StoreError(error) }
  }
}
