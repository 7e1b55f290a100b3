import Domain
import GRDB

/// Writes a request and its rows; statements are prepared once a connection.
struct RequestWriter {
  let db: Database
  let rules: ListRules
  /// False while a load builds the index of words at its end.
  var indexesWords = true

  private static let columns =
    Columns.request.map(\.name)
    + ["desk_code", "edition", "strike_off_reason", "struck_off_on"] + ListColumns.names

  private static let insertRequest = insert("request", ["id", "version", "created_by"] + columns)
  private static let updateRequest =
    "UPDATE request SET version = version + 1, "
    + columns.map { "\($0) = ?" }.joined(separator: ", ") + " WHERE id = ?"
  private static let insertPerson = insert(
    "person",
    ["request_id", "position"] + Columns.person.map(\.name)
  )
  private static let insertAmount = insert(
    "person_amount",
    ["request_id", "person", "flow", "position", "kind", "cents"]
  )
  private static let insertDependant = insert(
    "dependant",
    ["request_id", "position"] + Columns.dependant.map(\.name)
  )
  private static let insertCustodyChild = insert(
    "custody_child",
    ["request_id", "position"] + Columns.custodyChild.map(\.name)
  )

  private static let insertDisability = insert(
    "disability",
    ["request_id", "position"] + Columns.disability.map(\.name)
  )
  private static let insertConfirmation = insert(
    "confirmation",
    ["request_id", "position", "rule", "field", "subject", "agent", "desk_code", "at"]
  )

  private static func insert(_ table: String, _ columns: [String]) -> String {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }

  /// The identifier the next request gets; the local reference is part of what is searched.
  static func nextID(_ db: Database) throws -> Int64 {
    let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'request'")
    return (last ?? 0) + 1
  }

  func insert(_ record: RequestRecord, createdBy agent: String?) throws {
    let id = record.id.rawValue
    try run(
      Self.insertRequest,
      [id.databaseValue, record.version.databaseValue, agent?.databaseValue ?? .null]
        + values(of: record)
    )
    if indexesWords {
      try run(
        "INSERT INTO request_words (rowid, words) VALUES (?, ?)",
        [id.databaseValue, ListColumns.words(of: record.request, record.id).databaseValue]
      )
    }
    try insertRows(record)
  }

  /// Writes a changed request over the one kept, and makes its version grow.
  func update(_ record: RequestRecord) throws {
    let id = record.id.rawValue.databaseValue
    // An external-content index forgets a row only when told the very words it held.
    try run(
      """
      INSERT INTO request_words (request_words, rowid, words)
      SELECT 'delete', id, words FROM request WHERE id = ?
      """,
      [id]
    )
    for table in Columns.children { try run("DELETE FROM \(table) WHERE request_id = ?", [id]) }
    try run(Self.updateRequest, values(of: record) + [id])
    try run(
      "INSERT INTO request_words (rowid, words) SELECT id, words FROM request WHERE id = ?",
      [id]
    )
    try insertRows(record)
  }

  private func values(of record: RequestRecord) -> [DatabaseValue] {
    let request = record.request
    return Columns.request.map { $0.value(request) }
      + [
        request.deskCode.databaseValue, request.edition.databaseValue,
        request.strikeOff?.reason.databaseValue ?? .null,
        request.strikeOff?.date.databaseValue ?? .null,
      ] + ListColumns.values(of: request, record.id, rules)
  }

  private func insertRows(_ record: RequestRecord) throws {
    let id = record.id.rawValue.databaseValue
    let request = record.request
    for (position, person) in ([request.applicant] + request.coHolders).enumerated() {
      let place = [id, position.databaseValue]
      try run(Self.insertPerson, place + Columns.person.map { $0.value(person) })
      try insert(person.monthlyIncomes, "income", of: place)
      try insert(person.monthlyOutgoings, "outgoing", of: place)
    }
    try insert(request.dependants, Self.insertDependant, Columns.dependant, id)
    try insert(request.sharedCustodyChildren, Self.insertCustodyChild, Columns.custodyChild, id)
    try insert(request.currentHousing.kinds, into: "housing_kind", id)
    try insert(request.wanted.dwellingTypes, into: "wanted_type", id)
    try insert(request.wanted.communes, into: "wanted_commune", id)
    for (position, reason) in request.reasons.enumerated() {
      try run(
        "INSERT INTO reason (request_id, position, code, text) VALUES (?, ?, ?, ?)",
        [
          id, position.databaseValue, reason.code.databaseValue,
          reason.text?.databaseValue ?? .null,
        ]
      )
    }
    try insert(request.disabilities, Self.insertDisability, Columns.disability, id)
    for (position, answer) in request.confirmations.enumerated() {
      let signature = answer.signature
      try run(
        Self.insertConfirmation,
        [
          id, position.databaseValue, answer.check.databaseValue, answer.field.path.databaseValue,
          answer.subject.databaseValue, signature.agent.databaseValue,
          signature.deskCode.databaseValue, signature.at.milliseconds.databaseValue,
        ]
      )
    }
    for (position, element) in record.foreignElements.enumerated() {
      try run(
        "INSERT INTO foreign_element (request_id, position, path, xml) VALUES (?, ?, ?, ?)",
        [
          id, position.databaseValue, element.path.databaseValue, element.xml.databaseValue,
        ]
      )
    }
  }

  private func insert<Root>(
    _ rows: [Root],
    _ sql: String,
    _ columns: [Column<Root>],
    _ id: DatabaseValue
  ) throws {
    for (position, row) in rows.enumerated() {
      try run(sql, [id, position.databaseValue] + columns.map { $0.value(row) })
    }
  }

  private func insert(_ codes: [String], into table: String, _ id: DatabaseValue) throws {
    for (position, code) in codes.enumerated() {
      try run(
        "INSERT INTO \(table) (request_id, position, code) VALUES (?, ?, ?)",
        [id, position.databaseValue, code.databaseValue]
      )
    }
  }

  private func insert(_ amounts: [MonthlyAmount], _ flow: String, of place: [DatabaseValue])
    throws
  {
    for (position, amount) in amounts.enumerated() {
      try run(
        Self.insertAmount,
        place + [
          flow.databaseValue, position.databaseValue, amount.kind.databaseValue,
          amount.amount.databaseValue,
        ]
      )
    }
  }

  private func run(_ sql: String, _ values: [DatabaseValue]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
