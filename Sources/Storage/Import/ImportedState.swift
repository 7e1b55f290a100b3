import Crypto
import Domain
import Foundation
import GRDB

/// What an exchange file said of a request.
struct ImportedState {
  let digest: Data
  /// The fields and their texts, as the journal writes changes.
  let said: String
  private(set) var madeAt: Instant?

  init(_ imported: ImportedRequest, madeAt: Instant?) {
    said = ChangesText.write(imported.request.changesFromNothing)
    self.madeAt = madeAt
    var hasher = SHA256()
    hasher.update(data: Data(said.utf8))
    for element in imported.foreignElements {
      // Framed, so that no two lists read the same.
      for text in [element.path, element.xml] {
        hasher.update(data: Data("\(text.utf8.count):\(text)".utf8))
      }
    }
    digest = Data(hasher.finalize())
  }

  private init(_ row: Row) throws {
    digest = try row.required("digest")
    said = try row.required("said")
    let milliseconds: Int64? = try row.optional("made_at")
    madeAt = milliseconds.map { Instant(milliseconds: $0) }
  }

  /// The first bytes, enough to tell the requests of one file apart.
  var shortDigest: UInt64 { Self.short(digest) }

  static func short(_ digest: some Sequence<UInt8>) -> UInt64 {
    digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  func texts() throws -> [FieldID: String] {
    let changes = try ChangesText.read(said)
    return Dictionary(changes.compactMap { change in change.after.map { (change.field, $0) } }) {
      first,
      _ in first
    }
  }

  static func of(_ id: Int64, _ db: Database) throws -> ImportedState? {
    try SQLRequest<Row>("SELECT * FROM imported WHERE request_id = \(id)").fetchOne(db)
      .map(ImportedState.init)
  }

  /// The request of which a file said the very same.
  static func holder(of digest: Data, _ db: Database) throws -> Int64? {
    try SQLRequest<Int64>("SELECT request_id FROM imported WHERE digest = \(digest) LIMIT 1")
      .fetchOne(db)
  }

  /// A file that does not say when it was made takes the last one's date over.
  func madeNoEarlier(than last: ImportedState?) -> ImportedState {
    var state = self
    state.madeAt = madeAt ?? last?.madeAt
    return state
  }

  func write(for id: Int64, to db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO imported (request_id, digest, said, made_at) VALUES (?, ?, ?, ?)
        """
    ).execute(arguments: [id, digest, said, madeAt?.milliseconds])
  }
}
