extension Schema {
  /// The supporting documents, and where each desk prints.
  static let documents = """
    CREATE TABLE document_receipt (
      request_id INTEGER NOT NULL REFERENCES request,
      document_id TEXT NOT NULL,
      -- Whose it is: 'request', 'applicant', or a birth date; never a name.
      subject TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('received', 'unreadable', 'outsideRules', 'obsolete')),
      received_on TEXT NOT NULL CHECK (length(received_on) = 10),
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (request_id, document_id, subject)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE desk_printer (
      desk_code TEXT NOT NULL,
      agent TEXT NOT NULL,
      destination TEXT NOT NULL CHECK (destination IN ('file', 'system', 'terminal')),
      encoding TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (desk_code, agent),
      CHECK ((destination = 'terminal') = (encoding IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    """
}
