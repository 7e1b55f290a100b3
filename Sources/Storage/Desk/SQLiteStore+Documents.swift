package import Domain
import GRDB

extension SQLiteStore {
  package func documents(of id: RequestRecord.ID) async throws(StoreError) -> [DocumentReceipt] {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT * FROM document_receipt WHERE request_id = \(id.rawValue)
        ORDER BY document_id, subject
        """
      ).fetchAll(db).map(readReceipt)
    }
  }

  package func set(_ receipt: DocumentReceipt, on id: RequestRecord.ID) async throws(StoreError) {
    try await write { db in
      try refuseUnknown(id, db)
      let before = try kept(receipt, id, db)?.canonical
      let after = receipt.state == .missing ? nil : receipt.canonical
      guard before != after else { return }
      try keep(receipt, id, db)
      let change = FieldChange(
        field: FieldID("documents.\(receipt.documentID).\(receipt.subject)"),
        before: before,
        after: after
      )
      var journal = try Journal(db)
      try journal.append(.document, id, [change], by: receipt.signature, to: db)
    }
  }
}

extension DocumentReceipt {
  /// As the journal tells it: the state and the day.
  fileprivate var canonical: String { "\(state.rawValue) \(receivedOn.iso)" }
}

private func kept(_ receipt: DocumentReceipt, _ id: RequestRecord.ID, _ db: Database) throws
  -> DocumentReceipt?
{
  try SQLRequest<Row>(
    """
    SELECT * FROM document_receipt
    WHERE request_id = \(id.rawValue) AND document_id = \(receipt.documentID)
      AND subject = \(receipt.subject)
    """
  ).fetchOne(db).map(readReceipt)
}

private func keep(_ receipt: DocumentReceipt, _ id: RequestRecord.ID, _ db: Database) throws {
  try db.execute(
    literal: """
      DELETE FROM document_receipt
      WHERE request_id = \(id.rawValue) AND document_id = \(receipt.documentID)
        AND subject = \(receipt.subject)
      """
  )
  guard receipt.state != .missing else { return }
  try db.execute(
    literal: """
      INSERT INTO document_receipt
        (request_id, document_id, subject, state, received_on, agent, desk_code, at)
      VALUES (\(id.rawValue), \(receipt.documentID), \(receipt.subject),
        \(receipt.state.rawValue), \(receipt.receivedOn), \(receipt.signature.agent),
        \(receipt.signature.deskCode), \(receipt.signature.at.milliseconds))
      """
  )
}

@Sendable
private func readReceipt(_ row: Row) throws -> DocumentReceipt {
  guard let state = DocumentState(rawValue: try row.required("state")) else {
    throw StoreError.unreadable("column state")
  }
  return DocumentReceipt(
    documentID: try row.required("document_id"),
    subject: try row.required("subject"),
    state: state,
    receivedOn: try row.required("received_on"),
    signature: try row.signature()
  )
}
