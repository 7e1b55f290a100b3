package import Domain
import GRDB

extension SQLiteStore {
  package func note(_ contact: Contact, on ids: [RequestRecord.ID]) async throws(StoreError) {
    try await write { db in
      var journal = try Journal(db)
      let signature = contact.signature
      for id in ids {
        try refuseUnknown(id, db)
        try db.execute(
          literal: """
            INSERT INTO contact (request_id, who, outcome, agent, desk_code, at)
            VALUES (\(id.rawValue), \(contact.who.rawValue), \(contact.outcome.rawValue),
              \(signature.agent), \(signature.deskCode), \(signature.at.milliseconds))
            """
        )
        try journal.append(.contacted, id, [contact.change], by: signature, to: db)
      }
    }
  }

  package func contacts(of id: RequestRecord.ID) async throws(StoreError) -> [Contact] {
    try await read { db in try Storage.contacts(of: id, limit: 1_000, db) }
  }
}

/// The calls and letters of a request, the latest first.
func contacts(of id: RequestRecord.ID, limit: Int, _ db: Database) throws -> [Contact] {
  try SQLRequest<Row>(
    """
    SELECT * FROM contact WHERE request_id = \(id.rawValue) ORDER BY at DESC, id DESC LIMIT \(limit)
    """
  ).fetchAll(db).map { row in
    guard let who = Contact.Who(rawValue: try row.required("who")) else {
      throw StoreError.unreadable("column who")
    }
    guard let outcome = Contact.Outcome(rawValue: try row.required("outcome")) else {
      throw StoreError.unreadable("column outcome")
    }
    return Contact(who: who, outcome: outcome, signature: try row.signature())
  }
}
