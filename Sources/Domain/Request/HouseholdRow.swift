/// A person of a list of the household, known again by name and birth date when the list changes.
protocol HouseholdRow: Equatable {
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
  /// The surest first: the very same row; then name and birth date; then one of them; then, for
  /// those who have no name, the same place when no row came or went. No row is matched twice.
  static func places<Row: HouseholdRow>(of old: [Row], in new: [Row]) -> [Int?] {
    var places = [Int?](repeating: nil, count: old.count)
    var free = Set(new.indices)
    func match(_ isSame: (Row, Row) -> Bool) {
      for (index, row) in old.enumerated() where places[index] == nil {
        guard let place = free.sorted().first(where: { isSame(row, new[$0]) }) else { continue }
        places[index] = place
        free.remove(place)
      }
    }
    match { $0 == $1 }
    match { $0.birthDate != nil && $0.birthDate == $1.birthDate && $0.nameKey == $1.nameKey }
    match { !$0.nameKey.isEmpty && $0.nameKey == $1.nameKey }
    match { $0.birthDate != nil && $0.birthDate == $1.birthDate }
    if old.count == new.count {
      for index in old.indices
      where places[index] == nil && free.contains(index)
        && (old[index].nameKey.isEmpty || new[index].nameKey.isEmpty)
      {
        places[index] = index
        free.remove(index)
      }
    }
    return places
  }
}
