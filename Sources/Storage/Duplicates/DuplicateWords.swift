import Domain

/// The words by which the index finds the files of a person, as full-text expressions.
struct DuplicateWords {
  private let probe: DuplicateIdentity

  init(_ probe: DuplicateIdentity) { self.probe = probe }

  /// The same birth date or telephone with a name that begins alike, or the same names with a birth
  /// date one slip away; nil when nothing is known to look by.
  ///
  /// The beginnings let a name be mistyped; no rule is met by people without any in common. Of names
  /// that few bear, all the files are taken: that is quicker than looking for some forty dates.
  func candidates(bearers: Int) -> String? {
    guard !family.isEmpty else { return nil }
    var ways: [String] = []
    let marks = (probe.birthDate.map { [$0.searchWord] } ?? []) + probe.phones.sorted()
    if !marks.isEmpty { ways.append(both(any(marks), beginnings)) }
    if let date = probe.birthDate, !given.isEmpty {
      let names = both(any(family), any(given))
      let dates = date.slips
      ways.append(
        bearers <= dates.count ? names : both(any(dates.map(\.searchWord)), names)
      )
    }
    return ways.isEmpty ? nil : ways.joined(separator: " OR ")
  }

  /// The first three letters of each name, which the index keeps ready.
  private var beginnings: String {
    let starts = Set((family + given).map { $0.prefix(3) }).sorted()
    return "("
      + starts.map { "\"\($0)\"" + ($0.utf8.count < 3 ? "" : "*") }.joined(separator: " OR ")
      + ")"
  }

  /// The files that bear the names; nil without any.
  var bearers: String? {
    guard !family.isEmpty else { return nil }
    return given.isEmpty ? any(family) : both(any(family), any(given))
  }

  private var family: [String] { forms(probe.familyNames) }
  private var given: [String] { forms([probe.given].compactMap(\.self)) }

  /// A name in one word, as the index holds it too, and its words that can make a name alone.
  private func forms(_ names: [FoldedName]) -> [String] {
    var forms: [String] = []
    for form in names.flatMap({ [$0.joined] + $0.strongWords.sorted() })
    where !forms.contains(form) { forms.append(form) }
    return forms
  }

  private func any(_ words: [String]) -> String {
    "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  private func both(_ a: String, _ b: String) -> String { "(\(a) AND \(b))" }
}
