import Domain
import Storage
import TestSupport
import Testing

struct MorningTests {
  private let kept: TemporaryStore
  private var store: SQLiteStore { kept.store }

  init() throws { kept = try TemporaryStore() }

  /// A request valid until so many days from today.
  @discardableResult
  private func add(
    _ name: String,
    _ days: Int,
    phone: String? = "0639980001",
    number: Int? = 1,
    desk: String = "99001"
  ) async throws -> RequestRecord.ID {
    var request = HousingRequest.example(name)
    request.deskCode = desk
    request.filingDate = CalendarDate.test.adding(days: days).adding(months: -12)
    request.applicant.phoneMobile = phone
    if number != nil {
      let all = try await store.count(RequestQuery(today: .test))
      request.uniqueNumber = UniqueNumber("99903260123\(all + 10)99Z01")
    }
    return try await store.create(request, from: nil, by: .of()).id
  }

  private func names(_ section: MorningSection, _ desks: [String] = ["99001"]) async throws
    -> [String]
  {
    try await store.morning(section, at: desks, on: .test, after: nil, limit: 50).map(\.name)
  }

  @Test func `each request stands where its days say`() async throws {
    for (name, days) in [
      ("J0", 0), ("J15", 15), ("J16", 16), ("J31", 31), ("J60", 60), ("J61", 61), ("E", -3),
      ("R", -20),
    ] { try await add(name, days) }
    #expect(try await names(.renewalToday) == ["J0"])
    #expect(try await names(.renewalNear) == ["J15"])
    #expect(try await names(.renewalNext) == ["J16"])
    #expect(try await names(.renewalFar) == ["J31", "J60"])
    #expect(try await names(.expired) == ["E"])
    #expect(try await names(.strikeOffSoon) == ["R"])
    let counts = try await store.morningCounts(at: ["99001"], on: .test)
    #expect(counts[.renewalFar] == MorningCount(reachable: 2, others: 0))
    #expect(counts[.certificates] == nil)
  }

  @Test func `those who can be called come first, then by day`() async throws {
    try await add("MUET TÔT", 2, phone: nil)
    try await add("TARD", 9)
    try await add("TÔT", 3)
    #expect(try await names(.renewalNear) == ["TÔT", "TARD", "MUET TÔT"])
    let count = try await store.morningCounts(at: ["99001"], on: .test)[.renewalNear]
    #expect(count == MorningCount(reachable: 2, others: 1))
  }

  @Test func `pages follow one another over both, at several desks`() async throws {
    for place in 0..<7 {
      let desk = place.isMultiple(of: 2) ? "99001" : "99002"
      try await add("N\(place)", place + 1, phone: place < 4 ? "0639980001" : nil, desk: desk)
    }
    var seen: [String] = []
    var place: MorningPlace?
    while true {
      let rows = try await store.morning(
        .renewalNear,
        at: ["99001", "99002"],
        on: .test,
        after: place,
        limit: 2
      )
      seen += rows.map(\.name)
      place = rows.last?.place
      if rows.count < 2 { break }
    }
    #expect(seen == (0..<7).map { "N\($0)" })
    #expect(try await names(.renewalNear, ["99002"]) == ["N1", "N3", "N5"])
  }

  @Test func `without a number the certificate is due, then missing`() async throws {
    var request = HousingRequest.example("NEUF", filed: CalendarDate.test.adding(days: -10))
    _ = try await store.create(request, from: nil, by: .of())
    request = .example("VIEUX", filed: CalendarDate.test.adding(days: -50))
    _ = try await store.create(request, from: nil, by: .of())
    #expect(try await names(.certificates) == ["NEUF"])
    #expect(try await names(.numbers) == ["VIEUX"])
    #expect(try await names(.corrections).sorted() == ["NEUF", "VIEUX"])
  }

  @Test func `a document received lately shows its request once`() async throws {
    let id = try await add("PIÈCES", 200)
    for (document, day) in [("a", -3), ("b", -1), ("c", -40)] {
      try await store.set(
        DocumentReceipt(
          documentID: document,
          subject: "applicant",
          state: .received,
          receivedOn: CalendarDate.test.adding(days: day),
          signature: .of()
        ),
        on: id
      )
    }
    let rows = try await store.morning(
      .documents,
      at: ["99001"],
      on: .test,
      after: nil,
      limit: 9
    )
    #expect(rows.map(\.day) == [CalendarDate.test.adding(days: -3)])
  }

  @Test func `a call shows in the list and in the journal, a letter to several is all or none`()
    async throws
  {
    let id = try await add("APPELÉ", 5)
    let other = try await add("AUTRE", 6)
    let call = Contact(who: .relative, outcome: .willCome, signature: .of("agent1", at: 5))
    try await store.note(call, on: [id])
    let letter = Contact(who: .applicant, outcome: .letter, signature: .of("agent1", at: 9))
    try await store.note(letter, on: [id, other])
    #expect(try await store.contacts(of: id) == [letter, call])
    await #expect(throws: StoreError.notFound) {
      try await store.note(letter, on: [other, RequestRecord.ID(99)])
    }
    #expect(try await store.contacts(of: other) == [letter])
    let history = try await store.history(of: id)
    #expect(history.map(\.kind) == [.created, .contacted, .contacted])
    #expect(history[1].changes == [call.change])
    let rows = try await store.morning(
      .renewalNear,
      at: ["99001"],
      on: .test,
      after: nil,
      limit: 9
    )
    #expect(rows.first?.lastContact == letter)
  }

  @Test func `a section is counted so far and no further, at one desk or several`() async throws {
    try await add("PREMIÈRE", 9)
    try await add("SECONDE", 9, desk: "99002")
    let columns = """
      version, edition, name_key, commune_key, dwelling_key, filing_key, deadline_kind, deadline_on,
      missing_count, reachable, words, desk_code, state_key
      """
    try RawFile(kept.path).run(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 700)
      INSERT INTO request (\(columns)) SELECT \(columns) FROM request, n
      """
    )
    let one = try await store.morningCounts(at: ["99001"], on: .test)
    #expect(one[.renewalNear] == MorningCount(reachable: 701))
    let both = try await store.morningCounts(at: ["99001", "99002"], on: .test)
    #expect(both[.renewalNear] == MorningCount(reachable: MorningCount.most))
  }

  @Test func `every section walks an index and sorts nothing`() async throws {
    for section in MorningSection.allCases where section != .documents {
      let plan = try await store.morningPlan(section, at: "99001", on: .test)
      #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") }, "\(section): \(plan)")
      #expect(plan.contains { $0.contains("SEARCH request USING") }, "\(section): \(plan)")
    }
  }
}
