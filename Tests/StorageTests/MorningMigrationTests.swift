import Domain
import Storage
import TestSupport
import Testing

/// A store of before the morning list, brought up to it.
struct MorningMigrationTests {
  @Test func `an older store learns who can be called, and what waits`() async throws {
    let kept = try TemporaryStore()
    var request = HousingRequest.example("JOIGNABLE", filed: CalendarDate.test.adding(days: -9))
    request.applicant.phoneMobile = "0639980001"
    let reachable = try await kept.store.create(request, from: nil, by: .of())
    request = .example("MUETTE", filed: CalendarDate.test.adding(days: -10))
    let other = try await kept.store.create(request, from: nil, by: .of())

    try RawFile(kept.path).run(
      """
      DROP TABLE contact;
      DROP TABLE skipped_correction;
      DROP INDEX document_received;
      DROP INDEX request_renewals;
      DROP INDEX request_certificates;
      DROP INDEX request_corrections;
      ALTER TABLE request DROP COLUMN reachable;
      ALTER TABLE draft DROP COLUMN renewal;
      DELETE FROM grdb_migrations WHERE identifier LIKE '9 %';
      """
    )
    let opened = try kept.openAgain()
    let rows = try await opened.morning(
      .certificates,
      at: ["99001"],
      on: .test,
      after: nil,
      limit: 9
    )
    #expect(rows.map(\.id) == [reachable.id, other.id])
    #expect(rows.map(\.place.isReachable) == [true, false])
    #expect(try await opened.record(reachable.id) == reachable)
  }
}
