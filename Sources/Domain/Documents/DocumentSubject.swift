/// Whose document it is, within a household.
package struct DocumentSubject: Equatable, Sendable {
  /// Stable when names are corrected and persons reordered: `request`, `applicant`, or the birth
  /// date, with a rank for those born the same day (`2018-11-02#2`).
  package var key: String
  /// The given names and the name; nil for the request itself, or when unknown.
  package var name: String?
  package var birthDate: CalendarDate?

  package static let request = DocumentSubject(key: "request", name: nil, birthDate: nil)
}

/// An adult or a child to house, and the request as if nobody else were in it.
struct HouseholdMember {
  let subject: DocumentSubject
  let alone: HousingRequest
}

extension HousingRequest {
  /// Adults to house, the applicant first; grown-up dependants are among them.
  func adults(on today: CalendarDate) -> [HouseholdMember] {
    var keys = SubjectKeys()
    var members = [
      HouseholdMember(subject: applicant.subject("applicant"), alone: alone(applicant))
    ]
    for person in coHolders {
      let subject = person.subject(keys.next(person.birthDate))
      members.append(HouseholdMember(subject: subject, alone: alone(person)))
    }
    for dependant in dependants {
      let key = keys.next(dependant.birthDate)
      if dependant.isMinor(on: today) { continue }
      var person = Person()
      person.birthDate = dependant.birthDate
      members.append(HouseholdMember(subject: dependant.subject(key), alone: alone(person)))
    }
    return members
  }

  /// Children under eighteen to house, those in shared custody included.
  func minors(on today: CalendarDate) -> [HouseholdMember] {
    var keys = SubjectKeys()
    for person in coHolders { _ = keys.next(person.birthDate) }
    var members: [HouseholdMember] = []
    for dependant in dependants {
      let key = keys.next(dependant.birthDate)
      guard dependant.isMinor(on: today) else { continue }
      members.append(HouseholdMember(subject: dependant.subject(key), alone: self))
    }
    for child in sharedCustodyChildren {
      let key = keys.next(child.birthDate)
      guard child.birthDate.map({ $0.age(on: today) < 18 }) ?? true else { continue }
      let subject = DocumentSubject(key: key, name: nil, birthDate: child.birthDate)
      members.append(HouseholdMember(subject: subject, alone: self))
    }
    return members
  }

  private func alone(_ person: Person) -> HousingRequest {
    var request = self
    request.applicant = person
    request.coHolders = []
    return request
  }
}

/// Gives each person but the applicant a key that does not depend on the order of the others.
private struct SubjectKeys {
  private var counts: [String: Int] = [:]

  mutating func next(_ birthDate: CalendarDate?) -> String {
    let day = birthDate?.iso ?? "?"
    let count = (counts[day] ?? 0) + 1
    counts[day] = count
    return count == 1 ? day : "\(day)#\(count)"
  }
}

extension Person {
  fileprivate func subject(_ key: String) -> DocumentSubject {
    let names = [givenNames, callingName].compactMap(\.self)
    return DocumentSubject(
      key: key,
      name: names.isEmpty ? nil : names.joined(separator: " "),
      birthDate: birthDate
    )
  }
}

extension Dependant {
  fileprivate func subject(_ key: String) -> DocumentSubject {
    let names = [givenNames, name].compactMap(\.self)
    return DocumentSubject(
      key: key,
      name: names.isEmpty ? nil : names.joined(separator: " "),
      birthDate: birthDate
    )
  }

  /// Without a birth date, a child by its link.
  fileprivate func isMinor(on today: CalendarDate) -> Bool {
    birthDate.map { $0.age(on: today) < 18 } ?? (link == "E")
  }
}
