extension Schema {
  static let parking = """
    ALTER TABLE draft ADD COLUMN caret INTEGER;
    ALTER TABLE draft ADD COLUMN place INTEGER CHECK (place BETWEEN 1 AND 9);
    CREATE UNIQUE INDEX draft_place ON draft (desk_code, place) WHERE place IS NOT NULL;
    """
}
