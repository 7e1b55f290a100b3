package import Domain
import GRDB

extension SQLiteStore {
  package func renew(
    _ record: RequestRecord,
    on day: CalendarDate,
    from draft: Draft.ID?,
    by signature: Signature
  ) async throws(StoreError) -> RequestRecord {
    let rules = rules
    return try await write { db in
      try overwrite(record, as: .renewed, rules, from: draft, by: signature, db) { kept, request in
        // One struck off is restored first; who typed meanwhile sees why.
        guard kept.request.strikeOff == nil else { throw StoreError.conflict(kept) }
        request.lastRenewalDate = day
        // Seniority runs from the first filing, and the number is kept for life.
        request.filingDate = kept.request.filingDate ?? request.filingDate
        request.uniqueNumber = kept.request.uniqueNumber ?? request.uniqueNumber
      }
    }
  }
}
