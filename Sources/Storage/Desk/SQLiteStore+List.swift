package import Domain
import GRDB

extension SQLiteStore {
  package func requests(_ query: RequestQuery, _ anchor: PageAnchor, limit: Int)
    async throws(StoreError) -> [RequestSummary]
  {
    let rules = rules
    return try await read { db in
      let rows = try ListSQL(query, rules).page(db, anchor, limit: limit).fetchAll(db)
      let summaries = try rows.map { try summary($0, query.today, rules) }
      return switch anchor {
      case .last, .before: summaries.reversed()
      case .first, .after, .from: summaries
      }
    }
  }

  package func count(_ query: RequestQuery) async throws(StoreError) -> Int {
    let rules = rules
    return try await read { db in try ListSQL(query, rules).count(db).fetchOne(db) ?? 0 }
  }

  package func rank(of position: ListPosition, in query: RequestQuery)
    async throws(StoreError) -> Int
  {
    let rules = rules
    return try await read { db in
      try ListSQL(query, rules).rank(db, of: position).fetchOne(db) ?? 0
    }
  }
}

private func summary(_ row: Row, _ today: CalendarDate, _ rules: ListRules) throws
  -> RequestSummary
{
  let id = RequestRecord.ID(try row.required("id"))
  let stateKey: String = try row.required("state_key")
  let kind: String? = try row.optional("deadline_kind")
  let deadline = try kind.flatMap(NextDeadline.Kind.init(rawValue:)).map {
    NextDeadline(kind: $0, date: try row.required("deadline_on"))
  }
  let birthDate: String = try row.required("birth_date")
  let usageName: String? = try row.optional("usage_name")
  let birthName: String? = try row.optional("birth_name")
  let types: String? = try row.optional("types")
  return RequestSummary(
    id: id,
    usageName: usageName ?? birthName ?? "",
    givenNames: try row.optional("given_names") ?? "",
    birthDate: CalendarDate(iso: birthDate),
    communeCode: try row.optional("commune_code"),
    deskCode: try row.required("desk_code"),
    dwellingTypes: types?.split(separator: " ").map(String.init) ?? [],
    filingDate: try row.optional("filing_date"),
    deadline: deadline,
    state: rules.state(ofKey: stateKey, on: today),
    strikeOffReason: try row.optional("strike_off_reason"),
    uniqueNumber: try row.optional("unique_number"),
    missingCount: try row.required("missing_count"),
    position: ListPosition(key: try row.required("sort_key"), id: id)
  )
}
