import GRDB

extension Schema {
  /// Calls and letters, corrections put off, drafts of renewals, and what the morning list walks.
  ///
  /// Contacts and corrections put off go with the personal data of their request.
  static func addMorning(_ db: Database) throws {
    try db.execute(sql: morning)
    try createIndexes(db, morningIndexes)
  }

  private static let morning = """
    CREATE TABLE contact (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request,
      who TEXT NOT NULL,
      outcome TEXT NOT NULL,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX contact_request ON contact (request_id, at, id);

    CREATE TABLE skipped_correction (
      request_id INTEGER NOT NULL REFERENCES request,
      defect TEXT NOT NULL,
      reason TEXT NOT NULL,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (defect, request_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX skipped_correction_request ON skipped_correction (request_id);

    -- The sections answered, parted by spaces; NULL when the draft is not one of a renewal.
    ALTER TABLE draft ADD COLUMN renewal TEXT;

    -- Derived: whether the applicant or a co-holder has a telephone.
    ALTER TABLE request ADD COLUMN reachable INTEGER NOT NULL DEFAULT 0
      CHECK (reachable IN (0, 1));
    UPDATE request SET reachable = 1 WHERE EXISTS (
      SELECT 1 FROM person WHERE request_id = request.id
        AND (phone_home IS NOT NULL OR phone_mobile IS NOT NULL OR phone_work IS NOT NULL)
    );

    CREATE INDEX document_received ON document_receipt (received_on, request_id)
      WHERE state = 'received';
    """

  /// A desk's requests, those that can be called first, by day: a section is one range of each.
  static let morningIndexes = [
    "request_renewals": "request (desk_code, reachable, state_key, id)",
    "request_certificates":
      "request (desk_code, reachable, deadline_on, id) WHERE deadline_kind = 'certificate'",
    "request_corrections":
      "request (desk_code, reachable, state_key, id) WHERE missing_count > 0",
  ]
}
