import Crypto
import Domain
import Foundation
import GRDB

/// The end of the journal, to which lines are added within a transaction.
///
/// Each line holds the hash of the one before and a digest of its own details, salted so that a
/// digest that outlives its erased details tells nothing of them.
struct Journal {
  private(set) var number: Int64
  private(set) var hash: Data

  init(_ db: Database) throws {
    let last = try Row.fetchOne(
      db,
      sql: "SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1"
    )
    number = try last?.required("number") ?? 0
    hash = try last?.required("hash") ?? Self.origin
  }

  static let origin = Data(repeating: 0, count: 32)

  mutating func append(
    _ kind: JournalEntry.Kind,
    _ id: RequestRecord.ID,
    _ changes: [FieldChange],
    by signature: Signature,
    to db: Database
  ) throws {
    try append(kind, id, JournalDetail(changes), by: signature, to: db)
  }

  mutating func append(
    _ kind: JournalEntry.Kind,
    _ id: RequestRecord.ID,
    _ detail: JournalDetail,
    by signature: Signature,
    to db: Database
  ) throws {
    number += 1
    hash = Self.hash(
      after: hash,
      number: number,
      signature: signature,
      request: id.rawValue,
      kind: kind.rawValue,
      digest: detail.digest
    )
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (number, at, desk_code, agent, request_id, kind, digest, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, signature.at.milliseconds, signature.deskCode, signature.agent, id.rawValue,
      kind.rawValue, detail.digest, hash,
    ])
    try db.cachedStatement(
      sql: "INSERT INTO journal_detail (number, salt, detail) VALUES (?, ?, ?)"
    ).execute(arguments: [number, detail.salt, detail.text])
  }

  /// Texts go in with their length before them, so that no two lines read the same.
  static func hash(
    after previous: Data,
    number: Int64,
    signature: Signature,
    request: Int64,
    kind: String,
    digest: Data
  ) -> Data {
    func framed(_ text: String) -> String { "\(text.utf8.count):\(text)" }
    let line =
      "\(number) \(signature.at.milliseconds) \(framed(signature.deskCode)) "
      + "\(framed(signature.agent)) \(request) \(framed(kind)) "
    var hasher = SHA256()
    hasher.update(data: previous)
    hasher.update(data: Data(line.utf8))
    hasher.update(data: digest)
    return Data(hasher.finalize())
  }
}
