extension Schema {
  /// The work of typing a request again into the SNE; `text` is the value that was typed.
  static let rekeying = """
    CREATE TABLE rekeyed_field (
      request_id INTEGER NOT NULL REFERENCES request,
      field TEXT NOT NULL,
      text TEXT NOT NULL,
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (request_id, field)
    ) STRICT, WITHOUT ROWID;
    """
}
