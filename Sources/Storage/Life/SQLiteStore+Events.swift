package import Domain
import GRDB

extension SQLiteStore {
  package func events(of id: RequestRecord.ID) async throws(StoreError) -> [RequestEvent] {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT * FROM request_event WHERE request_id = \(id.rawValue) ORDER BY happened_on, id
        """
      ).fetchAll(db).map(requestEvent)
    }
  }

  package func add(_ event: RequestEvent, to record: RequestRecord, _ effect: EventEffect)
    async throws(StoreError) -> RequestRecord
  {
    let rules = rules
    return try await write { db in
      guard let current = try RequestReader(db: db).record(record.id) else {
        throw StoreError.notFound
      }
      // What merely adds a line loses nothing of another desk's.
      guard effect == .none || current.version == record.version else {
        throw StoreError.conflict(current)
      }
      var changed = current
      let kind: JournalEntry.Kind
      switch effect {
      case .none: kind = .event
      case .strikesOff(let strikeOff):
        changed.request.strikeOff = strikeOff
        kind = .struckOff
      case .restores:
        changed.request.strikeOff = nil
        kind = .restored
      }
      try keep(event, record.id, db)
      if changed != current {
        try RequestWriter(db: db, rules: rules).update(changed)
        changed.version += 1
      }
      let changes = [event.change] + changed.request.changes(since: current.request)
      var journal = try Journal(db)
      try journal.append(kind, record.id, changes, by: event.signature, to: db)
      return changed
    }
  }

  package func withdraw(
    _ event: RequestEvent.ID,
    of id: RequestRecord.ID,
    by signature: Signature
  ) async throws(StoreError) {
    try await write { db in
      let row = try SQLRequest<Row>(
        """
        SELECT * FROM request_event WHERE id = \(event) AND request_id = \(id.rawValue)
          AND kind NOT IN (\(RequestEvent.strikeOff), \(RequestEvent.restoration))
        """
      ).fetchOne(db)
      guard let kept = try row.map(requestEvent) else { throw StoreError.notFound }
      try db.execute(literal: "DELETE FROM request_event WHERE id = \(event)")
      let change = FieldChange(field: kept.field, before: kept.canonical, after: nil)
      var journal = try Journal(db)
      try journal.append(.eventWithdrawn, id, [change], by: signature, to: db)
    }
  }
}

extension RequestEvent {
  fileprivate var change: FieldChange {
    FieldChange(field: field, before: nil, after: canonical)
  }
}

private func keep(_ event: RequestEvent, _ id: RequestRecord.ID, _ db: Database) throws {
  let signature = event.signature
  try db.execute(
    literal: """
      INSERT INTO request_event
        (request_id, kind, happened_on, author, code, place, noticed_on, proof, note, agent,
          desk_code, at)
      VALUES (\(id.rawValue), \(event.kind), \(event.date), \(event.author), \(event.code),
        \(event.rank), \(event.noticeDate), \(event.proof), \(event.note), \(signature.agent),
        \(signature.deskCode), \(signature.at.milliseconds))
      """
  )
}

@Sendable
private func requestEvent(_ row: Row) throws -> RequestEvent {
  RequestEvent(
    id: try row.required("id"),
    kind: try row.required("kind"),
    date: try row.required("happened_on"),
    author: try row.optional("author"),
    code: try row.optional("code"),
    rank: try row.optional("place"),
    noticeDate: try row.optional("noticed_on"),
    proof: try row.optional("proof"),
    note: try row.optional("note"),
    signature: try row.signature()
  )
}
