package import Domain
import GRDB

extension SQLiteStore {
  package func holder(of number: UniqueNumber) async throws(StoreError) -> RequestRecord? {
    try await read { db in
      let id = try SQLRequest<Int64>(
        "SELECT id FROM request WHERE unique_number = \(number.text)"
      ).fetchOne(db)
      return try id.flatMap { try RequestReader(db: db).record(RequestRecord.ID($0)) }
    }
  }

  package func noteOpening(of id: RequestRecord.ID, by signature: Signature)
    async throws(StoreError)
  {
    try await write { db in
      try refuseUnknown(id, db)
      var journal = try Journal(db)
      try journal.append(.sensitiveOpened, id, [], by: signature, to: db)
    }
  }
}
