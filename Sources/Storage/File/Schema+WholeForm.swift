import GRDB

extension Schema {
  /// What the first form lacked: the kind of filing, associations, the whole address, the disability
  /// complement, the answers to soft checks.
  static func addWholeForm(_ db: Database) throws {
    try db.execute(sql: wholeForm)
    try createIndexes(db)
  }

  private static let wholeForm = """
    ALTER TABLE request ADD COLUMN filing_kind TEXT;
    ALTER TABLE request ADD COLUMN applicant_kind TEXT;
    ALTER TABLE request ADD COLUMN association_name TEXT;
    ALTER TABLE request ADD COLUMN association_siret TEXT;
    ALTER TABLE request ADD COLUMN association_rna TEXT;
    ALTER TABLE request ADD COLUMN association_contact TEXT;
    ALTER TABLE request ADD COLUMN helper_email TEXT;
    ALTER TABLE request ADD COLUMN notice_channel TEXT;
    ALTER TABLE request ADD COLUMN current_housing_aid_cents INTEGER;
    ALTER TABLE request ADD COLUMN current_entry_date TEXT CHECK (length(current_entry_date) = 10);
    ALTER TABLE request ADD COLUMN current_host_name TEXT;
    ALTER TABLE request ADD COLUMN current_structure_name TEXT;
    ALTER TABLE request ADD COLUMN wants_adapted INTEGER CHECK (wants_adapted IN (0, 1));

    ALTER TABLE person ADD COLUMN phone_work TEXT;
    ALTER TABLE person ADD COLUMN address_place_name TEXT;
    ALTER TABLE person ADD COLUMN address_building TEXT;
    ALTER TABLE person ADD COLUMN address_staircase TEXT;
    ALTER TABLE person ADD COLUMN address_floor TEXT;
    ALTER TABLE person ADD COLUMN address_apartment TEXT;

    -- Lists of codes are parted by spaces.
    CREATE TABLE disability (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL,
      person TEXT, state TEXT, stairs TEXT,
      motor TEXT, sensory TEXT, aids TEXT, equipment TEXT,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE confirmation (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL,
      rule TEXT NOT NULL,
      field TEXT NOT NULL,
      subject TEXT NOT NULL,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    -- JSON, as the texts of the draft are.
    ALTER TABLE draft ADD COLUMN confirmations TEXT NOT NULL DEFAULT '[]';
    """
}
