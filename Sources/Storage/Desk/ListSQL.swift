import Domain
import GRDB

/// The list a query asks for, as SQL: which rows, in which order, from where.
struct ListSQL {
  private let query: RequestQuery
  private let rules: ListRules
  private let terms: SearchTerms

  /// More matches than this are not sorted: the order is walked and each row tested instead.
  static let sortedMatches = 5_000

  init(_ query: RequestQuery, _ rules: ListRules) {
    self.query = query
    self.rules = rules
    terms = SearchTerms(query.text)
  }

  var key: String {
    switch query.sort.column {
    case .name: "name_key"
    case .birthDate: "birth_date"
    case .commune: "commune_key"
    case .dwellingType: "dwelling_key"
    case .filingDate: "filing_key"
    case .deadline: "deadline_on"
    case .state: "state_key"
    }
  }

  func page(_ db: Database, _ anchor: PageAnchor, limit: Int) throws -> SQLRequest<Row> {
    let isWalked = try terms.isEmpty || matchesTooMany(db)
    let isBackward =
      switch anchor {
      case .last, .before: true
      case .first, .after, .from: false
      }
    let direction: SQL = isBackward != query.sort.descending ? "DESC" : "ASC"
    let columns: SQL = """
      request.id, request.\(sql: key) AS sort_key,
      coalesce(request.association_name, person.usage_name) AS usage_name, person.birth_name,
      person.given_names, request.birth_date, request.commune_code, request.desk_code,
      (SELECT group_concat(code, ' ') FROM
        (SELECT code FROM wanted_type WHERE request_id = request.id ORDER BY position)) AS types,
      request.filing_date, request.deadline_kind, request.deadline_on, request.state_key,
      request.strike_off_reason, request.unique_number, request.missing_count
      """
    return """
      SELECT \(columns)
      FROM \(source(isWalked)) LEFT JOIN person ON person.request_id = request.id AND position = 0
      WHERE \(conditions(isWalked)) AND \(place(anchor))
      ORDER BY request.\(sql: key) \(direction), request.id \(direction)
      LIMIT \(max(0, limit))
      """
  }

  func count(_ db: Database) throws -> SQLRequest<Int> {
    "SELECT count(*) FROM \(source(terms.isEmpty)) WHERE \(conditions(terms.isEmpty))"
  }

  func rank(_ db: Database, of position: ListPosition) throws -> SQLRequest<Int> {
    let isWalked = terms.isEmpty
    return """
      SELECT count(*) FROM \(source(isWalked))
      WHERE \(conditions(isWalked)) AND \(place(.before(position)))
      """
  }

  /// CROSS JOIN keeps SQLite from walking the whole order for a few matches.
  private func source(_ isWalked: Bool) -> SQL {
    isWalked ? "request" : "request_words CROSS JOIN request ON request.id = request_words.rowid"
  }

  private func conditions(_ isWalked: Bool) -> SQL {
    var all: [SQL] = [filters]
    if !terms.isEmpty {
      all.append(isWalked ? walkedText : "request_words MATCH \(matchExpression)")
    }
    return all.joined(separator: " AND ")
  }

  private func place(_ anchor: PageAnchor) -> SQL {
    let down = query.sort.descending
    func compared(_ sign: String, _ place: ListPosition) -> SQL {
      "(request.\(sql: key), request.id) \(sql: sign) (\(place.key), \(place.id.rawValue))"
    }
    return switch anchor {
    case .first, .last: "1"
    case .after(let place): compared(down ? "<" : ">", place)
    case .before(let place): compared(down ? ">" : "<", place)
    case .from(let place): compared(down ? "<=" : ">=", place)
    }
  }

  /// A `+` keeps SQLite from leaving the order for an index of the filter, and sorting.
  private var filters: SQL {
    var all: [SQL] = ["1"]
    let filters = query.filters
    if let code = filters.communeCode { all.append("+request.commune_code = \(code)") }
    if let code = filters.deskCode { all.append("+request.desk_code = \(code)") }
    if filters.incompleteOnly { all.append("request.missing_count > 0") }
    if filters.withoutNumberOnly { all.append("+request.unique_number IS NULL") }
    if let code = filters.reasonCode { all.append(has(reason: code)) }
    if let days = filters.deadlineWithinDays {
      let last = query.today.adding(days: days).iso
      all.append("+request.deadline_on <= \(last)")
    }
    if let only = filters.only {
      let ids = only.map { "\($0.rawValue)" as SQL }.joined(separator: ", ")
      all.append("request.id IN (\(ids))")
    }
    let (from, to) = stateRange
    all.append("+request.state_key >= \(from) AND +request.state_key < \(to)")
    return all.joined(separator: " AND ")
  }

  /// A reason is asked of each row, in the words of any edition.
  private func has(reason code: String) -> SQL {
    let codes = rules.editions.reasons(meaning: code)
    return """
      EXISTS (
        SELECT 1 FROM reason
        WHERE reason.request_id = request.id AND reason.code IN \(codes)
      )
      """
  }

  /// The keys of the state asked for, the second one left out; see `ListColumns.stateKey`.
  private var stateRange: (String, String) {
    let today = "0" + query.today.iso
    let notice = query.today.adding(days: rules.deadlines.renewalNoticeDays + 1)
    let afterNotice = "0" + notice.iso
    return switch query.filters.state {
    case .all: ("0", "2")
    case .waiting: ("0", "1")
    case .only(.expired): ("0", today)
    case .only(.renewalDue): (today, afterNotice)
    case .only(.registered): (afterNotice, "1")
    case .only(.struckOff): ("1", "2")
    }
  }

  private func matchesTooMany(_ db: Database) throws -> Bool {
    let found = try SQLRequest<Int>(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM request_words WHERE request_words MATCH \(matchExpression)
        LIMIT \(Self.sortedMatches)
      )
      """
    ).fetchOne(db)
    return (found ?? 0) >= Self.sortedMatches
  }

  private var matchExpression: String {
    terms.terms.map { readings in
      let any = readings.map { reading in
        "(" + reading.map { "\"\($0.text)\"" + ($0.isPrefix ? "*" : "") }.joined(separator: " AND ")
          + ")"
      }
      return "(" + any.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }

  private var walkedText: SQL {
    terms.terms.map { readings in
      let any = readings.map { reading in
        let all = reading.map { token -> SQL in
          "request.words LIKE \("% " + token.text + (token.isPrefix ? "%" : " %"))"
        }
        return "(\(all.joined(separator: " AND ")))" as SQL
      }
      return "(\(any.joined(separator: " OR ")))" as SQL
    }.joined(separator: " AND ")
  }
}
