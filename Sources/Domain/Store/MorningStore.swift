/// What the desks keep of the life of requests over a year: calls, renewals, corrections put off.
package protocol MorningStore: Sendable {
  /// How many requests of these desks wait in each section; a section without any is left out.
  func morningCounts(at desks: [String], on today: CalendarDate)
    async throws(StoreError) -> [MorningSection: MorningCount]
  /// The lines of a section, at most `limit`, those that can be called first, from after a place on.
  func morning(
    _ section: MorningSection,
    at desks: [String],
    on today: CalendarDate,
    after place: MorningPlace?,
    limit: Int
  ) async throws(StoreError) -> [MorningRow]

  /// Notes a call or a letter on these requests, all or none, in the journal of each.
  ///
  /// - Throws: `.notFound` when one of them is not there.
  func note(_ contact: Contact, on ids: [RequestRecord.ID]) async throws(StoreError)
  /// The calls and letters of a request, the latest first.
  func contacts(of id: RequestRecord.ID) async throws(StoreError) -> [Contact]

  /// Renews a request with what changed; its number and its first filing date stay the store's.
  ///
  /// - Throws: `.conflict` with the other desk's record when `record.version` is no longer the
  ///   store's.
  func renew(
    _ record: RequestRecord,
    on day: CalendarDate,
    from draft: Draft.ID?,
    by signature: Signature
  ) async throws(StoreError) -> RequestRecord

  /// Requests of these desks that wait, in the order of identifiers, at most `limit`.
  func waiting(at desks: [String], after id: RequestRecord.ID?, limit: Int)
    async throws(StoreError) -> [RequestRecord]
  /// Keeps that a correction is put off, and why; the same again changes nothing.
  ///
  /// - Throws: `.notFound`.
  func skip(_ correction: SkippedCorrection) async throws(StoreError)
  /// The corrections of a defect that were put off.
  func skipped(_ defect: String) async throws(StoreError) -> [SkippedCorrection]
}
