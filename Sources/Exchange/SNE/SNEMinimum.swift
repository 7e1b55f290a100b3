package import Domain

extension HousingRequest {
  /// What the SNE asks of any request and this one lacks, in the order of the form.
  ///
  /// Source: technical minimum of the interface 02.01 (registration guide §1.13).
  package var missingForSNE: [FieldID] {
    [
      (deskCode.isEmpty, "deskCode"),
      (filingDate == nil, "filingDate"),
      (wanted.dwellingTypes.isEmpty, "wanted.dwellingTypes"),
      (wanted.communes.isEmpty, "wanted.communes.0"),
      (wanted.acceptsWiderArea == nil, "wanted.acceptsWiderArea"),
    ].filter(\.0).map { FieldID($0.1) }
  }
}
