import Domain
import GRDB

/// A request as the rows that keep it, made ready away from the database.
struct RequestRows: Sendable {
  struct Row: Sendable {
    let table: RequestTable
    let values: StatementArguments
  }

  let id: RequestRecord.ID
  let version: Int
  /// Of the columns that a save may change.
  let values: [DatabaseValue]
  /// Those that refer to the request, and none before one that it refers to.
  private(set) var children: [Row] = []

  init(_ record: RequestRecord, _ rules: ListRules) {
    let request = record.request
    id = record.id
    version = record.version
    values =
      Columns.request.map { $0.value(request) }
      + [
        request.deskCode.databaseValue, request.edition.databaseValue,
        request.strikeOff?.reason.databaseValue ?? .null,
        request.strikeOff?.date.databaseValue ?? .null,
      ] + ListColumns.values(of: request, record.id, rules)
    addPeople(request)
    add(.housingKind, request.currentHousing.kinds) { [$0.databaseValue] }
    add(.wantedType, request.wanted.dwellingTypes) { [$0.databaseValue] }
    add(.wantedCommune, request.wanted.communes) { [$0.databaseValue] }
    add(.reason, request.reasons) {
      [$0.code.databaseValue, $0.text?.databaseValue ?? .null]
    }
    add(.disability, request.disabilities) { row in Columns.disability.map { $0.value(row) } }
    add(.confirmation, request.confirmations) { answer in
      let signature = answer.signature
      return [
        answer.check.databaseValue, answer.field.path.databaseValue, answer.subject.databaseValue,
        signature.agent.databaseValue, signature.deskCode.databaseValue,
        signature.at.milliseconds.databaseValue,
      ]
    }
    add(.foreignElement, record.foreignElements) {
      [$0.path.databaseValue, $0.xml.databaseValue]
    }
  }

  /// The row of the request itself.
  func row(createdBy agent: String?) -> Row {
    let start = [
      id.rawValue.databaseValue, version.databaseValue, agent?.databaseValue ?? .null,
    ]
    return Row(table: .request, values: StatementArguments(bound: start + values))
  }

  private mutating func addPeople(_ request: HousingRequest) {
    let people = [request.applicant] + request.coHolders
    add(.person, people) { person in Columns.person.map { $0.value(person) } }
    for (position, person) in people.enumerated() {
      add(person.monthlyIncomes, "income", of: position)
      add(person.monthlyOutgoings, "outgoing", of: position)
    }
    add(.dependant, request.dependants) { row in Columns.dependant.map { $0.value(row) } }
    add(.custodyChild, request.sharedCustodyChildren) { row in
      Columns.custodyChild.map { $0.value(row) }
    }
  }

  private mutating func add<Item>(
    _ table: RequestTable,
    _ items: [Item],
    _ values: (Item) -> [DatabaseValue]
  ) {
    for (position, item) in items.enumerated() {
      let place = [id.rawValue.databaseValue, position.databaseValue]
      children.append(
        Row(table: table, values: StatementArguments(bound: place + values(item)))
      )
    }
  }

  private mutating func add(_ amounts: [MonthlyAmount], _ flow: String, of person: Int) {
    for (position, amount) in amounts.enumerated() {
      let values = [
        id.rawValue.databaseValue, person.databaseValue, flow.databaseValue,
        position.databaseValue, amount.kind.databaseValue, amount.amount.databaseValue,
      ]
      children.append(Row(table: .personAmount, values: StatementArguments(bound: values)))
    }
  }
}

extension StatementArguments {
  /// Values that are SQLite's already: taken as they are, where the usual way looks each one up by
  /// a key path, a tenth of the time of a load.
  init(bound values: [DatabaseValue]) {
    self.init(values.map { $0 as (any DatabaseValueConvertible)? })
  }
}
