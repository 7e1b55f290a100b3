import Domain
import Foundation
import GRDB
import Storage
import TestSupport
import Testing

struct DuplicateTests {
  private let temporary: TemporaryStore
  private var store: SQLiteStore { temporary.store }
  private let today = CalendarDate(year: 2026, month: 11, day: 24)

  init() throws {
    var reference = ReferenceData.forTests
    reference.duplicates = try .shipped()
    temporary = try TemporaryStore(reference: reference)
  }

  private func request(
    _ birthName: String,
    _ givenNames: String,
    _ born: String,
    phone: String? = nil
  ) -> HousingRequest {
    var request = HousingRequest.example(birthName, givenNames, born: CalendarDate(iso: born))
    request.applicant.usageName = nil
    request.applicant.birthName = birthName
    request.applicant.phoneMobile = phone
    return request
  }

  private func record(_ request: HousingRequest, from draft: Draft.ID? = nil) async throws
    -> RequestRecord.ID
  {
    try await store.create(request, from: draft, by: .of()).id
  }

  private func found(_ request: HousingRequest, _ side: DuplicateProbe.Side? = nil, limit: Int = 9)
    async throws -> [LikelyDuplicate]
  {
    let today = try #require(today)
    return try await store.likelyDuplicates(
      of: DuplicateProbe(request, side: side, today: today),
      limit: limit
    )
  }

  @Test(arguments: [
    ("LE FEVRE", "Zoé", "1980-03-12", nil),
    ("ZOE", "Lefèvre", "1980-03-12", nil),
    ("LEFÈVRE", "Zoé", "1980-12-03", nil),
    ("LEFÈVRE-DUBOIS", "Zoé Anne", "1980-03-21", nil),
    ("LEFERVE", "Zoé", "1980-03-12", nil),
    ("CARON", "Zoé", "1980-03-12", "+33 6 39 98 12 34"),
    ("LEFÈVRE", "Zoé", "", "06.39.98.12.34"),
  ])
  func `the file of a person is found however it was typed`(
    name: String,
    given: String,
    born: String,
    phone: String?
  ) async throws {
    let id = try await record(request("LEFÈVRE", "Zoé", "1980-03-12", phone: "0639981234"))
    _ = try await record(request("LEFÈVRE", "Claire", "1980-03-12"))
    _ = try await record(request("CARON", "Paul", "1980-03-12"))
    #expect(try await found(request(name, given, born, phone: phone)).map(\.id) == [id])
  }

  @Test func `the file says its state, its desk, its last renewal, and why it is likely`()
    async throws
  {
    var old = request("LEFÈVRE", "Zoé", "1980-03-12")
    old.filingDate = CalendarDate(iso: "2024-03-02")
    old.lastRenewalDate = CalendarDate(iso: "2026-02-20")
    old.deskCode = "99002"
    let id = try await record(old)
    let duplicate = try #require(try await found(request("LEFEVRE", "Zoé", "1980-03-12")).first)
    #expect(duplicate.id == id)
    #expect(duplicate.birthName == "LEFÈVRE")
    #expect(duplicate.givenNames == "Zoé")
    #expect(duplicate.birthDate == CalendarDate(iso: "1980-03-12"))
    #expect(duplicate.state == .registered)
    #expect(duplicate.deskCode == "99002")
    #expect(duplicate.lastRenewalDate == CalendarDate(iso: "2026-02-20"))
    #expect(!duplicate.isCoHolder)
    #expect(duplicate.reasons.map(\.sign) == [.sameBirthDate, .sameName, .sameGivenName])
    #expect(duplicate.reasons.first?.label == "même naissance")
  }

  @Test func `an applicant is looked for among co-holders, and a co-holder among applicants`()
    async throws
  {
    var couple = request("CARON", "Paul", "1979-07-01")
    couple.coHolders = [request("LEFÈVRE", "Zoé", "1980-03-12").applicant]
    let id = try await record(couple)
    let alone = try await found(request("LEFÈVRE", "Zoé", "1980-03-12"))
    #expect(alone.map(\.id) == [id])
    #expect(alone.first?.isCoHolder == true)
    var other = request("DUBOIS", "Anne", "1990-01-31")
    other.coHolders = [request("CARON", "Paul", "1979-07-01").applicant]
    #expect(try await found(other).map(\.isCoHolder) == [false])
  }

  @Test func `requests that go on come first, then the likeliest`() async throws {
    var ended = request("LEFÈVRE", "Zoé", "1980-03-12")
    ended.strikeOff = CalendarDate(iso: "2026-05-04").map { StrikeOff(reason: "RADATT", date: $0) }
    let endedID = try await record(ended)
    let near = try await record(request("LEFÈVRE", "Zoé", "1980-03-13"))
    let same = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    #expect(try await found(typed).map(\.id) == [same, near, endedID])
    #expect(try await found(typed, limit: 1).map(\.id) == [same])
    #expect(try await found(typed, limit: 0).isEmpty)
  }

  @Test func `nothing is looked for before a name and a birth date or a telephone`() async throws {
    _ = try await record(request("LEFÈVRE", "Zoé", "1980-03-12", phone: "0639981234"))
    #expect(try await found(request("", "Zoé", "1980-03-12")).isEmpty)
    #expect(try await found(request("LEFÈVRE", "Zoé", "")).isEmpty)
  }

  @Test func `an association is not compared`() async throws {
    _ = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    var typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    typed.applicantKind = Association.code
    #expect(try await found(typed).isEmpty)
  }

  @Test func `a birth date that thousands share still finds its own`() async throws {
    let strangers = (0..<1_600).map { request("FICTIF\($0)", "Jean", "1970-01-01") }
    try store.fill(strangers, by: .of(), seed: 1) { _ in }
    let id = try await record(request("LEFÈVRE", "Zoé", "1970-01-01"))
    #expect(try await found(request("LE FEVRE", "Zoé", "1970-01-01")).map(\.id) == [id])
  }

  @Test func `a checked homonym is never proposed again, from either side`() async throws {
    let a = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let b = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    #expect(try await found(typed, .record(a)).map(\.id) == [b])
    try await store.answer(.homonym, on: b, in: .record(a), by: .of("agent2", at: 5))
    #expect(try await found(typed, .record(a)).isEmpty)
    #expect(try await found(typed, .record(b)).isEmpty)
    #expect(try await found(typed).map(\.id) == [a, b])
    let told = try await store.history(of: b).last
    #expect(told?.kind == .compared)
    #expect(told?.signature == .of("agent2", at: 5))
    let change = FieldChange(
      field: FieldID("duplicates.\(a.rawValue)"),
      before: nil,
      after: "homonym"
    )
    #expect(told?.changes == [change])
    #expect(try store.check().homonyms == 1)
    #expect(try store.check().problems == [])
  }

  @Test func `an answer waits with its draft and is written with the request`() async throws {
    let a = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let b = try await record(request("LEFÈVRE", "Zoé", "1980-03-13"))
    let draft = Draft.ID("d1")
    let typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    try await store.answer(.homonym, on: a, in: .draft(draft), by: .of(at: 5))
    try await store.answer(.review, on: b, in: .draft(draft), by: .of("agent2", at: 6))
    let left = try await found(typed, .draft(draft))
    #expect(left.map(\.id) == [b])
    #expect(left.first?.review == .of("agent2", at: 6))
    #expect(try await store.reviews(limit: 9).isEmpty)
    try await store.save(
      Draft(
        id: draft,
        agent: "agent1",
        deskCode: "99001",
        entry: RequestEntry(),
        savedAt: Instant(milliseconds: 5)
      )
    )
    let c = try await record(typed, from: draft)
    #expect(try await found(typed, .record(c)).map(\.id) == [b])
    let review = try #require(try await store.reviews(limit: 9).first)
    #expect(review.id == DuplicateReview.ID(c, b))
    #expect(review.first.id == b && review.second.id == c)
    #expect(review.first.name == "LEFÈVRE" && review.first.givenNames == "Zoé")
    #expect(review.signature == .of("agent2", at: 6))
    #expect(try await store.history(of: c).map(\.kind) == [.created, .compared, .compared])
    #expect(try store.check().openReviews == 1)
  }

  @Test func `the answers of a draft thrown away go with it`() async throws {
    let a = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    try await store.answer(.homonym, on: a, in: .draft(Draft.ID("d1")), by: .of())
    try await store.delete(Draft.ID("d1"))
    #expect(try await found(typed, .draft(Draft.ID("d1"))).map(\.id) == [a])
  }

  @Test(arguments: [(ReviewOutcome.homonym, 0), (.samePerson, 1)])
  func `a review ends with its outcome, once`(outcome: ReviewOutcome, proposed: Int) async throws {
    let a = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let b = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    try await store.answer(.review, on: b, in: .record(a), by: .of())
    try await store.answer(.review, on: a, in: .record(b), by: .of("agent2"))
    let pair = DuplicateReview.ID(a, b)
    #expect(try await store.reviews(limit: 9).map(\.id) == [pair])
    try await store.close(pair, as: outcome, by: .of("agent2"))
    #expect(try await store.reviews(limit: 9).isEmpty)
    let typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    #expect(try await found(typed, .record(a)).count == proposed)
    await #expect(throws: StoreError.notFound) {
      try await store.close(pair, as: outcome, by: .of())
    }
    #expect(try await store.history(of: a).map(\.kind) == [.created, .compared, .compared])
  }

  @Test func `an answer on a file that is not there is refused`() async throws {
    let a = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    let none = RequestRecord.ID(99)
    await #expect(throws: StoreError.notFound) {
      try await store.answer(.review, on: none, in: .record(a), by: .of())
    }
    await #expect(throws: StoreError.notFound) {
      try await store.answer(.review, on: a, in: .record(none), by: .of())
    }
  }

  @Test func `a store of before the answers is brought up to them`() async throws {
    let id = try await record(request("LEFÈVRE", "Zoé", "1980-03-12"))
    try RawFile(temporary.path).run(
      """
      DROP TABLE duplicate_answer;
      DROP TABLE draft_duplicate_answer;
      DELETE FROM grdb_migrations WHERE identifier = '2 answers on duplicates';
      """
    )
    var reference = ReferenceData.forTests
    reference.duplicates = try .shipped()
    let opened = try SQLiteStore.open(path: temporary.path, reference: reference)
    let today = try #require(today)
    let typed = request("LEFÈVRE", "Zoé", "1980-03-12")
    let found = try await opened.likelyDuplicates(
      of: DuplicateProbe(typed, side: .draft(Draft.ID("d")), today: today),
      limit: 9
    )
    #expect(found.map(\.id) == [id])
    #expect(try opened.check().problems == [])
  }
}
