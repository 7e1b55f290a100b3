import Domain
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

/// What the form takes care of, with the data as shipped.
struct EntryCareTests {
  private let kept: TemporaryStore
  private let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    kept = try TemporaryStore(reference: reference)
  }

  private func desk() async -> DeskDriver {
    await DeskDriver(store: kept.store, reference: reference)
  }

  private func go(to label: String, _ desk: inout DeskDriver) async throws {
    await desk.press(.controlHome)
    for _ in 0..<200 where desk.focusedField?.label != label { await desk.press(.down) }
    try #require(desk.focusedField?.label == label)
  }

  private func choices(_ desk: DeskDriver) -> Page.Picker? {
    if case .picker(let picker) = desk.page.overlay { picker } else { nil }
  }

  private func kindOf(_ list: String) -> String { reference.form.label(FieldID(list)) }

  @Test func `an amount without its kind stops the recording, and F2 asks which`() async throws {
    _ = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    try await go(to: kindOf("applicant.monthlyIncomes.0.kind"), &desk)
    await desk.press(.control("w"), .function(10))
    #expect(desk.page.message?.text.contains("empêche") == true)
    #expect(desk.focusedField?.note == "À corriger\u{A0}: quelle ressource\u{A0}?")
    await desk.press(.function(2))
    let details = choices(desk)?.choices.map(\.detail) ?? []
    #expect(details.contains("à corriger\u{A0}: quelle ressource\u{A0}?"))
  }

  @Test func `a file that lacked required fields takes a change of telephone`() async throws {
    var request = HousingRequest.exemplaryReady
    request.reasons = []
    request.sharedCustodyChildren = []
    request.applicant.nationalityGroup = nil
    #expect(!request.missingFields(.blocking, in: reference.form).isEmpty)
    let made = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.press(.function(2))
    #expect(choices(desk)?.choices.contains { $0.detail == "nécessaire" } == false)
    await desk.press(.escape)
    try await go(to: "Téléphone portable", &desk)
    await desk.press(.control("w"))
    await desk.type("0639981234")
    await desk.press(.function(10), .function(10))
    let saved = try await kept.store.record(made.id).request
    #expect(saved.applicant.phoneMobile == "0639981234")
  }

  @Test func `what a change empties stops the recording`() async throws {
    _ = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    try await go(to: "Prénoms", &desk)
    await desk.press(.control("w"), .function(10))
    #expect(desk.page.message?.text.contains("empêche") == true)
    #expect(desk.focusedField?.label == "Prénoms")
  }

  @Test func `a form left after arrows alone comes back where the cursor was`() async throws {
    var desk = await desk()
    await desk.press(.character("n"))
    try await go(to: "Nom de naissance", &desk)
    await desk.type("FICTIF")
    await desk.press(.down, .down, .down)
    let label = desk.focusedField?.label
    await desk.press(.down, .up, .escape)
    await desk.press(.character("b"), .enter)
    #expect(desk.focusedField?.label == label)
    await desk.press(.down, .down, .escape)
    let left = try #require(try await kept.store.drafts(of: "camille").first)
    #expect(left.focus != FieldID("applicant.nationalityGroup"))
  }

  @Test func `Ctrl-W empties the field and stays, Ctrl-U brings it back`() async throws {
    _ = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    try await go(to: "Prénoms", &desk)
    let before = desk.focusedField?.value
    await desk.press(.control("w"))
    #expect(desk.focusedField?.label == "Prénoms" && desk.focusedField?.value == "")
    await desk.press(.control("u"))
    #expect(desk.focusedField?.value == before)
  }

  @Test func `a whole code is shown among all the choices`() async throws {
    var desk = await desk()
    await desk.press(.character("n"))
    try await go(to: "Civilité", &desk)
    await desk.type("2")
    await desk.press(.function(4))
    let picker = try #require(choices(desk))
    #expect(picker.text == "" && picker.choices.count > 1)
    #expect(picker.choices[picker.selected].detail == "2")
  }

  @Test func `a question elsewhere leaves the echo in its place, and the title counts it`()
    async throws
  {
    _ = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    let asked = desk.fields.first { $0.note.hasPrefix("à confirmer") }
    #expect(asked?.note == "à confirmer — 2 novembre 2018, 8 ans")
    try await go(to: "Prénoms", &desk)
    await desk.press(.control("w"))
    #expect(desk.page.status == "1 nécessaire, 1 à confirmer")
  }

  @Test func `an association has no sensitive section, birth nor household`() async throws {
    var request = HousingRequest.exemplaryReady
    request.applicantKind = "A"
    request.association.name = "LES TOITS FICTIFS"
    request.applicant = Person()
    request.dependants = []
    request.sharedCustodyChildren = []
    request.unbornChildren = UnbornChildren()
    request.disabilities = []
    request.reasons = []
    try #require(request.isOfAssociation)
    _ = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter)
    #expect(!desk.facts.contains { ["Né(e) le", "Ménage"].contains($0.label) })
    await desk.press(.character("m"), .function(5))
    #expect(choices(desk)?.choices.contains { $0.detail.contains("sensible") } == false)
  }

  @Test func `a number of a file that does not read is said in the summary`() async throws {
    let imported = ImportedRequest(
      request: .exemplaryReady,
      foreignElements: [ForeignElement(path: "numUnique", xml: "<numUnique>0590926</numUnique>")]
    )
    var run = ImportRun(madeAt: nil, isRehearsal: false)
    _ = try kept.store.take([imported], in: &run, by: .of())
    var desk = await desk()
    await desk.press(.enter)
    #expect(
      desk.said.contains(
        "Numéro du SNE | «\u{A0}0590926\u{A0}» ne se lit pas, à corriger"
      )
    )
  }

  @Test func `F11 goes to the file that bears the number typed`() async throws {
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.character("n"), .controlHome, .down, .down)
    await desk.press(.paste("9990326-012345 ecole"))
    #expect(desk.focusedField?.note.hasSuffix("\u{A0}: F11 y va.") == true)
    await desk.press(.function(11), .enter)
    #expect(desk.page.place.contains { $0.contains("L-0000001") })
  }
}
