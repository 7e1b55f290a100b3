/// The fields that a guide asks for at one level, made ready to be looked for in many requests.
///
/// A co-holder owes identity and link only; rows of dependants owe what the guide asks of a row.
/// Some fields stand for others: a usage name for a birth name when one of them is enough to
/// record, a locality or an address abroad for a commune, one way to be reached for the others.
package struct RequiredFields: Sendable {
  private let request: [FieldAccess<HousingRequest>]
  private let applicant: [FieldAccess<Person>]
  private let coHolder: [FieldAccess<Person>]
  private let dependant: [FieldAccess<Dependant>]
  private let custodyChild: [FieldAccess<SharedCustodyChild>]
  private let unborn: [FieldAccess<UnbornChildren>]
  private let housing: [FieldAccess<CurrentHousing>]
  private let wanted: [FieldAccess<WantedHousing>]
  private let association: [FieldAccess<Association>]
  private let disability: [FieldAccess<DisabilityProfile>]
  private let conditions: [String: Condition]
  private let income: Bool
  private let outgoing: Bool
  private let reason: Bool
  private let commune: Bool
  private let isBlocking: Bool

  package init(_ requirement: FormGuide.Requirement, in guide: FormGuide) {
    func asked(_ template: String) -> Bool { guide.entries[template]?.requirement == requirement }
    func asked<Root>(_ prefix: String, _ all: [FieldAccess<Root>]) -> [FieldAccess<Root>] {
      all.filter { asked(prefix + $0.name) }
    }
    request = asked("", FieldCatalogue.request)
    applicant = asked(
      "person.",
      FieldCatalogue.identity + FieldCatalogue.contact + FieldCatalogue.work + FieldCatalogue.tax
    )
    coHolder = asked("person.", FieldCatalogue.identity + FieldCatalogue.link)
    dependant = asked("dependants.#.", FieldCatalogue.dependant)
    custodyChild = asked("sharedCustodyChildren.#.", FieldCatalogue.custodyChild)
    unborn = asked("unbornChildren.", FieldCatalogue.unborn)
    housing = asked("currentHousing.", FieldCatalogue.housing)
    wanted = asked("wanted.", FieldCatalogue.wanted)
    association = asked("association.", FieldCatalogue.association)
    disability = asked("disabilities.#.", FieldCatalogue.disability)
    conditions = guide.entries.compactMapValues(\.condition)
    income = asked("person.monthlyIncomes.#.kind")
    outgoing = asked("person.monthlyOutgoings.#.kind")
    reason = asked("reasons.#.code")
    commune = asked("wanted.communes.#")
    isBlocking = requirement == .blocking
  }

  /// The fields of these that the request leaves empty and is asked, about in the order of the
  /// form.
  package func missing(in request: HousingRequest) -> [FieldID] {
    let empty = empty(in: request)
    guard !conditions.isEmpty else { return empty }
    return empty.filter { conditions[$0.template]?.asks(request) ?? true }
  }

  private func empty(in request: HousingRequest) -> [FieldID] {
    var found: [FieldID] = []
    func look<Root>(_ prefix: String, _ root: Root, _ accesses: [FieldAccess<Root>]) {
      for access in accesses where access.read(root) == nil {
        found.append(FieldID(prefix + access.name))
      }
    }
    func look(_ prefix: String, person: Person, _ accesses: [FieldAccess<Person>]) {
      for access in accesses where access.read(person) == nil && !stands(for: access.name, person) {
        found.append(FieldID(prefix + access.name))
      }
    }
    look("", request, self.request)
    look("association.", request.association, association)
    look("applicant.", person: request.applicant, applicant)
    for (row, person) in request.coHolders.enumerated() {
      look("coHolders.\(row).", person: person, coHolder)
    }
    for (row, person) in request.dependants.enumerated() {
      look("dependants.\(row).", person, dependant)
    }
    for (row, child) in request.sharedCustodyChildren.enumerated() {
      look("sharedCustodyChildren.\(row).", child, custodyChild)
    }
    if (request.unbornChildren.count ?? 0) > 0 {
      look("unbornChildren.", request.unbornChildren, unborn)
    }
    if income, request.applicant.monthlyIncomes.isEmpty {
      found.append(FieldID("applicant.monthlyIncomes.0.kind"))
    }
    if outgoing, request.applicant.monthlyOutgoings.isEmpty {
      found.append(FieldID("applicant.monthlyOutgoings.0.kind"))
    }
    look("currentHousing.", request.currentHousing, housing)
    if reason, request.reasons.isEmpty { found.append(FieldID("reasons.0.code")) }
    look("wanted.", request.wanted, wanted)
    if commune, request.wanted.communes.isEmpty { found.append(FieldID("wanted.communes.0")) }
    for (row, profile) in request.disabilities.enumerated() {
      look("disabilities.\(row).", profile, disability)
    }
    return found
  }

  /// Whether another field of the person says what this one would.
  private func stands(for field: String, _ person: Person) -> Bool {
    switch field {
    case "usageName": person.birthName != nil
    case "birthName": isBlocking && person.usageName != nil
    case "address.communeCode": person.address.locality != nil || person.address.foreign == true
    case "address.postalCode": person.address.foreign == true
    case "address.street": person.address.placeName != nil
    case "phoneHome", "phoneMobile", "phoneWork", "email":
      person.phoneHome != nil || person.phoneMobile != nil || person.phoneWork != nil
        || person.email != nil
    case "employment.workCommuneCode", "employment.workPostalCode":
      person.employment.workForeign == true
    default: false
    }
  }
}

extension HousingRequest {
  /// The fields of that requirement left empty.
  package func missingFields(
    _ requirement: FormGuide.Requirement,
    in guide: FormGuide
  ) -> [FieldID] {
    RequiredFields(requirement, in: guide).missing(in: self)
  }
}
