import Domain
import GRDB

/// The columns that the list sorts by, filters on and searches, derived from a request.
enum ListColumns {
  static let names = [
    "name_key", "birth_date", "commune_code", "commune_key", "dwelling_key", "filing_key",
    "deadline_kind", "deadline_on", "state_key", "missing_count", "reachable", "words",
  ]

  /// Stands between the parts of a key, below every letter, so that short names come first.
  static let separator = "\u{1}"

  static func values(
    of request: HousingRequest,
    _ id: RequestRecord.ID,
    _ rules: ListRules
  ) -> [DatabaseValue] {
    let deadline = request.nextDeadline(rules.deadlines)
    let commune = request.wanted.communes.first
    return [
      nameKey(request).databaseValue,
      (request.applicant.birthDate?.iso ?? "").databaseValue,
      commune?.databaseValue ?? .null,
      rules.communeKey(commune).databaseValue,
      request.wanted.dwellingTypes.joined(separator: " ").databaseValue,
      (request.filingDate?.iso ?? "").databaseValue,
      deadline?.kind.rawValue.databaseValue ?? .null,
      (deadline?.date.iso ?? "9999-12-31").databaseValue,
      stateKey(request, rules).databaseValue,
      rules.missingCount(request).databaseValue,
      request.isReachable.databaseValue,
      words(of: request, id).databaseValue,
    ]
  }

  static func nameKey(_ request: HousingRequest) -> String {
    request.association.name.map { $0.folded + separator } ?? nameKey(request.applicant)
  }

  static func nameKey(_ person: Person) -> String {
    (person.usageName ?? person.birthName ?? "").folded + separator
      + (person.givenNames ?? "").folded
  }

  /// `0` and the expiry date while it waits, `1` and the day once struck off: one range a state.
  ///
  /// `2` and the day once erased (`Erasure`): of that no list tells.
  static func stateKey(_ request: HousingRequest, _ rules: ListRules) -> String {
    if let strikeOff = request.strikeOff { return "1" + strikeOff.date.iso }
    return "0" + (request.expiry(rules.deadlines)?.iso ?? "9999-12-31")
  }

  /// The text searched: folded words between spaces, one at each end.
  static func words(of request: HousingRequest, _ id: RequestRecord.ID) -> String {
    var words: [String] = []
    if let name = request.association.name { words.append(name.folded) }
    for person in [request.applicant] + request.coHolders {
      for name in [person.usageName, person.birthName, person.givenNames].compactMap(\.self) {
        let folded = name.folded
        words.append(folded)
        // « LE FEVRE » is found as « lefevre » too.
        if folded.contains(" ") { words.append(folded.filter { $0 != " " }) }
      }
      for phone in person.phones {
        words.append(phone.phoneWord)
      }
      if let birthDate = person.birthDate { words.append(birthDate.searchWord) }
    }
    if let number = request.uniqueNumber { words.append(number.text.lowercased()) }
    let reference = id.localReference.folded.split(separator: " ").last.map(String.init) ?? ""
    words += [reference, "l" + reference, String(id.rawValue), "l\(id.rawValue)"]
    return " " + words.filter { !$0.isEmpty }.joined(separator: " ") + " "
  }
}
