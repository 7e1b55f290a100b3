package import Domain
import GRDB

extension SQLiteStore {
  package func ticks(of id: RequestRecord.ID) async throws(StoreError) -> [Tick] {
    try await read { db in
      try SQLRequest<Row>(
        "SELECT * FROM tick WHERE request_id = \(id.rawValue) ORDER BY checklist_id, item_id"
      ).fetchAll(db).map(tick)
    }
  }

  package func set(_ tick: Tick, on id: RequestRecord.ID, ticked: Bool) async throws(StoreError) {
    try await write { db in
      try refuseUnknown(id, db)
      let version = try SQLRequest<Int>(
        """
        SELECT version FROM tick
        WHERE request_id = \(id.rawValue) AND checklist_id = \(tick.checklistID)
          AND item_id = \(tick.itemID)
        """
      ).fetchOne(db)
      guard version != (ticked ? tick.version : nil) else { return }
      try keep(tick, id, ticked, db)
      let change = FieldChange(
        field: FieldID("checklists.\(tick.checklistID).\(tick.itemID)"),
        before: version.map { String($0) },
        after: ticked ? String(tick.version) : nil
      )
      var journal = try Journal(db)
      try journal.append(ticked ? .ticked : .unticked, id, [change], by: tick.signature, to: db)
    }
  }

  package func deskCode(of agent: String) async throws(StoreError) -> String? {
    try await read { db in
      try SQLRequest<String>("SELECT desk_code FROM agent WHERE login = \(agent)").fetchOne(db)
    }
  }

  package func setDesk(_ deskCode: String, of agent: String) async throws(StoreError) {
    try await write { db in
      try db.execute(
        literal: """
          INSERT INTO agent (login, desk_code) VALUES (\(agent), \(deskCode))
          ON CONFLICT (login) DO UPDATE SET desk_code = excluded.desk_code
          """
      )
    }
  }
}

private func keep(_ tick: Tick, _ id: RequestRecord.ID, _ ticked: Bool, _ db: Database) throws {
  try db.execute(
    literal: """
      DELETE FROM tick
      WHERE request_id = \(id.rawValue) AND checklist_id = \(tick.checklistID)
        AND item_id = \(tick.itemID)
      """
  )
  guard ticked else { return }
  try db.execute(
    literal: """
      INSERT INTO tick (request_id, checklist_id, item_id, version, agent, desk_code, at)
      VALUES (\(id.rawValue), \(tick.checklistID), \(tick.itemID), \(tick.version),
        \(tick.signature.agent), \(tick.signature.deskCode), \(tick.signature.at.milliseconds))
      """
  )
}

@Sendable
private func tick(_ row: Row) throws -> Tick {
  Tick(
    checklistID: try row.required("checklist_id"),
    version: try row.required("version"),
    itemID: try row.required("item_id"),
    signature: try row.signature()
  )
}
