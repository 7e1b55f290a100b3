import GRDB

/// The tables of a store, by migration.
///
/// Money in whole cents, days in ISO 8601, codes as they came; what the list sorts and searches
/// stands beside them, folded. A migration that has shipped is never edited: add the next one.
enum Schema {
  /// "GUIC", in the header of the file: how a store is told from any other SQLite file.
  static let applicationID: Int32 = 0x4755_4943

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 requests, journal, drafts") { db in
      try db.execute(sql: requests)
      try db.execute(sql: households)
      try db.execute(sql: journal)
      try db.execute(sql: desks)
      try createIndexes(db)
    }
    migrator.registerMigration("2 answers on duplicates") { db in
      try db.execute(sql: duplicates)
    }
    migrator.registerMigration("3 documents and desks' printers") { db in
      try db.execute(sql: documents)
    }
    migrator.registerMigration("4 the whole form", migrate: addWholeForm)
    migrator.registerMigration("5 parked visits") { try $0.execute(sql: parking) }
    migrator.registerMigration("6 re-keying") { try $0.execute(sql: rekeying) }
    migrator.registerMigration("7 exchange files") { db in try db.execute(sql: exchange) }
    migrator.registerMigration("8 events and erasure", migrate: addLife)
    migrator.registerMigration("9 calls and skipped corrections", migrate: addMorning)
    return migrator
  }

  static let requests = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE request (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL CHECK (version > 0),
      created_by TEXT,
      unique_number TEXT UNIQUE CHECK (length(unique_number) = 18),
      filing_date TEXT CHECK (length(filing_date) = 10),
      last_renewal_date TEXT CHECK (length(last_renewal_date) = 10),
      desk_code TEXT NOT NULL,
      edition TEXT NOT NULL,
      nir_entered INTEGER CHECK (nir_entered IN (0, 1)),
      free_notes TEXT,
      unborn_count INTEGER,
      unborn_expected_date TEXT CHECK (length(unborn_expected_date) = 10),
      current_category TEXT,
      current_dwelling_type TEXT,
      current_surface_m2 INTEGER,
      current_rent_cents INTEGER,
      current_occupant_count INTEGER,
      current_landlord_name TEXT,
      owns_another_dwelling INTEGER CHECK (owns_another_dwelling IN (0, 1)),
      wanted_category TEXT,
      accepts_wider_area INTEGER CHECK (accepts_wider_area IN (0, 1)),
      accepts_ground_floor INTEGER CHECK (accepts_ground_floor IN (0, 1)),
      accepts_without_lift INTEGER CHECK (accepts_without_lift IN (0, 1)),
      wants_parking INTEGER CHECK (wants_parking IN (0, 1)),
      maximum_cost_cents INTEGER,
      strike_off_reason TEXT,
      struck_off_on TEXT CHECK (length(struck_off_on) = 10),
      -- Derived: what the list shows, sorts by and searches.
      name_key TEXT NOT NULL,
      birth_date TEXT NOT NULL DEFAULT '',
      commune_code TEXT,
      commune_key TEXT NOT NULL,
      dwelling_key TEXT NOT NULL,
      filing_key TEXT NOT NULL,
      deadline_kind TEXT,
      deadline_on TEXT NOT NULL DEFAULT '9999-12-31',
      state_key TEXT NOT NULL,
      missing_count INTEGER NOT NULL,
      words TEXT NOT NULL,
      CHECK ((strike_off_reason IS NULL) = (struck_off_on IS NULL))
    ) STRICT;

    CREATE VIRTUAL TABLE request_words USING fts5(
      words, content='request', content_rowid='id',
      tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
    );
    """

  static let households = """
    CREATE TABLE person (
      request_id INTEGER NOT NULL REFERENCES request,
      -- 0 for the applicant, then the co-holders.
      position INTEGER NOT NULL CHECK (position >= 0),
      title TEXT, usage_name TEXT, birth_name TEXT, given_names TEXT,
      birth_date TEXT CHECK (length(birth_date) = 10),
      nationality_group TEXT, marital_status TEXT, link_to_applicant TEXT,
      phone_home TEXT, phone_mobile TEXT, email TEXT,
      address_care_of TEXT, address_number TEXT, address_street TEXT, address_complement TEXT,
      address_postal_code TEXT, address_commune_code TEXT, address_locality TEXT,
      address_foreign INTEGER CHECK (address_foreign IN (0, 1)),
      employment_status TEXT, occupation TEXT, employer_name TEXT, work_postal_code TEXT,
      work_commune_code TEXT, work_foreign INTEGER CHECK (work_foreign IN (0, 1)),
      tax_year_n1 INTEGER, tax_income_n1_cents INTEGER,
      tax_year_n2 INTEGER, tax_income_n2_cents INTEGER,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    -- Euro cents per month.
    CREATE TABLE person_amount (
      request_id INTEGER NOT NULL,
      person INTEGER NOT NULL,
      flow TEXT NOT NULL CHECK (flow IN ('income', 'outgoing')),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      cents INTEGER NOT NULL,
      PRIMARY KEY (request_id, person, flow, position),
      FOREIGN KEY (request_id, person) REFERENCES person (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dependant (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL,
      name TEXT, given_names TEXT, birth_date TEXT CHECK (length(birth_date) = 10),
      sex TEXT, link TEXT,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE custody_child (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL,
      birth_date TEXT CHECK (length(birth_date) = 10), sex TEXT, custody TEXT,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE housing_kind (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL, code TEXT NOT NULL,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reason (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL, code TEXT NOT NULL, text TEXT,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE wanted_type (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL, code TEXT NOT NULL,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE wanted_commune (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL, code TEXT NOT NULL,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE foreign_element (
      request_id INTEGER NOT NULL REFERENCES request,
      position INTEGER NOT NULL, path TEXT NOT NULL, xml TEXT NOT NULL,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// The details stand apart, so that the law can have them erased while the chain still holds.
  static let journal = """
    CREATE TABLE journal (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      desk_code TEXT NOT NULL,
      agent TEXT NOT NULL,
      request_id INTEGER NOT NULL REFERENCES request,
      kind TEXT NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TABLE journal_detail (
      number INTEGER PRIMARY KEY REFERENCES journal,
      salt BLOB NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER journal_detail_is_not_changed BEFORE UPDATE ON journal_detail
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """

  static let desks = """
    CREATE TABLE draft (
      id TEXT PRIMARY KEY,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      base_id INTEGER REFERENCES request,
      base_version INTEGER,
      texts TEXT NOT NULL,
      focus TEXT,
      saved_at INTEGER NOT NULL,
      CHECK ((base_id IS NULL) = (base_version IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_agent ON draft (agent, saved_at);

    CREATE TABLE tick (
      request_id INTEGER NOT NULL REFERENCES request,
      checklist_id TEXT NOT NULL,
      item_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (request_id, checklist_id, item_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE agent (login TEXT PRIMARY KEY, desk_code TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """

  /// One a sort column, with what most filters ask, so that a page skips rows without reading them.
  static let indexes = [
    // With the words: a name typed may match thousands that all stand at the end of the names.
    "request_name": "request (name_key, id, state_key, words)",
    "request_birth": "request (birth_date, id, state_key)",
    "request_commune": "request (commune_key, id, state_key)",
    "request_dwelling": "request (dwelling_key, id, state_key)",
    "request_filing": "request (filing_key, id, state_key)",
    "request_deadline": "request (deadline_on, id, state_key)",
    "request_state": "request (state_key, id)",
    "request_author": "request (created_by, id) WHERE created_by IS NOT NULL",
    "request_struck_off": "request (struck_off_on) WHERE struck_off_on IS NOT NULL",
    "journal_request": "journal (request_id, number)",
    "reason_code": "reason (code, request_id)",
  ]

  static func createIndexes(_ db: Database, _ indexes: [String: String] = indexes) throws {
    for (name, columns) in indexes.sorted(by: { $0.key < $1.key }) {
      try db.execute(sql: "CREATE INDEX IF NOT EXISTS \(name) ON \(columns)")
    }
  }

  /// Those of every migration; a load drops them and makes them again at its end.
  static var allIndexes: [String: String] { indexes.merging(morningIndexes) { first, _ in first } }

  static func dropIndexes(_ db: Database) throws {
    for name in allIndexes.keys { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }
  }
}
