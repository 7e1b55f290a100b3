import Domain
import Storage
import Testing
import TestSupport

struct SearchTests {
  private static func found(_ text: String, in store: SQLiteStore) async throws -> [Int64] {
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 24))
    var query = RequestQuery(today: today)
    query.text = text
    query.filters.state = .all
    return try await store.requests(query, .first, limit: 50).map(\.id.rawValue)
  }

  @Test(arguments: [
    "essai", "ESSAIVILLE eloise", "éloïse d'oeu", "oeuvre", "marie essai", "lefevre", "le fevre",
    "cœur", "coeur-aime", "12/03/1980", "12031980", "12-3-80", "12 mars 1980", "12/3", "120380",
    "1980-03-12", "essai 12 03 1980", "0600000002", "06 00 00 00 02", "06.00.00", "+33600000042",
    "06 00 00 00 42", "999 03 26 012345 99Z01", "999032601234599z01", "99903 26 01", "L-0000001",
    "l 1", "0000001", "fevre essaiville",
  ])
  func `the request is found by`(text: String) async throws {
    let temporary = try TemporaryStore()
    _ = try await temporary.store.create(.full, from: nil, by: .of())
    let other = HousingRequest.example("AUTRE", "Paul", born: CalendarDate(dayNumber: 300))
    _ = try await temporary.store.create(other, from: nil, by: .of())
    #expect(try await Self.found(text, in: temporary.store) == [1])
  }

  @Test(arguments: ["ville", "essai paul", "13/03/1980", "1er mars 1980", "0699", "\"", "zzz*"])
  func `nothing answers to`(text: String) async throws {
    let temporary = try TemporaryStore()
    _ = try await temporary.store.create(.full, from: nil, by: .of())
    let expected: [Int64] = text == "\"" ? [1] : []
    #expect(try await Self.found(text, in: temporary.store) == expected)
  }

  @Test func `words follow a save`() async throws {
    let temporary = try TemporaryStore()
    var record = try await temporary.store.create(.example("AVANT"), from: nil, by: .of())
    record.request.applicant.usageName = "APRÈS"
    _ = try await temporary.store.save(record, from: nil, by: .of())
    #expect(try await Self.found("avant", in: temporary.store) == [])
    #expect(try await Self.found("apres", in: temporary.store) == [1])
    #expect(try temporary.store.check().problems == [])
  }

  @Test func `too many matches to sort come in the same order`() async throws {
    let temporary = try TemporaryStore()
    let requests = (0..<5_200).map { index in
      HousingRequest.example("N\((index * 7_919) % 5_200)", index % 2 == 0 ? "Éva" : "Bob")
    }
    try temporary.store.fill(requests, by: .of(), seed: 1) { _ in }
    let walked = try await Self.found("n", in: temporary.store)
    let all = try await Self.found("", in: temporary.store)
    #expect(walked == all)
    let sorted = try await Self.found("eva n1", in: temporary.store)
    #expect(sorted.count == 50)
    #expect(sorted.allSatisfy { $0 % 2 == 1 })
  }
}
