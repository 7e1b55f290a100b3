import GRDB

extension Schema {
  static func addLife(_ db: Database) throws {
    try db.execute(sql: life)
    try createIndexes(db)
  }

  /// What happens to a request, and what is left to count of those the law had erased.
  private static let life = """
    CREATE TABLE request_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      request_id INTEGER NOT NULL REFERENCES request,
      kind TEXT NOT NULL,
      happened_on TEXT NOT NULL CHECK (length(happened_on) = 10),
      author TEXT,
      code TEXT,
      place INTEGER CHECK (place > 0),
      noticed_on TEXT CHECK (length(noticed_on) = 10),
      proof TEXT,
      note TEXT,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX request_event_request ON request_event (request_id, happened_on, id);

    -- Nobody in it: how many requests ended, by desk, reason, and the years they were filed and ended.
    CREATE TABLE erased_count (
      struck_off_year INTEGER NOT NULL,
      filing_year INTEGER NOT NULL,
      desk_code TEXT NOT NULL,
      reason TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      PRIMARY KEY (struck_off_year, filing_year, desk_code, reason)
    ) STRICT, WITHOUT ROWID;
    """
}
