package import Domain
import GRDB

extension SQLiteStore {
  package func park(_ draft: Draft) async throws(StoreError) -> Int {
    try await write { db in
      let taken = try SQLRequest<Int>(
        "SELECT place FROM draft WHERE desk_code = \(draft.deskCode) AND place IS NOT NULL"
      ).fetchSet(db)
      guard let place = ParkedVisit.places.first(where: { !taken.contains($0) }) else {
        throw StoreError.noPlaceLeft
      }
      try upsert(draft, in: db)
      try db.execute(literal: "UPDATE draft SET place = \(place) WHERE id = \(draft.id.rawValue)")
      return place
    }
  }

  package func parkedVisits(at deskCode: String) async throws(StoreError) -> [ParkedVisit] {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT * FROM draft WHERE desk_code = \(deskCode) AND place IS NOT NULL ORDER BY place
        """
      ).fetchAll(db).map { ParkedVisit(place: try $0.required("place"), draft: try draft($0)) }
    }
  }

  package func takeBack(_ place: Int, at deskCode: String, by agent: String)
    async throws(StoreError) -> Draft
  {
    try await write { db in
      let row = try SQLRequest<Row>(
        """
        UPDATE draft SET place = NULL, agent = \(agent)
        WHERE desk_code = \(deskCode) AND place = \(place)
        RETURNING *
        """
      ).fetchOne(db)
      guard let row else { throw StoreError.notFound }
      return try draft(row)
    }
  }
}
