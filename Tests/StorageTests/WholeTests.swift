import Domain
import Foundation
import Storage
import Testing
import TestSupport

struct WholeTests {
  @Test func `a file taken in twice changes nothing the second time`() async throws {
    let temporary = try TemporaryStore()
    let foreign = [ForeignElement(path: "personnePhysique/x", xml: "<x>é</x>")]
    let imported = [
      ImportedRequest(request: .full, foreignElements: foreign),
      ImportedRequest(request: .example("SANS NUMÉRO")),
    ]
    #expect(try temporary.store.take(imported, by: .of()) == ImportTally(created: 2))
    #expect(try temporary.store.take(imported, by: .of()) == ImportTally(unchanged: 2))
    let record = try await temporary.store.record(RequestRecord.ID(1))
    #expect(record.foreignElements == foreign)
    #expect(record.version == 1)

    var changed = imported
    changed[0].request.freeNotes = "autre"
    let tally = try temporary.store.take(changed, by: .of())
    #expect(tally == ImportTally(changed: 1, unchanged: 1))
    let history = try await temporary.store.history(of: record.id)
    #expect(history.map(\.kind) == [.imported, .imported])
    #expect(history[1].changes.map(\.field.path) == ["freeNotes"])
    #expect(try temporary.store.check().problems == [])
  }

  @Test func `a load is the same for the same seed, and sound`() async throws {
    func content(_ seed: UInt64) throws -> (hash: String?, report: CheckReport) {
      let temporary = try TemporaryStore()
      let requests = (0..<6_000).map { index in
        index == 0 ? HousingRequest.full : .example("NOM\(index)")
      }
      var told: [LoadProgress] = []
      try temporary.store.fill(requests, by: .of(), seed: seed) { told.append($0) }
      #expect(
        told == [
          .recorded(5_000), .recorded(6_000), .indexed(1, of: 6_000), .indexed(5_001, of: 6_000),
          .indexed(6_000, of: 6_000),
        ]
      )
      var count = 0
      try temporary.store.forEachRecord { record in
        #expect(record.request == requests[count])
        count += 1
        #expect(record.id.rawValue == Int64(count))
      }
      #expect(count == 6_000)
      let hash = try RawFile(temporary.path).value(
        "SELECT hex(hash) FROM journal ORDER BY number DESC LIMIT 1"
      )
      return (hash, try temporary.store.check())
    }
    let first = try content(1)
    #expect(first.report.problems == [])
    #expect(first.report.waiting == 5_999)
    #expect(first.report.struckOff == ["RADATT": 1])
    #expect(first.report.yearlyAllotments == 1)
    #expect(first.report.requestsPerAllotment == 5_999)
    let days = 215.0
    #expect(abs((first.report.meanWaitMonths ?? 0) - days / 30.4375) < 0.000_1)
    #expect(try content(1).hash == first.hash)
    #expect(try content(2).hash != first.hash)
  }

  @Test func `an interrupted load is finished at the next opening`() async throws {
    let temporary = try TemporaryStore()
    _ = try await temporary.store.create(.example("ESSAI"), from: nil, by: .of())
    try RawFile(temporary.path).run(
      """
      INSERT INTO meta VALUES ('loading', '1'); DROP INDEX request_name;
      INSERT INTO request_words (request_words) VALUES ('delete-all')
      """
    )
    #expect(try temporary.store.check().problems == [.searchIndex])
    let store = try temporary.openAgain()
    #expect(try store.check().problems == [])
    let name = try RawFile(temporary.path).value(
      "SELECT name FROM sqlite_master WHERE name = 'request_name'"
    )
    #expect(name == "request_name")
  }
}
