import Domain
import Storage
import TestSupport
import Testing

/// The persons of a household, and what was kept of them, when an import or a desk changes them.
struct ImportHouseholdTests {
  private let one = RequestRecord.ID(1)

  private func partner(_ name: String, _ birth: String) -> Person {
    var person = Person()
    person.usageName = name
    person.givenNames = "Côme"
    person.birthDate = CalendarDate(iso: birth)
    return person
  }

  private func kept(_ row: Int, _ text: String) -> ForeignElement {
    ForeignElement(
      path: "personnePhysique/listeCotitulaire/cotitulaire[\(row)]/exemple",
      xml: "<exemple>\(text)</exemple>"
    )
  }

  @Test func `a changed list comes whole, each person's other fields kept`() async throws {
    let temporary = try TemporaryStore()
    let (a, b) = (partner("UN", "1980-01-01"), partner("DEUX", "1981-01-01"))
    try temporary.take([.numbered { $0.coHolders = [a, b] }])
    try await temporary.change { $0.coHolders[1].phoneHome = "0327000002" }
    var newer = b
    newer.maritalStatus = "M"
    let swapped = ImportedRequest.numbered {
      $0.coHolders = [newer, partner("TROIS", "1990-01-01")]
    }
    let list = FieldID("coHolders")
    #expect(try temporary.take([swapped]) == [.changed(one, overwritten: [list])])
    let people = try await temporary.record().request.coHolders
    #expect(people.map(\.usageName) == ["DEUX", "TROIS"])
    #expect(people.map(\.phoneHome) == ["0327000002", nil])
    #expect(people[0].maritalStatus == "M")
  }

  @Test func `incomes and communes are one value each`() async throws {
    let temporary = try TemporaryStore()
    let salary = MonthlyAmount(kind: "SAL", amount: Amount(cents: 100_000))
    try temporary.take([
      .numbered {
        $0.applicant.monthlyIncomes = [salary]
        $0.wanted.communes = ["99001", "99002"]
      }
    ])
    try await temporary.change { $0.wanted.communes = ["99003"] }
    let changed = ImportedRequest.numbered {
      $0.applicant.monthlyIncomes = []
      $0.wanted.communes = ["99001", "99002"]
    }
    #expect(try temporary.take([changed]) == [.changed(one, overwritten: [])])
    let request = try await temporary.record().request
    #expect(request.applicant.monthlyIncomes == [])
    #expect(request.wanted.communes == ["99003"])
  }

  @Test func `what was kept of a person goes with that person`() async throws {
    let temporary = try TemporaryStore()
    let (a, b) = (partner("UN", "1980-01-01"), partner("DEUX", "1981-01-01"))
    let beside = ForeignElement(path: "personnePhysique/x", xml: "<x/>")
    let file = ImportedRequest.numbered { $0.coHolders = [a, b] }
      .with([kept(1, "A"), kept(2, "B"), beside])
    try temporary.take([file])
    try await temporary.change { $0.coHolders = [b, a] }
    #expect(try await temporary.record().foreignElements == [kept(2, "A"), kept(1, "B"), beside])
    // A desk corrects a name while it takes the other person off the request.
    try await temporary.change {
      $0.coHolders = [$0.coHolders[1]]
      $0.coHolders[0].usageName = "HUN"
    }
    #expect(try await temporary.record().foreignElements == [kept(1, "A"), beside])
    // The same file again: the desk's persons stay, and so does what was kept of them.
    #expect(try temporary.take([file]) == [.unchanged])
    let moved = ImportedRequest.numbered {
      $0.coHolders = [a, b]
      $0.applicant.email = "a@exemple.invalid"
    }.with([kept(1, "A2"), kept(2, "B"), beside])
    #expect(try temporary.take([moved]) == [.changed(one, overwritten: [])])
    #expect(try await temporary.record().foreignElements == [kept(1, "A2"), beside])
  }

  @Test func `kept parts follow the file, and their change is journalled without their words`()
    async throws
  {
    let temporary = try TemporaryStore()
    let old = ForeignElement(path: "exemple", xml: "<exemple>1</exemple>")
    let new = ForeignElement(path: "exemple", xml: "<exemple>2</exemple>")
    let health = ForeignElement(path: "complementHandicap", xml: "<complementHandicap/>")
    try temporary.take([ImportedRequest.numbered().with([old, health])])
    #expect(
      try temporary.take([ImportedRequest.numbered().with([new])])
        == [.changed(one, overwritten: [])]
    )
    // Files are exported without what tells of health: its absence takes nothing away.
    #expect(try await temporary.record().foreignElements == [new, health])
    let last = try await temporary.history().last
    #expect(
      last?.changes == [FieldChange(field: FieldID("foreignElements"), before: "2", after: "2")]
    )
  }

  @Test func `where an unknown element stood tells no change`() async throws {
    let temporary = try TemporaryStore()
    var element = ForeignElement(path: "exemple", xml: "<exemple/>", follows: "numUnique")
    try temporary.take([ImportedRequest.numbered().with([element])])
    element.follows = "numGuichet"
    #expect(try temporary.take([ImportedRequest.numbered().with([element])]) == [.unchanged])
    #expect(try await temporary.record().version == 1)
  }

  @Test func `a child without a name is known by birth date, else by place`() async throws {
    let temporary = try TemporaryStore()
    func child(_ birth: String) -> SharedCustodyChild {
      var child = SharedCustodyChild()
      child.birthDate = CalendarDate(iso: birth)
      return child
    }
    func kept(_ row: Int) -> ForeignElement {
      ForeignElement(
        path: "personnePhysique/listePersonneEnGarde/personneEnGarde[\(row)]/exemple",
        xml: "<exemple/>"
      )
    }
    let file = ImportedRequest.numbered {
      $0.sharedCustodyChildren = [child("2012-01-01"), child("2014-01-01")]
    }
    try temporary.take([file.with([kept(2)])])
    try await temporary.change { $0.sharedCustodyChildren[1].birthDate = nil }
    #expect(try await temporary.record().foreignElements == [kept(2)])
    try await temporary.change { $0.sharedCustodyChildren.reverse() }
    #expect(try await temporary.record().foreignElements == [kept(1)])
    try await temporary.change { $0.sharedCustodyChildren.removeFirst() }
    #expect(try await temporary.record().foreignElements == [])
  }
}
