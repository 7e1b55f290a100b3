package import Domain
import GRDB

extension SQLiteStore {
  /// Copies a store to a new file as of one moment, while desks go on working.
  ///
  /// The store is only read.
  package static func copy(_ path: String, to destination: String) throws(StoreOpeningError) {
    try StoreFile(path: path).inspect()
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let source = try DatabaseQueue(path: path, configuration: configuration)
      let copy = try DatabaseQueue(path: destination)
      try source.backup(to: copy)
      try copy.close()
    } catch { throw StoreOpeningError(error) }
  }
}
