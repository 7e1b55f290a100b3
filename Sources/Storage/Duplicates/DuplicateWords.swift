import Domain

/// The words by which the index finds the files of a person, as full-text expressions.
struct DuplicateWords {
  private let probe: DuplicateIdentity

  init(_ probe: DuplicateIdentity) { self.probe = probe }

  /// The same birth date, or a telephone, or the names with a birth date one slip away.
  ///
  /// - Parameter byDateAlone: false asks for a name as well as the date.
  func candidates(byDateAlone: Bool) -> String? {
    var ways: [String] = []
    if let date = probe.birthDate {
      let sameDate = any([date.searchWord])
      let names = family + given
      if byDateAlone {
        ways.append(sameDate)
      } else if !names.isEmpty {
        ways.append(both(sameDate, any(names)))
      }
      if !family.isEmpty, !given.isEmpty {
        let near = any(date.slips.map(\.searchWord))
        ways.append(both(near, both(any(family), any(given))))
      }
    }
    if !probe.phones.isEmpty { ways.append(any(probe.phones.sorted())) }
    return ways.isEmpty ? nil : ways.joined(separator: " OR ")
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
