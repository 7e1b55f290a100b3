import GRDB

/// The file as somebody sees it who has SQLite and not our program.
struct RawFile {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// - Throws: `DatabaseError` when SQLite refuses.
  func run(_ sql: String) throws {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
  }

  func value(_ sql: String) throws -> String? {
    try queue.read { try String.fetchOne($0, sql: sql) }
  }
}
