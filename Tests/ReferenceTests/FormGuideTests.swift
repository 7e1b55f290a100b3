import Domain
import Reference
import Testing

/// Every template that the form can show, with a row of each list filled.
private func shownTemplates() -> Set<String> {
  let filled = [
    "coHolders.0.usageName", "dependants.0.name", "sharedCustodyChildren.0.birthDate",
    "applicant.monthlyIncomes.0.kind", "applicant.monthlyOutgoings.0.kind",
    "coHolders.0.monthlyIncomes.0.kind", "reasons.0.code", "wanted.communes.0",
    "disabilities.0.person",
  ]
  let entry = RequestEntry(
    texts: Dictionary(uniqueKeysWithValues: filled.map { (FieldID($0), "x") })
  )
  return Set(entry.fields.map(\.id.template))
}

/// Named by the journal and the comparison of versions, never typed in the form.
private let named: Set<String> = ["deskCode", "strikeOff"]

@Test func `every field of the form has a label and a help, and no entry is left unused`() throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  let entries = Set(form.entries.keys)
  #expect(shownTemplates().union(named).subtracting(entries).sorted() == [])
  #expect(entries.subtracting(shownTemplates().union(named)).sorted() == [])
}

@Test func `the form is the edition in force`() throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  #expect(form.edition == "14069*05")
}

/// The completeness set of the guide §1.13.
@Test func `what blocks a registration is the completeness set of the guide`() throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  let blocking = form.entries.filter { $0.value.requirement == .blocking }.keys.sorted()
  #expect(
    blocking == [
      // Asked of an association only, in the place of a person's identity.
      "association.name",
      "currentHousing.kinds", "filingDate", "person.address.street", "person.birthDate",
      "person.birthName", "person.employment.status", "person.givenNames",
      "person.linkToApplicant", "person.maritalStatus", "person.nationalityGroup", "person.title",
      "reasons.#.code", "wanted.acceptsWiderArea", "wanted.category", "wanted.communes.#",
      "wanted.dwellingTypes",
    ]
  )
}

@Test(arguments: [
  "applicant.taxIncomeN2.amount", "coHolders.1.monthlyIncomes.0.amount", "applicant.email",
  "applicant.phoneMobile", "currentHousing.surfaceM2", "currentHousing.monthlyRent",
])
func `what only helps the file is recommended`(path: String) throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  #expect(form.requirement(FieldID(path)) == .recommended)
}

@Test func `labels fit, and helps are sentences with a source`() throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  for (template, entry) in form.entries {
    #expect(entry.label.count <= 26, "\(template)")
    #expect(entry.help.hasSuffix("."), "\(template)")
    #expect(entry.source.contains("certaine") || entry.source.contains("probable"), "\(template)")
  }
}

@Test func `an association is asked an identity, an address and a dwelling only`() throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  var request = HousingRequest(deskCode: "59574", edition: "14069*05")
  request.applicantKind = "A"
  #expect(
    request.missingFields(.blocking, in: form).map(\.path) == [
      "filingDate", "association.name", "applicant.address.street", "wanted.category",
      "wanted.dwellingTypes", "wanted.acceptsWiderArea", "wanted.communes.0",
    ]
  )
  let asked = request.missingFields(.recommended, in: form).map(\.path)
  #expect(!asked.contains { $0.hasPrefix("applicant.taxIncome") || $0.hasPrefix("currentHousing") })
  #expect(asked.contains("association.contactName"))
}

@Test(arguments: [
  ("currentHousing.hostName", "CP", true), ("currentHousing.hostName", "LP", false),
  ("currentHousing.landlordName", "HLM", true), ("currentHousing.structureName", "SH", true),
  ("currentHousing.housingAid", "CPE", false), ("currentHousing.housingAid", "LP", true),
])
func `what is asked of a dwelling follows its kind`(path: String, kind: String, asked: Bool) throws
{
  let form = try ReferenceData.load(from: Shipped.folder()).form
  var request = HousingRequest(deskCode: "59574", edition: "14069*05")
  request.currentHousing.kinds = [kind]
  #expect(form.asks(FieldID(path), of: request) == asked)
}

@Test func `the disability complement is sensitive, and no other field`() throws {
  let form = try ReferenceData.load(from: Shipped.folder()).form
  let sensitive = form.entries.filter(\.value.isSensitive).keys
  #expect(sensitive.count == 7 && sensitive.allSatisfy { $0.hasPrefix("disabilities.#.") })
}
