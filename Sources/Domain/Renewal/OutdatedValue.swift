/// Something of a request that time has overtaken, to be looked at when it is renewed.
package struct OutdatedValue: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Income of a year that is no longer the one asked for.
    case taxYear(Int, latest: Int)
    case adultChild(name: String?, age: Int)
    /// A birth that was expected by that day.
    case birthExpected(CalendarDate)
    /// A document received too long ago, or said to be obsolete.
    case document(String)
  }

  /// Where it is corrected; nil for a document.
  package var field: FieldID?
  package var kind: Kind

  package init(field: FieldID?, kind: Kind) {
    self.field = field
    self.kind = kind
  }
}

extension HousingRequest {
  /// What is out of date on a day, in the order of the form; documents come last, and never those
  /// that tell of violence or of health.
  package func outdated(documents: HouseholdDocuments, on today: CalendarDate) -> [OutdatedValue] {
    var found: [OutdatedValue] = []
    for (row, dependant) in dependants.enumerated() where dependant.link == "E" {
      guard let age = dependant.birthDate?.age(on: today), age >= 18 else { continue }
      found.append(
        OutdatedValue(
          field: FieldID("dependants.\(row).birthDate"),
          kind: .adultChild(name: dependant.givenNames ?? dependant.name, age: age)
        )
      )
    }
    for (row, child) in sharedCustodyChildren.enumerated() {
      guard let age = child.birthDate?.age(on: today), age >= 18 else { continue }
      found.append(
        OutdatedValue(
          field: FieldID("sharedCustodyChildren.\(row).birthDate"),
          kind: .adultChild(name: nil, age: age)
        )
      )
    }
    if let expected = unbornChildren.expectedDate, expected < today {
      found.append(
        OutdatedValue(
          field: FieldID("unbornChildren.expectedDate"),
          kind: .birthExpected(expected)
        )
      )
    }
    for (path, person) in holders {
      for (name, tax, back) in [
        ("taxIncomeN1", person.taxIncomeN1, 1), ("taxIncomeN2", person.taxIncomeN2, 2),
      ] {
        guard let year = tax.year, year < today.year - back else { continue }
        found.append(
          OutdatedValue(
            field: FieldID("\(path).\(name).year"),
            kind: .taxYear(year, latest: today.year - back)
          )
        )
      }
    }
    let all = documents.registration + documents.examination
    let old = all.filter {
      !$0.type.isSensitive && ($0.state == .obsolete || $0.isOld(on: today))
    }
    return found + old.map { OutdatedValue(field: nil, kind: .document($0.text)) }
  }
}
