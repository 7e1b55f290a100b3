package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  package func record(_ id: RequestRecord.ID) async throws(StoreError) -> RequestRecord {
    try await read { db in
      guard let record = try RequestReader(db: db).record(id) else { throw StoreError.notFound }
      return record
    }
  }

  package func history(of id: RequestRecord.ID) async throws(StoreError) -> [JournalEntry] {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT journal.*, detail FROM journal LEFT JOIN journal_detail USING (number)
        WHERE request_id = \(id.rawValue) ORDER BY number
        """
      ).fetchAll(db).map(journalEntry)
    }
  }

  package func latestRequest(by agent: String) async throws(StoreError) -> HousingRequest? {
    try await read { db in
      let id = try SQLRequest<Int64>(
        "SELECT id FROM request WHERE created_by = \(agent) ORDER BY id DESC LIMIT 1"
      ).fetchOne(db)
      return try id.flatMap { try RequestReader(db: db).record(RequestRecord.ID($0)) }?.request
    }
  }

  package func create(_ request: HousingRequest, from draft: Draft.ID?, by signature: Signature)
    async throws(StoreError) -> RequestRecord
  {
    let rules = rules
    return try await write { db in
      if let draft, try !exists(draft, db) { throw StoreError.draftGone }
      try refuseTakenNumber(request.uniqueNumber, except: nil, db)
      let id = RequestRecord.ID(try RequestWriter.nextID(db))
      let record = RequestRecord(id: id, version: 1, request: request)
      try RequestWriter(db: db, rules: rules).insert(record, createdBy: signature.agent)
      var journal = try Journal(db)
      try journal.append(.created, id, request.changesFromNothing, by: signature, to: db)
      try settleAnswers(of: draft, as: id, db)
      try forget(draft, db)
      return record
    }
  }

  package func save(_ record: RequestRecord, from draft: Draft.ID?, by signature: Signature)
    async throws(StoreError) -> RequestRecord
  {
    let rules = rules
    return try await write { db in
      try overwrite(record, as: .modified, rules, from: draft, by: signature, db)
    }
  }
}

/// Writes a record over the one kept, when it is of the same version, and says so in the journal.
///
/// - Parameter settle: last changes to the request, seeing the one kept.
func overwrite(
  _ record: RequestRecord,
  as kind: JournalEntry.Kind,
  _ rules: ListRules,
  from draft: Draft.ID?,
  by signature: Signature,
  _ db: Database,
  settle: (RequestRecord, inout HousingRequest) throws -> Void = { _, _ in }
) throws -> RequestRecord {
  guard let current = try RequestReader(db: db).record(record.id) else {
    throw StoreError.notFound
  }
  guard current.version == record.version else { throw StoreError.conflict(current) }
  var record = record
  try settle(current, &record.request)
  record.foreignElements = record.foreignElements.following(current.request, to: record.request)
  try refuseTakenNumber(record.request.uniqueNumber, except: record.id, db)
  // Typed as new, then known to be of this file: its answers are now this file's.
  try settleAnswers(of: draft, as: record.id, db)
  try forget(draft, db)
  // Nothing changed: no line in the journal, and no version that would refuse others.
  guard current != record else { return current }
  try RequestWriter(db: db, rules: rules).update(record)
  var journal = try Journal(db)
  let changes = record.request.changes(since: current.request)
  try journal.append(kind, record.id, changes, by: signature, to: db)
  record.version += 1
  return record
}

extension HousingRequest {
  /// All that the request holds, as changes of an empty one.
  ///
  /// The same as `changes(since:)` an empty request, without comparing: loads ask it of millions.
  var changesFromNothing: [FieldChange] {
    var changes = fieldTexts.map { FieldChange(field: $0.field, before: nil, after: $0.text) }
    changes.append(FieldChange(field: FieldID("deskCode"), before: nil, after: deskCode))
    if let strikeOff {
      let text = "\(strikeOff.reason) \(strikeOff.date.iso)"
      changes.append(FieldChange(field: FieldID("strikeOff"), before: nil, after: text))
    }
    return changes
  }
}

private func refuseTakenNumber(
  _ number: UniqueNumber?,
  except id: RequestRecord.ID?,
  _ db: Database
) throws {
  guard let number else { return }
  let holder = try SQLRequest<Int64>(
    "SELECT id FROM request WHERE unique_number = \(number.text)"
  ).fetchOne(db)
  if let holder, holder != id?.rawValue {
    throw StoreError.numberTaken(by: RequestRecord.ID(holder))
  }
}

func forget(_ draft: Draft.ID?, _ db: Database) throws {
  guard let draft else { return }
  try db.execute(
    literal: "DELETE FROM draft_duplicate_answer WHERE draft_id = \(draft.rawValue)"
  )
  try db.execute(literal: "DELETE FROM draft WHERE id = \(draft.rawValue)")
}

@Sendable
private func journalEntry(_ row: Row) throws -> JournalEntry {
  let kind: String = try row.required("kind")
  guard let kind = JournalEntry.Kind(rawValue: kind) else {
    throw StoreError.unreadable("journal kind")
  }
  let detail: String? = try row.optional("detail")
  return JournalEntry(
    number: try row.required("number"),
    signature: try row.signature(),
    requestID: RequestRecord.ID(try row.required("request_id")),
    kind: kind,
    changes: try detail.map(ChangesText.read) ?? []
  )
}

/// - Throws: `.notFound` when the store has no such request.
func refuseUnknown(_ id: RequestRecord.ID, _ db: Database) throws {
  let exists = try SQLRequest<Bool>(
    "SELECT EXISTS (SELECT 1 FROM request WHERE id = \(id.rawValue))"
  ).fetchOne(db)
  guard exists == true else { throw StoreError.notFound }
}
