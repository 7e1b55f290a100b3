import Crypto
import Domain
import Foundation
import GRDB

/// Decides what an exchange file changes, and writes it.
///
/// A request is known by its unique number; without one on either side, by the applicant's names,
/// birth date and filing date, when one request only has them. What the file said last time is
/// kept, so that the same file changes nothing and a desk's own changes stay (`RequestMerge`).
struct Importer {
  let rules: ListRules
  let signature: Signature
  var run: ImportRun
  /// Nil in a rehearsal.
  var journal: Journal?

  init(rules: ListRules, signature: Signature, run: ImportRun) {
    self.rules = rules
    self.signature = signature
    self.run = run
  }

  mutating func take(_ imported: ImportedRequest, _ db: Database) throws -> ImportOutcome {
    let state = ImportedState(imported, madeAt: run.madeAt)
    let key = Self.key(of: imported.request) ?? state.shortDigest
    if let said = run.said[key] { return said == state.shortDigest ? .unchanged : .repeated }
    run.said[key] = state.shortDigest
    if let holder = try ImportedState.holder(of: state.digest, db) {
      return try again(state, holder, db)
    }
    guard let current = try holder(of: imported.request, db) else {
      return try create(imported, state, db)
    }
    guard run.reached.insert(current.id.rawValue).inserted else { return .repeated }
    return try update(current, to: imported, state, db)
  }

  /// The file says what the last one said: only its date may be newer.
  private mutating func again(_ state: ImportedState, _ holder: Int64, _ db: Database) throws
    -> ImportOutcome
  {
    run.reached.insert(holder)
    if let madeAt = state.madeAt, !run.isRehearsal,
      try ImportedState.of(holder, db)?.madeAt.map({ $0 < madeAt }) ?? true
    {
      try state.write(for: holder, to: db)
    }
    return .unchanged
  }

  private mutating func create(
    _ imported: ImportedRequest,
    _ state: ImportedState,
    _ db: Database
  ) throws -> ImportOutcome {
    guard !run.isRehearsal else { return .created }
    var imported = imported
    // No exchange file says which form was filled in: the one of that day.
    if let filed = imported.request.filingDate, let edition = rules.editions.inForce(on: filed) {
      imported.request.edition = edition.id
    }
    let record = RequestRecord(
      id: RequestRecord.ID(try RequestWriter.nextID(db)),
      version: 1,
      request: imported.request,
      foreignElements: imported.foreignElements
    )
    run.reached.insert(record.id.rawValue)
    return try write(db, .created) { importer in
      try RequestWriter(db: db, rules: importer.rules).insert(record, createdBy: nil)
      try importer.append(record.id, imported.request.changesFromNothing, db)
      try state.write(for: record.id.rawValue, to: db)
    }
  }

  private mutating func update(
    _ current: RequestRecord,
    to imported: ImportedRequest,
    _ state: ImportedState,
    _ db: Database
  ) throws -> ImportOutcome {
    let last = try ImportedState.of(current.id.rawValue, db)
    if let madeAt = state.madeAt, let before = last?.madeAt, madeAt < before {
      return .outdated(current.id)
    }
    guard current.request.strikeOff == nil else { return .struckOff(current.id) }
    let state = state.madeNoEarlier(than: last)
    let merge = RequestMerge(
      current.request,
      with: imported.request,
      base: try last?.texts() ?? [:]
    )
    var record = current
    record.request = merge.request
    record.foreignElements = current.foreignElements
      .following(current.request, to: merge.request)
      .updated(by: imported.foreignElements.following(imported.request, to: merge.request))
    let keepsTheSame = record.foreignElements.says(the: current.foreignElements)
    if keepsTheSame { record.foreignElements = current.foreignElements }
    guard record != current else {
      if !run.isRehearsal { try state.write(for: current.id.rawValue, to: db) }
      return .unchanged
    }
    var changes = record.request.changes(since: current.request)
    if !keepsTheSame { changes.append(record.foreignElements.change(since: current)) }
    let outcome = ImportOutcome.changed(current.id, overwritten: merge.overwritten)
    guard !run.isRehearsal else { return outcome }
    return try write(db, outcome) { [changes] importer in
      try RequestWriter(db: db, rules: importer.rules).update(record)
      try importer.append(record.id, changes, db)
      try state.write(for: record.id.rawValue, to: db)
    }
  }

  /// Writes one request or nothing of it: a request that the schema refuses stops no other.
  private mutating func write(
    _ db: Database,
    _ outcome: ImportOutcome,
    _ body: (inout Importer) throws -> Void
  ) throws -> ImportOutcome {
    let before = journal
    do {
      try db.inSavepoint {
        try body(&self)
        return .commit
      }
      return outcome
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      journal = before
      return .refused
    }
  }

  private mutating func append(_ id: RequestRecord.ID, _ changes: [FieldChange], _ db: Database)
    throws
  {
    try journal?.append(.imported, id, changes, by: signature, to: db)
  }
}

/// Which request of the store the file speaks of.
extension Importer {
  private func holder(of request: HousingRequest, _ db: Database) throws -> RequestRecord? {
    let reader = RequestReader(db: db)
    if let number = request.uniqueNumber {
      let id = try SQLRequest<Int64>(
        "SELECT id FROM request WHERE unique_number = \(number.text)"
      ).fetchOne(db)
      if let id { return try reader.record(RequestRecord.ID(id)) }
    }
    guard Self.key(of: request) != nil || request.uniqueNumber != nil,
      let born = request.applicant.birthDate, let filed = request.filingDate
    else { return nil }
    let alike = try SQLRequest<Int64>(
      """
      SELECT id FROM request
      WHERE name_key = \(ListColumns.nameKey(request.applicant)) AND birth_date = \(born.iso)
        AND filing_date = \(filed.iso)
        AND (unique_number IS NULL OR \(request.uniqueNumber == nil))
      """
    ).fetchAll(db)
    let same = try alike.compactMap { try reader.record(RequestRecord.ID($0)) }.filter {
      guard let ours = $0.request.applicant.birthName, let theirs = request.applicant.birthName
      else { return true }
      return ours.folded == theirs.folded
    }
    return same.count == 1 ? same.first : nil
  }

  /// What tells a request of a file from the others; nil when only all of it does.
  private static func key(of request: HousingRequest) -> UInt64? {
    let text: String
    if let number = request.uniqueNumber {
      text = "number " + number.text
    } else if let born = request.applicant.birthDate, let filed = request.filingDate,
      request.applicant.callingName != nil
    {
      let names = ListColumns.nameKey(request.applicant)
      text = "person \(names) \(born.iso) \(filed.iso)"
    } else {
      return nil
    }
    return ImportedState.short(SHA256.hash(data: Data(text.utf8)))
  }
}

extension [ForeignElement] {
  /// Whether both say the same; where an unknown element stood among others says nothing.
  fileprivate func says(the others: [ForeignElement]) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.path == $1.path && $0.xml == $1.xml }
  }

  /// For the journal: how many parts there are, and not what they say, which may be sensitive.
  fileprivate func change(since record: RequestRecord) -> FieldChange {
    FieldChange(
      field: FieldID("foreignElements"),
      before: record.foreignElements.isEmpty ? nil : String(record.foreignElements.count),
      after: isEmpty ? nil : String(count)
    )
  }
}
