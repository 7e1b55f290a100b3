import Domain
import GRDB

/// A section of the morning list at one desk, as SQL: ranges of an index, never a scan.
struct MorningSQL {
  let section: MorningSection
  let desk: String
  /// The key that the section is ordered by, its first value, and the first one past its last.
  private let range: (lower: String, upper: String)

  /// Receipts looked at, at most: the documents of one request are many rows.
  private static let receiptsMost = 5_000

  init(_ section: MorningSection, at desk: String, on today: CalendarDate, _ rules: ListRules) {
    self.section = section
    self.desk = desk
    let days = rules.morning.days(of: section, on: today, rules.deadlines)
    // See `ListColumns.stateKey`: while it waits, a zero and the day of expiry.
    let mark = section.isRenewal ? "0" : ""
    range =
      days.map { (mark + $0.lowerBound.iso, mark + $0.upperBound.adding(days: 1).iso) }
      ?? ("0", "1")
  }

  private var key: SQL {
    switch section {
    case .certificates, .numbers: "request.deadline_on"
    case .documents: "receipt.day"
    default: "request.state_key"
    }
  }

  private var conditions: SQL {
    let own: SQL =
      switch section {
      case .certificates, .numbers: "deadline_kind = 'certificate'"
      case .corrections: "missing_count > 0"
      default: "1"
      }
    return "desk_code = \(desk) AND \(own)"
  }

  func count(reachable: Bool, atMost limit: Int) -> SQLRequest<Int> {
    guard section != .documents else {
      return """
        SELECT count(*) FROM (
          SELECT 1 FROM \(receipts) CROSS JOIN request ON request.id = receipt.request_id
          WHERE desk_code = \(desk) AND +reachable = \(reachable)
            AND request.strike_off_reason IS NULL
          LIMIT \(max(0, limit))
        )
        """
    }
    return """
      SELECT count(*) FROM (
        SELECT 1 FROM request
        WHERE \(conditions) AND reachable = \(reachable)
          AND \(key) >= \(range.lower) AND \(key) < \(range.upper)
        LIMIT \(max(0, limit))
      )
      """
  }

  func page(reachable: Bool, after place: MorningPlace?, limit: Int) -> SQLRequest<Row> {
    let from: SQL =
      place.map { "(\(key), request.id) > (\($0.key), \($0.id.rawValue))" } ?? "1"
    let columns: SQL = """
      request.id, \(key) AS sort_key, reachable, desk_code, missing_count,
      request.association_name, state_key, deadline_on
      """
    guard section != .documents else {
      return """
        SELECT \(columns), receipt.day
        FROM \(receipts) CROSS JOIN request ON request.id = receipt.request_id
        WHERE desk_code = \(desk) AND +reachable = \(reachable) AND \(from)
          AND request.strike_off_reason IS NULL
        ORDER BY receipt.day, request.id LIMIT \(limit)
        """
    }
    return """
      SELECT \(columns), NULL AS day FROM request
      WHERE \(conditions) AND reachable = \(reachable) AND \(from)
        AND \(key) >= \(range.lower) AND \(key) < \(range.upper)
      ORDER BY \(key), request.id LIMIT \(limit)
      """
  }

  /// The first day on which something was received of each request.
  private var receipts: SQL {
    """
    (
      SELECT request_id, min(received_on) AS day FROM (
        SELECT request_id, received_on FROM document_receipt
        WHERE state = 'received' AND received_on >= \(range.lower) AND received_on < \(range.upper)
        ORDER BY received_on LIMIT \(Self.receiptsMost)
      ) GROUP BY request_id
    ) AS receipt
    """
  }
}
