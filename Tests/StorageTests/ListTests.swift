import Domain
import Storage
import Testing
import TestSupport

struct ListTests {
  private let today = CalendarDate(year: 2026, month: 11, day: 24)

  private func query(_ text: String = "") throws -> RequestQuery {
    var query = RequestQuery(today: try #require(today))
    query.text = text
    query.filters.state = .all
    return query
  }

  /// Names, dates and communes that collide, and some that are missing.
  private func mixed(_ count: Int) -> [HousingRequest] {
    let names = ["Émeri", "ESSAIVILLE", "Zut", "", "D’Œuvre", "essaiville"]
    return (0..<count).map { index in
      var request = HousingRequest.example(
        names[index % names.count],
        ["Ève", "Adam"][index % 2],
        born: index % 7 == 0 ? nil : CalendarDate(dayNumber: index * 37 % 900),
        filed: index % 11 == 0 ? nil : CalendarDate(dayNumber: 20_300 + index * 13 % 400)
      )
      request.wanted.communes = [["99001"], ["99003", "99001"], [], ["12345"]][index % 4]
      request.wanted.dwellingTypes = [["T2", "T3"], ["T1"], []][index % 3]
      if index % 5 == 0, let day = today {
        request.strikeOff = StrikeOff(reason: "RADATT", date: day.adding(days: -index))
      }
      return request
    }
  }

  @Test(arguments: RequestQuery.Column.allCases, [false, true])
  func `pages follow one another both ways as one sorted list`(
    column: RequestQuery.Column,
    descending: Bool
  ) async throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    try store.fill(mixed(83), by: .of(), seed: 1) { _ in }
    var query = try query()
    query.sort = RequestQuery.Sort(column: column, descending: descending)
    let all = try await store.requests(query, .first, limit: 1_000)
    #expect(all.count == 83)
    let sorted = all.map(\.position).sorted { a, b in
      let isBefore =
        a.key == b.key ? a.id < b.id : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
      return descending ? !isBefore : isBefore
    }
    #expect(all.map(\.position) == sorted)

    var forward = try await store.requests(query, .first, limit: 10)
    while let last = forward.last {
      let page = try await store.requests(query, .after(last.position), limit: 10)
      if page.isEmpty { break }
      forward += page
    }
    #expect(forward == all)
    var backward = try await store.requests(query, .last, limit: 10)
    while let first = backward.first {
      let page = try await store.requests(query, .before(first.position), limit: 10)
      if page.isEmpty { break }
      backward = page + backward
    }
    #expect(backward == all)
    let from = try await store.requests(query, .from(all[40].position), limit: 3)
    #expect(from == Array(all[40..<43]))
    #expect(try await store.rank(of: all[40].position, in: query) == 40)
    #expect(try await store.count(query) == 83)
  }

  @Test func `names sort without regard for case and accents`() async throws {
    let temporary = try TemporaryStore()
    for name in ["Zut", "ÉMERI", "essai", "Ébène"] {
      _ = try await temporary.store.create(.example(name), from: nil, by: .of())
    }
    let rows = try await temporary.store.requests(try query(), .first, limit: 9)
    #expect(rows.map(\.usageName) == ["Ébène", "ÉMERI", "essai", "Zut"])
  }

  @Test func `each state is what the request says of itself`() async throws {
    let temporary = try TemporaryStore()
    let requests = mixed(120)
    try temporary.store.fill(requests, by: .of(), seed: 1) { _ in }
    let day = try #require(today)
    for state in RequestState.allCases {
      var query = try query()
      query.filters.state = .only(state)
      let expected = requests.filter {
        $0.state(on: day, ReferenceData.forTests.deadlines) == state
      }
      let rows = try await temporary.store.requests(query, .first, limit: 200)
      #expect(!expected.isEmpty)
      #expect(rows.count == expected.count)
      #expect(rows.allSatisfy { $0.state == state })
      #expect(try await temporary.store.count(query) == expected.count)
    }
    var waiting = try query()
    waiting.filters.state = .waiting
    #expect(
      try await temporary.store.count(waiting) == requests.count { $0.strikeOff == nil }
    )
  }

  @Test func `filters narrow by commune, desk, deadline and what is missing`() async throws {
    let temporary = try TemporaryStore()
    let day = try #require(today)
    var complete = HousingRequest.full
    complete.strikeOff = nil
    complete.coHolders.removeAll()
    _ = try await temporary.store.create(complete, from: nil, by: .of())
    var other = HousingRequest.example("AUTRE", filed: day)
    other.deskCode = "99002"
    _ = try await temporary.store.create(other, from: nil, by: .of())
    func names(_ change: (inout RequestFilters) -> Void) async throws -> [String] {
      var query = try query()
      change(&query.filters)
      return try await temporary.store.requests(query, .first, limit: 9).map(\.usageName)
    }
    #expect(try await names { $0.communeCode = "99003" } == ["ESSAIVILLE"])
    #expect(try await names { $0.communeCode = "99001" } == [])
    #expect(try await names { $0.deskCode = "99002" } == ["AUTRE"])
    #expect(try await names { $0.incompleteOnly = true } == ["AUTRE"])
    #expect(try await names { $0.deadlineWithinDays = 29 } == [])
    #expect(try await names { $0.deadlineWithinDays = 30 } == ["AUTRE"])
  }
}
