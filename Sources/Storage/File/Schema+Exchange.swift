extension Schema {
  /// What the last exchange file said of a request.
  ///
  /// The next one is compared with it, so that the same file changes nothing and a desk's own
  /// changes stay. It is personal data and goes with its request.
  static let exchange = """
    ALTER TABLE foreign_element ADD COLUMN follows TEXT;
    CREATE TABLE imported (
      request_id INTEGER PRIMARY KEY REFERENCES request,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      said TEXT NOT NULL,
      -- When the file was made, in milliseconds; NULL when it does not say so.
      made_at INTEGER
    ) STRICT;
    CREATE INDEX imported_digest ON imported (digest);
    """
}
