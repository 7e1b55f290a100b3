import Crypto
package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  /// Records many requests made by a program, in order, in bounded memory.
  ///
  /// The same requests, signature and seed give the same content. An interrupted load keeps the
  /// requests of its finished parts, and the next opening finishes its indexes.
  /// - Parameter progress: called with the number recorded so far, after each part.
  package func fill(
    _ requests: some Sequence<HousingRequest> & Sendable,
    by signature: Signature,
    seed: UInt64,
    progress: (Int) -> Void
  ) throws(StoreError) {
    try writeInParts { db in
      var writer = RequestWriter(db: db, rules: rules)
      let isEmpty = try Self.transaction(db) { try Self.beginLoading($0) }
      writer.indexesWords = !isEmpty
      var iterator = requests.makeIterator()
      var done = 0
      var part = 0
      repeat {
        part = try Self.transaction(db) { db in
          try writer.insert(&iterator, atMost: 5_000, signature, seed)
        }
        done += part
        if part > 0 { progress(done) }
      } while part > 0
      if isEmpty { try Self.transaction(db) { try Self.endLoading($0) } }
    }
  }

  /// Builds what an interrupted load left without.
  func finishLoading() throws(StoreError) {
    let isLoading = Self.isLoading
    guard try writeless(isLoading) else { return }
    try writeNow { db in
      if try isLoading(db) { try Self.endLoading(db) }
    }
  }

  private func writeless(_ body: (Database) throws -> Bool) throws(StoreError) -> Bool {
    do { return try pool.read(body) } catch { throw StoreError(error) }
  }

  private static func isLoading(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE key = 'loading')") ?? false
  }

  /// Takes the indexes away when the store is empty, and says whether it was.
  private static func beginLoading(_ db: Database) throws -> Bool {
    let hasRequests = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM request)")
    guard hasRequests == false else { return false }
    try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('loading', '1')")
    try Schema.dropIndexes(db)
    return true
  }

  private static func endLoading(_ db: Database) throws {
    try Schema.createIndexes(db)
    try db.execute(sql: "INSERT INTO request_words (request_words) VALUES ('rebuild')")
    try db.execute(sql: "DELETE FROM meta WHERE key = 'loading'")
    try db.execute(sql: "ANALYZE")
  }
}

extension RequestWriter {
  fileprivate func insert(
    _ requests: inout some IteratorProtocol<HousingRequest>,
    atMost limit: Int,
    _ signature: Signature,
    _ seed: UInt64
  ) throws -> Int {
    var journal = try Journal(db)
    var next = try Self.nextID(db)
    var count = 0
    while count < limit, let request = requests.next() {
      let id = RequestRecord.ID(next)
      try insert(RequestRecord(id: id, version: 1, request: request), createdBy: nil)
      try journal.append(
        .created,
        id,
        request.changesFromNothing,
        by: signature,
        salt: salt(seed, journal.number),
        to: db
      )
      next += 1
      count += 1
    }
    return count
  }

  private func salt(_ seed: UInt64, _ number: Int64) -> Data {
    Data(SHA256.hash(data: Data("\(seed) \(number)".utf8)).prefix(16))
  }
}
