package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  package func drafts(of agent: String) async throws(StoreError) -> [Draft] {
    try await read { db in
      try SQLRequest<Row>(
        """
        SELECT * FROM draft WHERE agent = \(agent) AND place IS NULL ORDER BY saved_at DESC, id
        """
      ).fetchAll(db).map(draft)
    }
  }

  package func save(_ draft: Draft) async throws(StoreError) {
    try await write { try upsert(draft, in: $0) }
  }

  package func update(_ draft: Draft) async throws(StoreError) {
    try await write { db in
      guard try exists(draft.id, db) else { throw StoreError.draftGone }
      try upsert(draft, in: db)
    }
  }

  package func takeUp(_ id: Draft.ID, as new: Draft.ID) async throws(StoreError) -> Draft {
    try await write { db in
      let row = try SQLRequest<Row>(
        "UPDATE draft SET id = \(new.rawValue) WHERE id = \(id.rawValue) RETURNING *"
      ).fetchOne(db)
      guard let row else { throw StoreError.draftGone }
      try db.execute(
        literal: """
          UPDATE draft_duplicate_answer SET draft_id = \(new.rawValue) WHERE draft_id = \(id.rawValue)
          """
      )
      return try draft(row)
    }
  }

  package func delete(_ draft: Draft.ID) async throws(StoreError) {
    try await write { db in try forget(draft, db) }
  }
}

/// Writes a draft; one put aside keeps its place.
func upsert(_ draft: Draft, in db: Database) throws {
  let texts = Dictionary(uniqueKeysWithValues: draft.entry.texts.map { ($0.key.path, $0.value) })
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  let json = String(decoding: try encoder.encode(texts), as: UTF8.self)
  let answers = String(decoding: try encoder.encode(draft.confirmations), as: UTF8.self)
  try db.execute(
    literal: """
      INSERT INTO draft
        (id, agent, desk_code, base_id, base_version, texts, confirmations, renewal, focus, caret,
          saved_at)
      VALUES (\(draft.id.rawValue), \(draft.agent), \(draft.deskCode),
        \(draft.base?.id.rawValue), \(draft.base?.version), \(json), \(answers),
        \(draft.renewal?.joined(separator: " ")), \(draft.focus?.path), \(draft.caret), \(draft.savedAt.milliseconds))
      ON CONFLICT (id) DO UPDATE SET
        agent = excluded.agent, desk_code = excluded.desk_code, base_id = excluded.base_id,
        base_version = excluded.base_version, texts = excluded.texts,
        confirmations = excluded.confirmations, renewal = excluded.renewal, focus = excluded.focus,
        caret = excluded.caret, saved_at = excluded.saved_at
      """
  )
}

@Sendable
func draft(_ row: Row) throws -> Draft {
  let json: String = try row.required("texts")
  guard let texts = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8)) else {
    throw StoreError.unreadable("draft")
  }
  let answers: String = try row.required("confirmations")
  guard
    let confirmations = try? JSONDecoder().decode(
      [CheckConfirmation].self,
      from: Data(answers.utf8)
    )
  else { throw StoreError.unreadable("draft") }
  let baseID: Int64? = try row.optional("base_id")
  let focus: String? = try row.optional("focus")
  let renewal: String? = try row.optional("renewal")
  return Draft(
    id: Draft.ID(try row.required("id")),
    agent: try row.required("agent"),
    deskCode: try row.required("desk_code"),
    base: try baseID.map {
      Draft.Base(id: RequestRecord.ID($0), version: try row.required("base_version"))
    },
    entry: RequestEntry(
      texts: Dictionary(uniqueKeysWithValues: texts.map { (FieldID($0.key), $0.value) })
    ),
    confirmations: confirmations,
    renewal: renewal?.split(separator: " ").map(String.init),
    focus: focus.map { FieldID($0) },
    caret: try row.optional("caret"),
    savedAt: Instant(milliseconds: try row.required("saved_at"))
  )
}

func exists(_ draft: Draft.ID, _ db: Database) throws -> Bool {
  try SQLRequest<Bool>("SELECT EXISTS (SELECT 1 FROM draft WHERE id = \(draft.rawValue))")
    .fetchOne(db) ?? false
}
