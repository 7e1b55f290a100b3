package import Domain
import GRDB

/// The desks' shared SQLite file.
///
/// Every write is one `BEGIN IMMEDIATE` transaction, taken in turn among all programs; reads never
/// wait. Opening is in `SQLiteStore+Opening.swift`; what a desk does, in `Desk/`; what is done to
/// the whole file, in `Whole/`.
package final class SQLiteStore: Store {
  package let info: StoreInfo
  let path: String
  let pool: DatabasePool
  let rules: ListRules
  private let queue: WriteQueue
  private let patience: Double

  init(
    path: String,
    pool: DatabasePool,
    queue: WriteQueue,
    info: StoreInfo,
    rules: ListRules,
    patience: Double
  ) {
    self.path = path
    self.pool = pool
    self.queue = queue
    self.info = info
    self.rules = rules
    self.patience = patience
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value)
    async throws(StoreError) -> Value
  {
    do { return try await pool.read(body) } catch { throw StoreError(error) }
  }

  /// Reads from a program that has nothing else to do.
  func readNow<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try pool.read(body) } catch { throw StoreError(error) }
  }

  func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value)
    async throws(StoreError) -> Value
  {
    do {
      return try await pool.writeWithoutTransaction { [queue, patience] db in
        try queue.turn(within: patience) { try Self.transaction(db, body) }
      }
    } catch { throw StoreError(error) }
  }

  /// Writes from a program that has nothing else to do.
  func writeNow<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try pool.writeWithoutTransaction { db in
        try queue.turn(within: patience) { try Self.transaction(db, body) }
      }
    } catch { throw StoreError(error) }
  }

  /// Keeps the turn over several transactions; each commits by itself.
  func writeInParts(_ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try pool.writeWithoutTransaction { db in
        try queue.turn(within: patience) { try body(db) }
      }
    } catch { throw StoreError(error) }
  }

  static func transaction<Value>(_ db: Database, _ body: (Database) throws -> Value)
    throws -> Value
  {
    var value: Value?
    try db.inTransaction(.immediate) {
      value = try body(db)
      return .commit
    }
    guard let value else { throw StoreError.cancelled }
    return value
  }

  package func changes() -> AsyncStream<Void> { commits(path: path) }
}
