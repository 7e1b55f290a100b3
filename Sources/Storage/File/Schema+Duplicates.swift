import GRDB

extension Schema {
  /// What clerks answered on likely duplicates.
  ///
  /// Nothing is kept to find them by: the index of words holds names, telephones and birth dates,
  /// those of older stores and of loads too.
  static let duplicates = """
    CREATE TABLE duplicate_answer (
      -- The lower identifier first: a pair has one answer.
      first_id INTEGER NOT NULL REFERENCES request,
      second_id INTEGER NOT NULL REFERENCES request,
      verdict TEXT NOT NULL CHECK (verdict IN ('homonym', 'review')),
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      -- How a review ended, who said so and when.
      outcome TEXT CHECK (outcome IN ('samePerson', 'homonym')),
      closed_by TEXT,
      closed_at INTEGER,
      PRIMARY KEY (first_id, second_id),
      CHECK (first_id < second_id),
      CHECK (outcome IS NULL OR verdict = 'review'),
      CHECK ((outcome IS NULL) = (closed_by IS NULL) AND (outcome IS NULL) = (closed_at IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX duplicate_answer_second ON duplicate_answer (second_id);
    CREATE INDEX duplicate_answer_open ON duplicate_answer (at, first_id, second_id)
      WHERE verdict = 'review' AND outcome IS NULL;

    -- Answers on a request not yet recorded: they wait with its draft, and go with it.
    CREATE TABLE draft_duplicate_answer (
      draft_id TEXT NOT NULL,
      request_id INTEGER NOT NULL REFERENCES request,
      verdict TEXT NOT NULL CHECK (verdict IN ('homonym', 'review')),
      agent TEXT NOT NULL,
      desk_code TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (draft_id, request_id)
    ) STRICT, WITHOUT ROWID;
    """
}
