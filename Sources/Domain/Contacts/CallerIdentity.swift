/// What somebody on the telephone says of themselves, as typed; two elements of three are asked.
package struct CallerIdentity: Equatable, Sendable {
  package static let needed = 2

  package var name: String
  /// Nil when nothing was typed, or what was does not read.
  package var birthDate: CalendarDate?
  /// A unique number, a local reference or a telephone.
  package var number: String

  package init(name: String, birthDate: CalendarDate?, number: String) {
    self.name = name
    self.birthDate = birthDate
    self.number = number
  }

  /// The texts to search the list with: any two of the elements.
  package var searches: [String] {
    let texts = [name.trimmed, birthDate?.short ?? "", number.trimmed]
    return [(0, 1), (0, 2), (1, 2)].compactMap { first, second in
      guard !texts[first].isEmpty, !texts[second].isEmpty else { return nil }
      return "\(texts[first]) \(texts[second])"
    }
  }

  /// Whether at least two elements are those of the same person of the file.
  package func fits(_ record: RequestRecord) -> Bool {
    let request = record.request
    return ([request.applicant] + request.coHolders).contains { person in
      [
        isName(of: person), birthDate != nil && birthDate == person.birthDate,
        isNumber(of: person, record),
      ].count { $0 } >= Self.needed
    }
  }

  /// Every word typed is one of the person's names, and one of them is a family name.
  private func isName(of person: Person) -> Bool {
    let typed = Set(name.folded.split(separator: " "))
    let family = [person.usageName, person.birthName].compactMap { $0?.folded }
      .flatMap { $0.split(separator: " ") }
    let given = (person.givenNames ?? "").folded.split(separator: " ")
    return !typed.isEmpty && typed.isSubset(of: family + given) && !typed.isDisjoint(with: family)
  }

  private func isNumber(of person: Person, _ record: RequestRecord) -> Bool {
    let typed = number.trimmed
    guard !typed.isEmpty else { return false }
    if let unique = UniqueNumber(typed) { return unique == record.request.uniqueNumber }
    if typed.uppercased() == record.id.localReference { return true }
    let digits = typed.phoneWord
    return digits.count >= 6 && person.phones.contains { $0.phoneWord == digits }
  }
}
