import Dispatch
package import Domain
import GRDB

extension SQLiteStore {
  /// Records many requests made by a program, in order, in bounded memory.
  ///
  /// The same requests, signature and seed give the same content. One thread makes the requests and
  /// their rows while another writes. An interrupted load keeps the requests of its finished parts,
  /// and the next opening finishes its indexes; a power cut spoils a file that was empty before.
  /// `progress` is told after each part.
  package func fill(
    _ requests: some Sequence<HousingRequest> & Sendable,
    by signature: Signature,
    seed: UInt64,
    progress: (LoadProgress) -> Void
  ) throws(StoreError) {
    try writeInParts { db in
      let isEmpty = try Self.transaction(db) { try Self.beginLoading($0) }
      try Self.hasten(db, isNew: isEmpty)
      defer { try? Self.secure(db) }
      let items = makeItems(
        requests,
        from: try RequestWriter.nextID(db),
        after: try Journal(db).number,
        seed: seed
      )
      defer { items.stop() }
      let load = Load(
        writer: RequestWriter(db: db, rules: rules),
        signature: signature,
        indexesWords: !isEmpty
      )
      var done = 0
      var part = 0
      repeat {
        part = try Self.transaction(db) { _ in try load.insert(items, batches: 20) }
        done += part
        if part > 0 { progress(.recorded(done)) }
      } while part > 0
      if isEmpty { try Self.transaction(db) { try Self.endLoading($0, progress) } }
    }
  }

  /// A wide cache, since numbers come in the order of months; and a new file needs no safety from
  /// a power cut before it is whole.
  private static func hasten(_ db: Database, isNew: Bool) throws {
    try db.execute(sql: "PRAGMA cache_size = -32000")
    if isNew { try db.execute(sql: "PRAGMA synchronous = OFF") }
  }

  private static func secure(_ db: Database) throws {
    try db.execute(sql: "PRAGMA cache_size = \(cacheSize)")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Starts the thread that makes requests ready.
  private func makeItems(
    _ requests: some Sequence<HousingRequest> & Sendable,
    from firstID: Int64,
    after lastLine: Int64,
    seed: UInt64
  ) -> BatchQueue<LoadItem> {
    let queue = BatchQueue<LoadItem>(room: 4)
    DispatchQueue.global(qos: .userInitiated).async { [rules] in
      var batch: [LoadItem] = []
      var count: Int64 = 0
      for request in requests {
        let id = RequestRecord.ID(firstID + count)
        batch.append(LoadItem(request, id, after: lastLine + count, seed: seed, rules))
        count += 1
        if batch.count == Load.batchSize {
          guard queue.put(batch) else { return }
          batch.removeAll(keepingCapacity: true)
        }
      }
      if !batch.isEmpty { guard queue.put(batch) else { return } }
      _ = queue.put([])
    }
    return queue
  }

  /// Builds what an interrupted load left without.
  func finishLoading() throws(StoreError) {
    let isLoading = Self.isLoading
    guard try readNow(isLoading) else { return }
    try writeNow { db in
      if try isLoading(db) { try Self.endLoading(db) { _ in } }
    }
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

  private static func endLoading(_ db: Database, _ progress: (LoadProgress) -> Void) throws {
    try Schema.createIndexes(db, Schema.allIndexes)
    // By ranges, and not by 'rebuild', so that somebody who waits sees it go on.
    try db.execute(sql: "INSERT INTO request_words (request_words) VALUES ('delete-all')")
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM request") ?? 0
    let step = max(5_000, last / 50)
    for start in stride(from: Int64(1), through: last, by: Int64.Stride(step)) {
      progress(.indexed(Int(start), of: Int(last)))
      try db.execute(
        sql: """
          INSERT INTO request_words (rowid, words)
          SELECT id, words FROM request WHERE id BETWEEN ? AND ?
          """,
        arguments: [start, start + step - 1]
      )
    }
    try db.execute(sql: "DELETE FROM meta WHERE key = 'loading'")
    try db.execute(sql: "ANALYZE")
    progress(.indexed(Int(last), of: Int(last)))
  }
}

/// The end of a load that writes.
private struct Load {
  /// Requests made ready together.
  static let batchSize = 250

  let writer: RequestWriter
  let signature: Signature
  let indexesWords: Bool

  /// Writes at most so many batches, and says how many requests they held.
  func insert(_ items: BatchQueue<LoadItem>, batches: Int) throws -> Int {
    var journal = try Journal(writer.db)
    var count = 0
    for _ in 0..<batches {
      let batch = items.take()
      if batch.isEmpty { break }
      for item in batch {
        try writer.insert(item.rows, createdBy: nil, indexesWords: indexesWords)
        try journal.append(.created, item.rows.id, item.detail, by: signature, to: writer.db)
      }
      count += batch.count
    }
    return count
  }
}
