package import Domain
import GRDB

extension SQLiteStore {
  package func rekeyedFields(of id: RequestRecord.ID) async throws(StoreError) -> [RekeyedField] {
    try await read { db in
      try SQLRequest<Row>(
        "SELECT * FROM rekeyed_field WHERE request_id = \(id.rawValue) ORDER BY at, field"
      ).fetchAll(db).map { row in
        RekeyedField(
          field: FieldID(try row.required("field")),
          text: try row.required("text"),
          signature: try row.signature()
        )
      }
    }
  }

  package func set(_ field: RekeyedField, on id: RequestRecord.ID, done: Bool)
    async throws(StoreError)
  {
    try await write { db in
      guard done else {
        try db.execute(
          literal: """
            DELETE FROM rekeyed_field WHERE request_id = \(id.rawValue) AND field = \(field.field.path)
            """
        )
        return
      }
      let signature = field.signature
      try db.execute(
        literal: """
          INSERT OR REPLACE INTO rekeyed_field (request_id, field, text, agent, desk_code, at)
          VALUES (\(id.rawValue), \(field.field.path), \(field.text), \(signature.agent),
            \(signature.deskCode), \(signature.at.milliseconds))
          """
      )
    }
  }
}
