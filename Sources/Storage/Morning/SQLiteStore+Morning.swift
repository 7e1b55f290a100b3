package import Domain
import GRDB

extension SQLiteStore {
  package func morningCounts(at desks: [String], on today: CalendarDate)
    async throws(StoreError) -> [MorningSection: MorningCount]
  {
    let rules = rules
    return try await read { db in
      var counts: [MorningSection: MorningCount] = [:]
      for section in MorningSection.allCases {
        var count = MorningCount()
        for desk in desks {
          let sql = MorningSQL(section, at: desk, on: today, rules)
          let most = MorningCount.most
          // Together no more than that: a whole territory is counted as fast as one desk.
          count.reachable +=
            try sql.count(reachable: true, atMost: most - count.reachable).fetchOne(db) ?? 0
          count.others +=
            try sql.count(reachable: false, atMost: most - count.others).fetchOne(db) ?? 0
        }
        if count.total > 0 { counts[section] = count }
      }
      return counts
    }
  }

  package func morning(
    _ section: MorningSection,
    at desks: [String],
    on today: CalendarDate,
    after place: MorningPlace?,
    limit: Int
  ) async throws(StoreError) -> [MorningRow] {
    let rules = rules
    return try await read { db in
      var rows: [MorningRow] = []
      for reachable in [true, false] where rows.count < limit {
        if !reachable || place?.isReachable != false {
          let after = place.flatMap { $0.isReachable == reachable ? $0 : nil }
          var found: [MorningRow] = []
          for desk in desks {
            let sql = MorningSQL(section, at: desk, on: today, rules)
            found += try sql.page(reachable: reachable, after: after, limit: limit)
              .fetchAll(db).map { try bareRow($0, section) }
          }
          rows += found.sorted { $0.place < $1.place }.prefix(limit - rows.count)
        }
      }
      return try rows.map { try named($0, db) }
    }
  }
}

private func bareRow(_ row: Row, _ section: MorningSection) throws -> MorningRow {
  let id = RequestRecord.ID(try row.required("id"))
  let key: String = try row.required("sort_key")
  let day: CalendarDate? =
    switch section {
    case .corrections: nil
    case .certificates, .numbers, .documents: CalendarDate(iso: key)
    default: CalendarDate(iso: key.dropFirst())
    }
  return MorningRow(
    id: id,
    name: try row.optional("association_name") ?? "",
    givenNames: "",
    phone: nil,
    day: day,
    deskCode: try row.required("desk_code"),
    missingCount: try row.required("missing_count"),
    lastContact: nil,
    place: MorningPlace(isReachable: try row.required("reachable"), key: key, id: id)
  )
}

/// With the names and the telephone, read for the lines that show only.
private func named(_ row: MorningRow, _ db: Database) throws -> MorningRow {
  var row = row
  let people = try Row.fetchAll(
    db.cachedStatement(
      sql: """
        SELECT coalesce(usage_name, birth_name) AS name, given_names,
          coalesce(phone_mobile, phone_home, phone_work) AS phone
        FROM person WHERE request_id = ? ORDER BY position
        """
    ),
    arguments: [row.id.rawValue]
  )
  if row.name.isEmpty {
    row.name = try people.first?.optional("name") ?? ""
    row.givenNames = try people.first?.optional("given_names") ?? ""
  }
  for person in people where row.phone == nil { row.phone = try person.optional("phone") }
  row.lastContact = try contacts(of: row.id, limit: 1, db).first
  return row
}
