import Domain
import Foundation
import Storage
import Testing
import TestSupport

struct SharedTests {
  /// Whether the stream gives an element within a while.
  private func comes(_ changes: AsyncStream<Void>, within time: Duration) async -> Bool {
    await withTaskGroup { group in
      group.addTask {
        for await _ in changes { return true }
        return false
      }
      group.addTask {
        try? await Task.sleep(for: time)
        return false
      }
      let first = await group.next() ?? false
      group.cancelAll()
      return first
    }
  }

  @Test func `what another program records is told without being asked`() async throws {
    let temporary = try TemporaryStore()
    let other = try temporary.openAgain()
    let changes = temporary.store.changes()
    _ = try await other.create(.example(), from: nil, by: .of())
    // A second is the aim; a machine under load may take longer, and must still tell.
    #expect(await comes(changes, within: .seconds(30)))
  }

  @Test func `nothing is told when nothing is recorded`() async throws {
    let temporary = try TemporaryStore()
    let changes = temporary.store.changes()
    #expect(await !comes(changes, within: .milliseconds(500)))
  }

  @Test func `several desks write in turn and the chain holds`() async throws {
    let temporary = try TemporaryStore()
    let desks = try (0..<4).map { _ in try temporary.openAgain(patience: 120) }
    try await withThrowingTaskGroup { group in
      for (place, desk) in desks.enumerated() {
        group.addTask {
          for _ in 0..<10 {
            _ = try await desk.create(.example(), from: nil, by: .of("agent\(place)"))
          }
        }
      }
      try await group.waitForAll()
    }
    let report = try temporary.store.check()
    #expect(report.problems == [])
    #expect(report.journalLines == 40)
  }

  @Test func `a writer kept waiting is told that the file is busy`() async throws {
    let temporary = try TemporaryStore()
    let patient = try temporary.openAgain(patience: 0.2)
    let raw = try RawFile(temporary.path)
    try raw.run("BEGIN IMMEDIATE")
    await #expect(throws: StoreError.busy) {
      try await patient.create(.example(), from: nil, by: .of())
    }
    try raw.run("ROLLBACK")
    #expect(try await patient.create(.example(), from: nil, by: .of()).id == RequestRecord.ID(1))
  }
}
