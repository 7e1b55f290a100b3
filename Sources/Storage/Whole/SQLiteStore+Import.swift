package import Domain
import GRDB

extension SQLiteStore {
  /// Takes requests of an exchange file in, all or none.
  ///
  /// A request is known by its unique number. One without a number is never matched, only left out
  /// when the very same is held already.
  package func take(_ imported: [ImportedRequest], by signature: Signature)
    throws(StoreError) -> ImportTally
  {
    try writeNow { db in
      var importer = Importer(db: db, rules: rules, signature: signature, journal: try Journal(db))
      for one in imported { try importer.take(one) }
      return importer.tally
    }
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

private struct Importer {
  let db: Database
  let rules: ListRules
  let signature: Signature
  var journal: Journal
  var tally = ImportTally()

  mutating func take(_ imported: ImportedRequest) throws {
    guard let number = imported.request.uniqueNumber else {
      if try holdsSame(imported) { tally.unchanged += 1 } else { try create(imported) }
      return
    }
    let holder = try SQLRequest<Int64>(
      "SELECT id FROM request WHERE unique_number = \(number.text)"
    ).fetchOne(db)
    guard let holder,
      let current = try RequestReader(db: db).record(RequestRecord.ID(holder))
    else { return try create(imported) }
    try change(current, to: imported)
  }

  private mutating func create(_ imported: ImportedRequest) throws {
    let record = RequestRecord(
      id: RequestRecord.ID(try RequestWriter.nextID(db)),
      version: 1,
      request: imported.request,
      foreignElements: imported.foreignElements
    )
    try RequestWriter(db: db, rules: rules).insert(record, createdBy: nil)
    let changes = imported.request.changesFromNothing
    try journal.append(.imported, record.id, changes, by: signature, to: db)
    tally.created += 1
  }

  private mutating func change(_ current: RequestRecord, to imported: ImportedRequest) throws {
    var record = current
    record.request = imported.request
    // The SNE knows nothing of the answers given here.
    record.request.confirmations = current.request.confirmations
    record.foreignElements = imported.foreignElements
    guard record != current else { return tally.unchanged += 1 }
    try RequestWriter(db: db, rules: rules).update(record)
    let changes = record.request.changes(since: current.request)
    try journal.append(.imported, record.id, changes, by: signature, to: db)
    tally.changed += 1
  }

  private func holdsSame(_ imported: ImportedRequest) throws -> Bool {
    let key = ListColumns.nameKey(imported.request)
    let alike = try SQLRequest<Int64>(
      "SELECT id FROM request WHERE name_key = \(key) AND unique_number IS NULL"
    ).fetchAll(db)
    return try alike.contains { id in
      let record = try RequestReader(db: db).record(RequestRecord.ID(id))
      return record?.request == imported.request
        && record?.foreignElements == imported.foreignElements
    }
  }
}
