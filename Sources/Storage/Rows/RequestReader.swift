import Domain
import GRDB

/// Reads whole requests, a range of identifiers at a time: one query a table, whatever the range.
struct RequestReader {
  let db: Database

  func record(_ id: RequestRecord.ID) throws -> RequestRecord? {
    try records(id.rawValue...id.rawValue).first
  }

  /// In the order of identifiers.
  func records(_ range: ClosedRange<Int64>) throws -> [RequestRecord] {
    var records: [RequestRecord] = []
    var places: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      // One erased is a bare row, and no request any more.
      db.cachedStatement(
        sql: "SELECT * FROM request WHERE id BETWEEN ? AND ? AND state_key < '2' ORDER BY id"
      ),
      arguments: [range.lowerBound, range.upperBound]
    )
    while let row = try rows.next() {
      let record = try Self.record(row)
      places[record.id.rawValue] = records.count
      records.append(record)
    }
    try readPeople(range) { id, body in
      if let place = places[id] { body(&records[place]) }
    }
    try readLists(range) { id, body in
      if let place = places[id] { body(&records[place]) }
    }
    return records
  }

  private typealias Change = (Int64, (inout RequestRecord) -> Void) -> Void

  private static func record(_ row: Row) throws -> RequestRecord {
    var request = HousingRequest(
      deskCode: try row.required("desk_code"),
      edition: try row.required("edition")
    )
    for column in Columns.request { try column.take(&request, row) }
    if let reason: String = try row.optional("strike_off_reason") {
      request.strikeOff = StrikeOff(reason: reason, date: try row.required("struck_off_on"))
    }
    return RequestRecord(
      id: RequestRecord.ID(try row.required("id")),
      version: try row.required("version"),
      request: request
    )
  }

  private func readPeople(_ range: ClosedRange<Int64>, _ change: Change) throws {
    try each("person", range) { id, row in
      var person = Person()
      for column in Columns.person { try column.take(&person, row) }
      let isApplicant: Bool = try row.required("position") == 0
      change(id) { record in
        if isApplicant {
          record.request.applicant = person
        } else {
          record.request.coHolders.append(person)
        }
      }
    }
    try each("person_amount", range) { id, row in
      let amount = MonthlyAmount(kind: try row.required("kind"), amount: try row.required("cents"))
      let flow: String = try row.required("flow")
      let person: Int = try row.required("person")
      let list: WritableKeyPath<Person, [MonthlyAmount]> =
        flow == "income" ? \.monthlyIncomes : \.monthlyOutgoings
      change(id) { record in
        if person == 0 {
          record.request.applicant[keyPath: list].append(amount)
        } else if record.request.coHolders.indices.contains(person - 1) {
          record.request.coHolders[person - 1][keyPath: list].append(amount)
        }
      }
    }
    try each("dependant", range) { id, row in
      var dependant = Dependant()
      for column in Columns.dependant { try column.take(&dependant, row) }
      change(id) { $0.request.dependants.append(dependant) }
    }
    try each("custody_child", range) { id, row in
      var child = SharedCustodyChild()
      for column in Columns.custodyChild { try column.take(&child, row) }
      change(id) { $0.request.sharedCustodyChildren.append(child) }
    }
  }

  private func readLists(_ range: ClosedRange<Int64>, _ change: Change) throws {
    try each("housing_kind", range) { id, row in
      let code: String = try row.required("code")
      change(id) { $0.request.currentHousing.kinds.append(code) }
    }
    try each("wanted_type", range) { id, row in
      let code: String = try row.required("code")
      change(id) { $0.request.wanted.dwellingTypes.append(code) }
    }
    try each("wanted_commune", range) { id, row in
      let code: String = try row.required("code")
      change(id) { $0.request.wanted.communes.append(code) }
    }
    try each("reason", range) { id, row in
      let reason = RequestReason(code: try row.required("code"), text: try row.optional("text"))
      change(id) { $0.request.reasons.append(reason) }
    }
    try each("disability", range) { id, row in
      var profile = DisabilityProfile()
      for column in Columns.disability { try column.take(&profile, row) }
      change(id) { $0.request.disabilities.append(profile) }
    }
    try each("confirmation", range) { id, row in
      let field: String = try row.required("field")
      let confirmation = CheckConfirmation(
        check: try row.required("rule"),
        field: FieldID(field),
        subject: try row.required("subject"),
        signature: try row.signature()
      )
      change(id) { $0.request.confirmations.append(confirmation) }
    }
    try each("foreign_element", range) { id, row in
      let element = ForeignElement(
        path: try row.required("path"),
        xml: try row.required("xml"),
        follows: try row.optional("follows")
      )
      change(id) { $0.foreignElements.append(element) }
    }
  }

  /// The rows of a table for these requests, in the order of its key.
  private func each(
    _ table: String,
    _ range: ClosedRange<Int64>,
    _ body: (Int64, Row) throws -> Void
  ) throws {
    let order =
      table == "person_amount" ? "request_id, person, flow, position" : "request_id, position"
    let sql = "SELECT * FROM \(table) WHERE request_id BETWEEN ? AND ? ORDER BY \(order)"
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql),
      arguments: [range.lowerBound, range.upperBound]
    )
    while let row = try rows.next() { try body(row.required("request_id"), row) }
  }
}
