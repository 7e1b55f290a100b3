/// The code lists of the national form.
///
/// Source: registration guide §1.3–1.12.
package enum CodeListID: String, Sendable, CaseIterable, Codable {
  case title, nationalityGroup, maritalStatus, coHolderLink, dependantLink, custody, sex
  case employmentStatus, incomeKind, outgoingKind
  case currentHousingKind, currentCategory, wantedCategory, dwellingType
  case requestReason, strikeOffReason
  case filingKind, applicantKind, noticeChannel
  case disabilityState, stairCapacity, motorImpairment, sensoryImpairment
  case technicalAid, adaptedEquipment
  // Read in files of the SNE, never typed in the form.
  case fileKind, daloStatus, collectiveAgreement, reservationHolder, urbanZone, triState
  case stockDwellingType
}

/// A list of codes with their labels, in the order of the form.
package struct CodeList: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var code: String
    package var label: String
    /// Other words a clerk may type for it.
    package var synonyms: [String]
    /// Read from older files and imports, no longer offered.
    package var isObsolete: Bool
    /// A free text must come with it.
    package var requiresText: Bool
    /// Says something of health or violence: veiled until opened on purpose, and not exported.
    package var isSensitive: Bool

    package init(
      code: String,
      label: String,
      synonyms: [String] = [],
      isObsolete: Bool = false,
      requiresText: Bool = false,
      isSensitive: Bool = false
    ) {
      self.code = code
      self.label = label
      self.synonyms = synonyms
      self.isObsolete = isObsolete
      self.requiresText = requiresText
      self.isSensitive = isSensitive
    }
  }

  package var id: CodeListID
  package var entries: [Entry]

  package init(id: CodeListID, entries: [Entry]) {
    self.id = id
    self.entries = entries
  }

  /// The entry of a code, exactly as kept; nil for a code we do not know.
  package subscript(code: String) -> Entry? { entries.first { $0.code == code } }

  /// The entries a clerk may choose that answer to what was typed, best first: the code itself
  /// (« 6 » is 06),
  /// then labels that begin with it, then labels with words that begin with its words.
  package func matches(_ typed: String) -> [Entry] {
    let offered = entries.filter { !$0.isObsolete }
    let folded = typed.folded
    guard !folded.isEmpty else { return offered }
    if let exact = offered.first(where: { $0.code.folded == folded })
      ?? offered.first(where: { $0.code.folded == "0" + folded })
    {
      return [exact]
    }
    let words = folded.split(separator: " ")
    func rank(_ entry: Entry) -> Int? {
      let names = ([entry.label] + entry.synonyms).map(\.folded)
      if names.contains(folded) { return 0 }
      if entry.code.folded.hasPrefix(folded) { return 1 }
      if names.contains(where: { $0.hasPrefix(folded) }) { return 2 }
      let haveAll = names.contains { name in
        let parts = name.split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
      }
      return haveAll ? 3 : nil
    }
    let ranked = offered.enumerated().compactMap { place, entry in
      rank(entry).map { (rank: $0, place: place, entry: entry) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.entry)
  }
}
