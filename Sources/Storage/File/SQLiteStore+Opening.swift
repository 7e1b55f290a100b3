package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  /// Opens a store, brought up to this version when it is older.
  ///
  /// A file that cannot be opened is left as it is. `patience` is how many seconds to wait for
  /// other programs.
  package static func open(
    path: String,
    reference: ReferenceData,
    patience: Double = 5
  ) throws(StoreOpeningError) -> SQLiteStore {
    try StoreFile(path: path).inspect()
    do {
      try refuseNewer(path, patience)
      return try alone(path, patience) { try connect(path, reference, patience) }
    } catch { throw StoreOpeningError(error) }
  }

  /// Makes an empty store, never over an existing file.
  package static func create(
    path: String,
    info: StoreInfo,
    reference: ReferenceData,
    patience: Double = 5
  ) throws(StoreOpeningError) -> SQLiteStore {
    let file = StoreFile(path: path)
    try file.make()
    do {
      return try alone(path, patience) {
        try lay(path, info)
        return try connect(path, reference, patience)
      }
    } catch {
      file.remove()
      throw StoreOpeningError(error)
    }
  }

  /// Desks that start together migrate one after another.
  private static func alone<Value>(_ path: String, _ patience: Double, _ body: () throws -> Value)
    throws -> Value
  {
    let lock = try FileLock(path + ".lock", beside: path)
    return try WriteQueue(lock).turn(within: patience, body)
  }

  private static func refuseNewer(_ path: String, _ patience: Double) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    let isNewer = try queue.read { try Schema.migrator.hasBeenSuperseded($0) }
    if isNewer { throw StoreOpeningError.newer }
  }

  /// Writes the first page, so that the file is known as ours before anything is in the log.
  private static func lay(_ path: String, _ info: StoreInfo) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(queue)
    try queue.write { db in
      try db.execute(
        literal: """
          INSERT INTO meta (key, value)
          VALUES ('territory', \(info.territoryName)), ('training', \(info.isTraining ? "1" : "0"))
          """
      )
    }
  }

  /// Of each connection, in SQLite's way: negative, in KiB.
  ///
  /// A desk reads pages that the system keeps in memory for all programs anyway; five caches of
  /// SQLite's usual 2 MiB a desk would be most of what a desk takes.
  static let cacheSize = -512

  private static func connect(_ path: String, _ reference: ReferenceData, _ patience: Double)
    throws -> SQLiteStore
  {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cache_size = \(cacheSize)")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try Schema.migrator.migrate(pool)
    // GRDB sets NORMAL when it turns the log on: a request recorded must outlive a power cut.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let info = try pool.read(readInfo)
    let store = SQLiteStore(
      path: path,
      pool: pool,
      queue: WriteQueue(try FileLock(path + ".queue", beside: path)),
      info: info,
      rules: ListRules(reference),
      patience: patience
    )
    try store.finishLoading()
    try store.recountMissing()
    return store
  }

  private static func readInfo(_ db: Database) throws -> StoreInfo {
    func meta(_ key: String) throws -> String {
      let value = try String.fetchOne(
        db,
        sql: "SELECT value FROM meta WHERE key = ?",
        arguments: [key]
      )
      guard let value else { throw StoreOpeningError.corrupt }
      return value
    }
    return StoreInfo(
      territoryName: try meta("territory"),
      isTraining: try meta("training") == "1"
    )
  }
}
