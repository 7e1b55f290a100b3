package import Domain
import GRDB

extension SQLiteStore {
  package func likelyDuplicates(of probe: DuplicateProbe, limit: Int)
    async throws(StoreError) -> [LikelyDuplicate]
  {
    let rules = rules
    return try await read { db in
      let answers = try DuplicateAnswers(db, of: probe.side)
      var search = DuplicateSearch(db: db, rules: rules.duplicates)
      for person in probe.people where person.canBeCompared { try search.look(for: person) }
      let found = search.found.filter { !answers.isSettled($0.id) }
      let all = try found.map { match in
        try likelyDuplicate(match, answers.reviews[match.id], probe.today, rules, db)
      }
      // A request that goes on comes before one that ended.
      let waiting = all.filter { $0.state != .struckOff }
      let ended = all.filter { $0.state == .struckOff }
      return Array((waiting + ended).prefix(max(0, limit)))
    }
  }
}

private func likelyDuplicate(
  _ match: DuplicateMatch,
  _ review: Signature?,
  _ today: CalendarDate,
  _ rules: ListRules,
  _ db: Database
) throws -> LikelyDuplicate {
  let row = try SQLRequest<Row>(
    """
    SELECT desk_code, filing_date, last_renewal_date, state_key FROM request
    WHERE id = \(match.id.rawValue)
    """
  ).fetchOne(db)
  guard let row else { throw StoreError.notFound }
  let stateKey: String = try row.required("state_key")
  return LikelyDuplicate(
    id: match.id,
    person: match.person,
    position: match.position,
    state: rules.state(ofKey: stateKey, on: today),
    deskCode: try row.required("desk_code"),
    filingDate: try row.optional("filing_date"),
    lastRenewalDate: try row.optional("last_renewal_date"),
    reasons: match.reasons,
    review: review
  )
}
