package import Domain
import GRDB

extension SQLiteStore {
  /// Takes a part of an exchange file in, in one transaction: all of it, or nothing of it.
  ///
  /// Desks take their turn between two parts. A rehearsal tells the same outcomes and only reads.
  ///
  /// - Returns: what was done with each request, in their order.
  package func take(
    _ part: [ImportedRequest],
    in run: inout ImportRun,
    by signature: Signature
  ) throws(StoreError) -> [ImportOutcome] {
    var importer = Importer(rules: rules, signature: signature, run: run)
    let outcomes: [ImportOutcome]
    if run.isRehearsal {
      do { outcomes = try pool.read { db in try part.map { try importer.take($0, db) } } } catch {
        throw StoreError(error)
      }
    } else {
      outcomes = try writeNow { db in
        // An attempt that a lock made fail begins again with what was there before.
        importer = Importer(rules: rules, signature: signature, run: run)
        importer.journal = try Journal(db)
        return try part.map { try importer.take($0, db) }
      }
    }
    run = importer.run
    for outcome in outcomes { run.tally.count(outcome) }
    return outcomes
  }

  /// Every request in the order of identifiers, as of one moment, in bounded memory.
  package func forEachRecord(_ body: (RequestRecord) throws -> Void) throws(StoreError) {
    do {
      try pool.read { db in
        let reader = RequestReader(db: db)
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM request") ?? 0
        for start in stride(from: Int64(1), through: last, by: 500) {
          for record in try reader.records(start...(start + 499)) { try body(record) }
        }
      }
    } catch { throw StoreError(error) }
  }
}
