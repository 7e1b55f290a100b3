import Domain
import GRDB

/// A person of a file, and why it may be the one looked for.
struct DuplicateMatch {
  let id: RequestRecord.ID
  /// 0 for the applicant, then the co-holders.
  let position: Int
  let person: Person
  let reasons: [DuplicateReason]
}

/// Looks for the files of a person through the index of words, and compares what it finds.
///
/// Candidates share the birth date, a telephone, or the names with a birth date one slip away: a
/// few hundred rows among millions, never a walk through the table.
struct DuplicateSearch {
  let db: Database
  let rules: DuplicateRules
  private var best: [RequestRecord.ID: DuplicateMatch] = [:]

  /// People compared at most, for a birth date that many share (1 January, when it is not known).
  static let mostCandidates = 1_500

  init(db: Database, rules: DuplicateRules) {
    self.db = db
    self.rules = rules
  }

  /// The best match of each file, most likely first.
  var found: [DuplicateMatch] {
    best.values.sorted {
      ($1.reasons.points, $0.id) < ($0.reasons.points, $1.id)
    }
  }

  mutating func look(for person: Person) throws {
    let probe = DuplicateIdentity(person, rules)
    let words = DuplicateWords(probe)
    guard let wide = words.candidates(byDateAlone: true) else { return }
    var candidates = try self.candidates(wide)
    if candidates.count >= Self.mostCandidates, let narrow = words.candidates(byDateAlone: false) {
      candidates = try self.candidates(narrow)
    }
    var bearers: Int?
    for candidate in candidates {
      let identity = DuplicateIdentity(candidate.person, rules)
      // Counting the bearers is only worth it for who would otherwise be proposed.
      guard !rules.compare(probe, identity).isEmpty else { continue }
      let count = try bearers ?? words.bearers.map(count) ?? rules.manyBearers
      bearers = count
      let reasons = rules.compare(probe, identity, bearers: count)
      guard reasons.points > best[candidate.id]?.reasons.points ?? 0 else { continue }
      best[candidate.id] = DuplicateMatch(
        id: candidate.id,
        position: candidate.position,
        person: candidate.person,
        reasons: reasons
      )
    }
  }

  private func count(_ expression: String) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM
          (SELECT 1 FROM request_words WHERE request_words MATCH ? LIMIT ?)
        """
    )
    return try Int.fetchOne(statement, arguments: [expression, rules.manyBearers]) ?? 0
  }

  private struct Candidate {
    let id: RequestRecord.ID
    let position: Int
    let person: Person
  }

  /// Everybody in the files that the expression finds.
  private func candidates(_ expression: String) throws -> [Candidate] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT person.request_id, position, \(Self.columns.map(\.name).joined(separator: ", "))
          FROM (SELECT rowid FROM request_words WHERE request_words MATCH ? LIMIT ?) AS hit
          CROSS JOIN person ON person.request_id = hit.rowid
          """
      ),
      arguments: [expression, Self.mostCandidates]
    )
    var found: [Candidate] = []
    while let row = try rows.next() {
      var person = Person()
      for column in Self.columns { try column.take(&person, row) }
      found.append(
        Candidate(
          id: RequestRecord.ID(try row.required("request_id")),
          position: try row.required("position"),
          person: person
        )
      )
    }
    return found
  }

  /// What is compared of a person.
  private static let columns = Columns.person.filter {
    [
      "usage_name", "birth_name", "given_names", "birth_date", "phone_home", "phone_mobile",
      "email", "address_number", "address_street", "address_postal_code",
      "address_commune_code", "address_locality",
    ].contains($0.name)
  }
}
