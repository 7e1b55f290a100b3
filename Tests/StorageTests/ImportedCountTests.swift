import Domain
import Reference
import Storage
import TestSupport
import Testing

/// What the list says an imported request lacks, and the edition it was made in.
struct ImportedCountTests {
  private let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
  }

  private func missing(_ store: SQLiteStore) async throws -> Int {
    var query = RequestQuery(today: .test)
    query.filters.incompleteOnly = true
    return try await store.requests(query, .first, limit: 9).first?.missingCount ?? 0
  }

  @Test func `required fields that lack are counted, in older stores too`() async throws {
    let temporary = try TemporaryStore(reference: reference)
    let request = HousingRequest.example()
    let recommended = request.missingFields(.recommended, in: reference.form).count
    let all = request.missingFields(.blocking, in: reference.form).count + recommended
    #expect(all > recommended)
    try temporary.take([ImportedRequest(request: request)])
    #expect(try await missing(temporary.store) == all)
    let raw = try RawFile(temporary.path)
    try raw.run("UPDATE request SET missing_count = 0")
    try raw.run("DELETE FROM meta WHERE key = 'required_counted'")
    let again = try SQLiteStore.open(path: temporary.path, reference: reference)
    #expect(try await missing(again) == all)
  }

  @Test(arguments: [
    ("2012-05-02", "14069*01"), ("2018-09-10", "14069*03"), ("2026-03-02", "14069*05"),
  ])
  func `an imported request is of the edition of its filing date`(day: String, edition: String)
    async throws
  {
    let temporary = try TemporaryStore(reference: reference)
    try temporary.take([.numbered { $0.filingDate = CalendarDate(iso: day) }])
    #expect(try await temporary.record().request.edition == edition)
  }
}
