/// The tables that keep a request, in the order in which their rows are written.
enum RequestTable: String, CaseIterable {
  case request, person, dependant, reason, disability, confirmation
  case personAmount = "person_amount"
  case custodyChild = "custody_child"
  case housingKind = "housing_kind"
  case wantedType = "wanted_type"
  case wantedCommune = "wanted_commune"
  case foreignElement = "foreign_element"

  /// What its values are, in the order in which they are bound.
  var columns: [String] {
    switch self {
    case .request: ["id", "version", "created_by"] + Self.changingColumns
    case .person: Self.place + Columns.person.map(\.name)
    case .dependant: Self.place + Columns.dependant.map(\.name)
    case .reason: Self.place + ["code", "text"]
    case .disability: Self.place + Columns.disability.map(\.name)
    case .confirmation: Self.place + ["rule", "field", "subject", "agent", "desk_code", "at"]
    case .personAmount: ["request_id", "person", "flow", "position", "kind", "cents"]
    case .custodyChild: Self.place + Columns.custodyChild.map(\.name)
    case .housingKind, .wantedType, .wantedCommune: Self.place + ["code"]
    case .foreignElement: Self.place + ["path", "xml"]
    }
  }

  /// The columns of a request that a save may change; the words searched come last.
  static let changingColumns =
    Columns.request.map(\.name)
    + ["desk_code", "edition", "strike_off_reason", "struck_off_on"] + ListColumns.names

  private static let place = ["request_id", "position"]

  /// Made once: a load asks it of millions of rows.
  var insertSQL: String { Self.inserts[self] ?? "" }

  private static let inserts = Dictionary(
    uniqueKeysWithValues: allCases.map { table in
      let columns = table.columns
      let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
      return (
        table,
        "INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
      )
    }
  )
}
