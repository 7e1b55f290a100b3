import Domain
import Reference
import Testing

@Test func `the five checklists load, and say they wait to be adopted`() throws {
  let lists = try checklists(from: Shipped.folder())
  #expect(lists.map(\.id) == ["welcome", "registration", "documents", "renewal", "urgent"])
  for list in lists {
    #expect(list.version == 1)
    #expect(list.date == CalendarDate(iso: "2017-01-27"))
    #expect(list.adoptedBy.hasPrefix("Proposition de départ"))
    #expect(list.items.count >= 14, "\(list.id)")
  }
}

@Test func `every item has an id of its own, a why and a source`() throws {
  for list in try checklists(from: Shipped.folder()) {
    #expect(Set(list.items.map(\.id)).count == list.items.count)
    for item in list.items {
      #expect(item.text.hasSuffix("."), "\(list.id) \(item.id)")
      #expect(item.why.hasSuffix("."), "\(list.id) \(item.id)")
      #expect(!item.source.isEmpty, "\(list.id) \(item.id)")
    }
  }
}

/// CCH R.441-2-3: the form, and one proof of identity or of lawful stay.
@Test func `at registration only a proof of identity or of stay may be asked for`() throws {
  let lists = try checklists(from: Shipped.folder())
  let registration = try #require(lists.first { $0.id == "registration" })
  let documents = registration.items.filter { $0.kind == .document }
  #expect(documents.map(\.id) == ["identite-francaise", "identite-ue", "sejour"])
  let today = try #require(CalendarDate(iso: "2026-11-24"))
  var request = HousingRequest(deskCode: "59574", edition: "14069*05")
  request.applicant.nationalityGroup = "3"
  #expect(documents.filter { $0.concerns(request, on: today) }.map(\.id) == ["sejour"])
  let forbidden = registration.items.filter { $0.kind == .forbidden }.map(\.text)
  for word in ["bancaire", "Vitale", "casier", "quittances", "imposition"] {
    #expect(forbidden.contains { $0.contains(word) }, "\(word)")
  }
}

@Test func `every code that a condition names exists`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  func check(_ condition: Condition, _ place: String) {
    switch condition {
    case .any(let parts), .all(let parts): for part in parts { check(part, place) }
    case .not(let part): check(part, place)
    case .code(let fact, let codes):
      let list: CodeListID =
        switch fact {
        case .nationality: .nationalityGroup
        case .maritalStatus: .maritalStatus
        case .employmentStatus: .employmentStatus
        case .currentHousing: .currentHousingKind
        case .reason: .requestReason
        case .applicantKind: .applicantKind
        case .filingKind: .filingKind
        }
      for code in codes { #expect(reference.list(list)[code] != nil, "\(place) \(code)") }
    case .coHolder, .dependant, .minorChild, .unbornChild: break
    }
  }
  for list in try checklists(from: Shipped.folder()) {
    for item in list.items {
      if let condition = item.condition { check(condition, "\(list.id) \(item.id)") }
    }
  }
}

@Test func `documents follow the household`() throws {
  let lists = try checklists(from: Shipped.folder())
  let documents = try #require(lists.first { $0.id == "documents" })
  let today = try #require(CalendarDate(iso: "2026-11-24"))
  var request = HousingRequest(deskCode: "59574", edition: "14069*05")
  request.currentHousing.kinds = ["LP"]
  request.reasons = [RequestReason(code: "05")]
  let concerned = Set(
    documents.items.filter { $0.condition != nil && $0.concerns(request, on: today) }.map(\.id)
  )
  #expect(concerned == ["locataire", "expulsion"])
}
