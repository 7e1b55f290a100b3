package import Domain
import GRDB

extension SQLiteStore {
  /// How SQLite goes about a section of the morning list, for tests.
  package func morningPlan(_ section: MorningSection, at desk: String, on today: CalendarDate)
    async throws(StoreError) -> [String]
  {
    let rules = rules
    return try await read { db in
      let sql = MorningSQL(section, at: desk, on: today, rules)
      let page = try sql.page(reachable: true, after: nil, limit: 60)
        .makePreparedRequest(db, forSingleResult: false).statement
      let count = try sql.count(reachable: true, atMost: MorningCount.most)
        .makePreparedRequest(db, forSingleResult: false).statement
      return try [page, count].flatMap { statement in
        try Row.fetchAll(
          db,
          sql: "EXPLAIN QUERY PLAN " + statement.sql,
          arguments: statement.arguments
        ).map { try $0.required("detail") }
      }
    }
  }
}
