package import Domain
import GRDB

extension SQLiteStore {
  package func printer(of agent: String, at deskCode: String)
    async throws(StoreError) -> PrintDestination?
  {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT destination, encoding FROM desk_printer WHERE desk_code = \(deskCode)
        ORDER BY agent = \(agent) DESC, at DESC LIMIT 1
        """
      ).fetchOne(db).map(readDestination)
    }
  }

  package func setPrinter(_ destination: PrintDestination, by signature: Signature)
    async throws(StoreError)
  {
    let (name, encoding): (String, String?) =
      switch destination {
      case .file: ("file", nil)
      case .systemPrinter: ("system", nil)
      case .terminal(let encoding): ("terminal", encoding.rawValue)
      }
    try await write { db in
      try db.execute(
        literal: """
          INSERT INTO desk_printer (desk_code, agent, destination, encoding, at)
          VALUES (\(signature.deskCode), \(signature.agent), \(name), \(encoding),
            \(signature.at.milliseconds))
          ON CONFLICT (desk_code, agent) DO UPDATE SET
            destination = excluded.destination, encoding = excluded.encoding, at = excluded.at
          """
      )
    }
  }
}

@Sendable
private func readDestination(_ row: Row) throws -> PrintDestination {
  let name: String = try row.required("destination")
  let encoding: String? = try row.optional("encoding")
  switch name {
  case "file": return .file
  case "system": return .systemPrinter
  default:
    guard let encoding = encoding.flatMap({ PrinterEncoding(rawValue: $0) }) else {
      throw StoreError.unreadable("column encoding")
    }
    return .terminal(encoding)
  }
}
