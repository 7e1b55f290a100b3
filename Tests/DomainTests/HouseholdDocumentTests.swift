import Domain
import Foundation
import Reference
import TestSupport
import Testing

/// What may be asked of a household, on the shipped list.
///
/// Source: registration guide §3; CCH R.441-2-3; order of 22 December 2020.
struct HouseholdDocumentTests {
  private let catalogue: DocumentCatalogue

  init() throws {
    catalogue = try ReferenceData.load(from: try #require(DataFolder.find())).documents
  }

  private func documents(
    _ request: HousingRequest,
    _ receipts: [DocumentReceipt] = []
  ) -> HouseholdDocuments {
    HouseholdDocuments(of: request, catalogue, receipts: receipts, on: .test)
  }

  private func receipt(
    _ document: String,
    _ subject: String = "applicant",
    _ state: DocumentState = .received,
    on day: CalendarDate = .test
  ) -> DocumentReceipt {
    DocumentReceipt(
      documentID: document,
      subject: subject,
      state: state,
      receivedOn: day,
      signature: .of("camille")
    )
  }

  @Test(
    arguments: [
      ("1", ["identite-francaise"]), ("2", ["identite-ue"]), ("3", ["sejour"]),
      (nil, ["identite-francaise", "identite-ue", "sejour"]),
    ] as [(String?, [String])]
  )
  func `at registration a proof of identity or of lawful stay, and nothing else`(
    _ nationality: String?,
    _ expected: [String]
  ) {
    var request = HousingRequest.example()
    request.applicant.nationalityGroup = nationality
    // Another nationality in the household changes nothing.
    var partner = Person()
    partner.nationalityGroup = "3"
    if nationality != nil { request.coHolders = [partner] }
    #expect(documents(request).registration.map(\.type.id) == expected)
    #expect(documents(request).registration.allSatisfy { $0.subject.key == "applicant" })
  }

  /// What makes a household, and the documents it adds to the common ones.
  struct Situation: Sendable {
    let added: [String]
    let change: @Sendable (inout HousingRequest) -> Void

    init(_ added: [String], _ change: @escaping @Sendable (inout HousingRequest) -> Void) {
      self.added = added
      self.change = change
    }
  }

  private static let situations = [
    Situation(["mariage"]) { $0.applicant.maritalStatus = "M" },
    Situation(["pacs"]) { $0.applicant.maritalStatus = "P" },
    Situation(["veuvage"]) { $0.applicant.maritalStatus = "V" },
    Situation(["impots-separation", "separation"]) { $0.applicant.maritalStatus = "D" },
    Situation(["travail-salarie"]) { $0.applicant.employment.status = "CDI" },
    Situation(["travail-independant"]) { $0.applicant.employment.status = "ART" },
    Situation(["retraite"]) { $0.applicant.employment.status = "RET" },
    Situation(["grossesse"]) { $0.unbornChildren.count = 1 },
    Situation(["locataire"]) { $0.currentHousing.kinds = ["LP"] },
    Situation(["domiciliation"]) { $0.currentHousing.kinds = ["SD"] },
    Situation(["hotel-camping"]) { $0.currentHousing.kinds = ["HOT"] },
    Situation(["indecence"]) { $0.reasons = [RequestReason(code: "03")] },
    Situation(["expulsion", "agrement"]) {
      $0.reasons = [RequestReason(code: "05"), RequestReason(code: "16")]
    },
    Situation(["violences"]) { $0.reasons = [RequestReason(code: "06")] },
    Situation([]) { $0.reasons = [RequestReason(code: "20")] },
  ]

  @Test(arguments: situations)
  func `each situation adds its own documents`(_ situation: Situation) {
    let common = Set(documents(.example()).examination.map(\.type.id))
    #expect(common == ["identite-adultes", "tutelle", "impots-n2", "impots-n1", "prestations"])
    var request = HousingRequest.example()
    situation.change(&request)
    let found = documents(request).examination.map(\.type.id)
    #expect(found.filter { !common.contains($0) } == situation.added)
  }

  @Test func `each adult and each child brings their own`() {
    var request = HousingRequest.exemplary
    var grown = Dependant()
    grown.givenNames = "JULES"
    grown.birthDate = CalendarDate(iso: "2005-05-05")
    request.dependants.append(grown)
    let found = documents(request).examination
    func subjects(_ id: String) -> [String] {
      found.filter { $0.type.id == id }.map(\.subject.key)
    }
    #expect(subjects("identite-adultes") == ["applicant", "1990-01-02", "2005-05-05"])
    #expect(subjects("identite-mineurs") == ["2018-11-02"])
    // The applicant alone works on a fixed-term contract; the applicant alone is separated.
    #expect(subjects("travail-salarie") == ["applicant"])
    #expect(subjects("impots-separation") == ["applicant"])
  }

  @Test func `twins are two, and stay themselves when the order changes`() {
    var request = HousingRequest.exemplary
    var twin = request.dependants[0]
    twin.givenNames = "ANATOLE"
    request.dependants.append(twin)
    let keys = documents(request).examination.filter { $0.type.holder == .minor }.map(\.subject.key)
    #expect(keys == ["2018-11-02", "2018-11-02#2"])
  }

  @Test func `a proof of identity given at registration is not asked for at the examination`() {
    let request = HousingRequest.exemplary
    let found = documents(request, [receipt("identite-francaise")])
    #expect(found.isIdentitySeen)
    #expect(found.held.map(\.type.id) == ["identite-francaise"])
    let missing = found.missing(.required).filter { $0.type.id == "identite-adultes" }
    #expect(missing.map(\.subject.key) == ["1990-01-02"])
  }

  @Test(arguments: [DocumentState.unreadable, .outsideRules, .obsolete])
  func `a document set aside is still missing, and says why`(_ state: DocumentState) throws {
    let found = documents(.exemplary, [receipt("impots-n2", "applicant", state)])
    let tax = try #require(
      found.missing(.required).first {
        $0.type.id == "impots-n2" && $0.subject.key == "applicant"
      }
    )
    #expect(tax.state == state)
    #expect(found.held.isEmpty)
  }

  @Test func `a receipt of somebody else counts for nobody else`() {
    let found = documents(.exemplary, [receipt("impots-n2", "1990-01-02")])
    #expect(found.held.map(\.subject.key) == ["1990-01-02"])
    #expect(found.missing(.required).contains { $0.type.id == "impots-n2" })
  }

  @Test func `an old receipt is said old, and is not asked for again by itself`() throws {
    let spring = try #require(CalendarDate(iso: "2026-03-01"))
    let found = documents(.exemplary, [receipt("travail-salarie", on: spring)])
    let held = try #require(found.held.first)
    #expect(held.isOld(on: .test))
    #expect(!held.isOld(on: try #require(CalendarDate(iso: "2026-06-01"))))
    #expect(!found.missing(.onRequest).contains { $0.type.id == "travail-salarie" })
  }

  @Test func `the year of the tax notice is said, and whose it is`() {
    let texts = documents(.exemplary).examination.map(\.text)
    #expect(texts.contains("Avis d’impôt sur les revenus de 2024 — CÔME ŒUVRARD."))
  }

  @Test func `what tells of violence or of health is on no paper`() throws {
    var request = HousingRequest.exemplary
    request.reasons = [RequestReason(code: "06"), RequestReason(code: "08")]
    #expect(documents(request).examination.contains { $0.type.id == "violences" })
    let reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    let making = PaperMaking(
      record: RequestRecord(id: RequestRecord.ID(1), version: 1, request: request),
      receipts: [],
      reference: reference,
      today: .test,
      isFictional: true
    )
    var other = request
    other.reasons = [RequestReason(code: "20")]
    let plain = PaperMaking(
      record: RequestRecord(id: RequestRecord.ID(1), version: 1, request: other),
      receipts: [],
      reference: reference,
      today: .test,
      isFictional: true
    )
    for kind in Paper.Kind.allCases { #expect(making.paper(kind) == plain.paper(kind)) }
  }
}
