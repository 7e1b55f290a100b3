import Domain
import Foundation
import Storage
import Testing
import TestSupport

struct OpeningTests {
  /// A store closed, its file alone, at the place of its path.
  private func closed() async throws -> (folder: URL, path: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guichet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("a.guichet").path
    let temporary = try TemporaryStore()
    _ = try await temporary.store.create(.example(), from: nil, by: .of())
    try RawFile(temporary.path).run("VACUUM INTO '\(path)'")
    return (folder, path)
  }

  private func refusal(_ path: String) throws -> StoreOpeningError? {
    do {
      _ = try SQLiteStore.open(path: path, reference: .forTests, patience: 0.2)
      return nil
    } catch { return error }
  }

  private func expectRefused(_ path: String, _ error: StoreOpeningError) throws {
    let before = FileManager.default.contents(atPath: path)
    #expect(try refusal(path) == error)
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test func `a store opens again with what it says of itself`() async throws {
    let temporary = try TemporaryStore(isTraining: true)
    let again = try temporary.openAgain()
    #expect(again.info == StoreInfo(territoryName: "Pays d’essai", isTraining: true))
  }

  @Test func `a copy opens where it is put`() async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore.open(path: path, reference: .forTests)
    #expect(try await store.record(RequestRecord.ID(1)).request == .example())
  }

  @Test func `a missing file is missing, and is not made`() throws {
    let path = NSTemporaryDirectory() + "guichet-\(UUID().uuidString)"
    #expect(try refusal(path) == .missing)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a store is never made over a file`() throws {
    let temporary = try TemporaryStore()
    let before = FileManager.default.contents(atPath: temporary.path)
    #expect(throws: StoreOpeningError.alreadyExists) {
      try SQLiteStore.create(
        path: temporary.path,
        info: StoreInfo(territoryName: "", isTraining: false),
        reference: .forTests
      )
    }
    #expect(FileManager.default.contents(atPath: temporary.path) == before)
    #expect(throws: StoreOpeningError.self) {
      try SQLiteStore.create(
        path: "/nonexistent/folder/file",
        info: StoreInfo(territoryName: "", isTraining: false),
        reference: .forTests
      )
    }
  }

  @Test(arguments: ["", "bonjour", String(repeating: "SQLite", count: 100)])
  func `a file of something else is not a store`(content: String) async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    try expectRefused(path, .notAStore)
    #expect(try refusal(folder.path) == .notAStore)
  }

  @Test func `another program's database is not a store`() async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    try RawFile(path).run("PRAGMA application_id = 7")
    try expectRefused(path, .notAStore)
  }

  @Test func `a store cut short or overwritten is corrupt`() async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    let whole = try #require(FileManager.default.contents(atPath: path))
    for size in [50, 5_000] {
      try whole.prefix(size).write(to: URL(fileURLWithPath: path))
      try expectRefused(path, .corrupt)
    }
    var holed = whole
    holed.replaceSubrange(100..<4_096, with: Data(repeating: 0xFF, count: 3_996))
    try holed.write(to: URL(fileURLWithPath: path))
    try expectRefused(path, .corrupt)
  }

  @Test func `a store made before the whole form opens with what it held`() async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    let added = [
      "request": [
        "filing_kind", "applicant_kind", "association_name", "association_siret",
        "association_rna", "association_contact", "helper_email", "notice_channel",
        "current_housing_aid_cents", "current_entry_date", "current_host_name",
        "current_structure_name", "wants_adapted",
      ],
      "person": [
        "phone_work", "address_place_name", "address_building", "address_staircase",
        "address_floor", "address_apartment",
      ],
      "draft": ["confirmations"],
    ]
    for (table, columns) in added {
      for column in columns { try RawFile(path).run("ALTER TABLE \(table) DROP COLUMN \(column)") }
    }
    for table in ["disability", "confirmation"] { try RawFile(path).run("DROP TABLE \(table)") }
    try RawFile(path).run("DELETE FROM grdb_migrations WHERE identifier LIKE '4 %'")
    let store = try SQLiteStore.open(path: path, reference: .forTests)
    #expect(try await store.record(RequestRecord.ID(1)).request == .example())
    let made = try await store.create(.full, from: nil, by: .of())
    #expect(try await store.record(made.id).request == .full)
    #expect(try store.check().problems.isEmpty)
  }

  @Test func `a store of a newer version is newer`() async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    try RawFile(path).run("INSERT INTO grdb_migrations VALUES ('99 of tomorrow')")
    try expectRefused(path, .newer)
  }

  @Test(arguments: [(0o444, StoreOpeningError.readOnly), (0o000, .noPermission)])
  func `a protected file is said to be so`(mode: Int, error: StoreOpeningError) async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(try refusal(path) == error)
  }

  @Test func `a file held by another program is locked`() async throws {
    let (folder, path) = try await closed()
    defer { try? FileManager.default.removeItem(at: folder) }
    // In the rollback mode of a copy, an exclusive transaction keeps readers out.
    let raw = try RawFile(path)
    try raw.run("BEGIN EXCLUSIVE")
    try expectRefused(path, .locked)
    try raw.run("ROLLBACK")
    #expect(try refusal(path) == nil)
  }
}
