package import Domain
package import Foundation
package import Storage

/// A real store in a folder of its own, gone with the value.
package final class TemporaryStore: Sendable {
  package let folder: URL
  package let store: SQLiteStore
  private let reference: ReferenceData

  package var path: String { folder.appendingPathComponent("demandes.guichet").path }

  package init(reference: ReferenceData = .forTests, isTraining: Bool = false) throws {
    self.reference = reference
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guichet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore.create(
      path: folder.appendingPathComponent("demandes.guichet").path,
      info: StoreInfo(territoryName: reference.territory.name, isTraining: isTraining),
      reference: reference
    )
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Another program's view of the same file.
  package func openAgain(patience: Double = 5) throws -> SQLiteStore {
    try SQLiteStore.open(path: path, reference: reference, patience: patience)
  }
}
