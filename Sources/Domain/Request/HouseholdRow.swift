/// A person of a list of the household, known again by name and birth date when the list changes.
protocol HouseholdRow: Equatable, Sendable {
  var birthDate: CalendarDate? { get }
  /// The names, folded; empty without any.
  var nameKey: String { get }

  /// This row, its empty fields taken from `old`, the same person's row of before.
  func completed(from old: Self) -> Self
}

extension Person: HouseholdRow {
  var nameKey: String {
    [birthName ?? usageName, givenNames].compactMap { $0?.folded }.joined(separator: " ")
  }

  func completed(from old: Person) -> Person {
    var person = self
    for access in FieldCatalogue.person + FieldCatalogue.link where access.read(self) == nil {
      access.write(&person, access.read(old))
    }
    if monthlyIncomes.isEmpty { person.monthlyIncomes = old.monthlyIncomes }
    if monthlyOutgoings.isEmpty { person.monthlyOutgoings = old.monthlyOutgoings }
    return person
  }
}

extension Dependant: HouseholdRow {
  var nameKey: String { [name, givenNames].compactMap { $0?.folded }.joined(separator: " ") }

  func completed(from old: Dependant) -> Dependant {
    var dependant = self
    for access in FieldCatalogue.dependant where access.read(self) == nil {
      access.write(&dependant, access.read(old))
    }
    return dependant
  }
}

extension SharedCustodyChild: HouseholdRow {
  var nameKey: String { "" }

  func completed(from old: SharedCustodyChild) -> SharedCustodyChild {
    var child = self
    for access in FieldCatalogue.custodyChild where access.read(self) == nil {
      access.write(&child, access.read(old))
    }
    return child
  }
}

/// Finds the persons of a list again in the same list changed.
enum RowMatching {
  /// For each row of `old`, its place in `new`; nil when the person is no longer there.
  ///
  /// The surest first: name and birth date; then one of them; then, when no row came or went,
  /// those who have no name in their order. No row is matched twice.
  static func places<Row: HouseholdRow>(of old: [Row], in new: [Row]) -> [Int?] {
    guard old != new else { return old.indices.map(Optional.some) }
    let (before, after) = (old.map(Identity.init), new.map(Identity.init))
    var places = [Int?](repeating: nil, count: old.count)
    var isFree = [Bool](repeating: true, count: new.count)
    func match(_ key: (Identity) -> String?) {
      var waiting: [String: ArraySlice<Int>] = [:]
      for (place, identity) in after.enumerated() where isFree[place] {
        if let key = key(identity) { waiting[key, default: []].append(place) }
      }
      for (index, identity) in before.enumerated() where places[index] == nil {
        guard let key = key(identity), let place = waiting[key]?.popFirst() else { continue }
        places[index] = place
        isFree[place] = false
      }
    }
    match { identity in identity.name.flatMap { name in identity.birth.map { name + " " + $0 } } }
    match(\.name)
    match(\.birth)
    guard old.count == new.count else { return places }
    for index in old.indices where places[index] == nil {
      let free = after.indices.first {
        isFree[$0] && (before[index].name == nil || after[$0].name == nil)
      }
      guard let free else { continue }
      places[index] = free
      isFree[free] = false
    }
    return places
  }

  private struct Identity {
    let name: String?
    let birth: String?

    init(_ row: some HouseholdRow) {
      let key = row.nameKey
      name = key.isEmpty ? nil : key
      birth = row.birthDate?.iso
    }
  }
}
