import Canvas
import Domain
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

/// The whole form with the data as shipped: each section as it shows, filled from the keyboard.
struct WholeFormTests {
  private let kept: TemporaryStore
  private let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    kept = try TemporaryStore(reference: reference, isTraining: true)
  }

  private func desk(_ agent: String = "camille") async -> DeskDriver {
    await DeskDriver(store: kept.store, reference: reference, agent: agent)
  }

  /// The page with the focus on a section, as F5 and its number go there.
  private func go(to section: Int, _ desk: inout DeskDriver) async {
    await desk.press(.function(5))
    await desk.type("\(section) ")
    await desk.press(.enter)
  }

  private func type(_ texts: [String], _ desk: inout DeskDriver) async {
    for text in texts {
      await desk.type(text)
      await desk.press(.enter)
    }
  }

  @Test(arguments: FormSection.Name.allCases)
  func `each section shows what it asks`(section: FormSection.Name) async throws {
    let place = try #require(FormSection.Name.allCases.firstIndex(of: section))
    _ = try await kept.store.create(exemplary, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await go(to: place + 1, &desk)
    expectGolden(desk.page, "section-\(section.rawValue)")
  }

  /// The example with all that the whole form adds.
  private var exemplary: HousingRequest {
    var request = HousingRequest.exemplary
    request.filingKind = "REN"
    request.lastRenewalDate = CalendarDate(iso: "2026-09-01")
    request.coHolders[0].address.street = "rue du Moulin"
    request.coHolders[0].monthlyIncomes = [
      MonthlyAmount(kind: "RSA", amount: Amount(cents: 60_775))
    ]
    request.currentHousing.kinds = ["SLHT", "CP"]
    request.unbornChildren.count = 1
    var shared = SharedCustodyChild()
    shared.birthDate = CalendarDate(iso: "2018-11-02")
    shared.sex = "F"
    request.sharedCustodyChildren = [shared]
    request.reasons.append(RequestReason(code: "08"))
    var profile = DisabilityProfile()
    profile.person = "CÔME"
    profile.state = "EVO"
    profile.aids = ["2", "4"]
    request.disabilities = [profile]
    request.wanted.adaptedDwelling = true
    return request
  }

  @Test func `what is missing is told apart, and each goes to its field`() async throws {
    _ = try await kept.store.create(exemplary, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await go(to: 3, &desk)
    await desk.type("oui-da")
    await desk.press(.function(2))
    expectGolden(desk.page, "missing")
    await desk.type("confirmer")
    await desk.press(.enter)
    #expect(focused(desk)?.label == "Date de naissance")
  }

  @Test func `a question is answered once, and the file says by whom`() async throws {
    _ = try await kept.store.create(exemplary, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"), .function(10))
    #expect(desk.page.message?.text.contains("empêche") == true)
    var ready = exemplary
    ready.coHolders = []
    ready.applicant.address.placeName = "Le Moulin"
    let made = try await kept.store.create(complete(ready), from: nil, by: .of("camille"))
    desk = await self.desk()
    await desk.press(.home, .down, .enter, .character("m"), .function(10))
    #expect(desk.page.message?.text.contains("à confirmer") == true)
    let question = "Un enfant né le 02/11/2018 est à charge et en garde ou visite"
    #expect(focused(desk)?.note.contains(question) == true)
    expectGolden(desk.page, "question")
    await desk.press(.control("o"))
    #expect(desk.page.message?.text.hasPrefix("Confirmé par camille.") == true)
    await desk.press(.function(10))
    let saved = try await kept.store.record(made.id)
    #expect(saved.request.confirmations.map(\.check) == ["childTwice"])
    #expect(saved.request.confirmations.first?.signature.agent == "camille")
    #expect(facts(desk).contains { $0.label == "Confirmé par camille le 24/11/2026" })
    await desk.press(.character("m"), .function(10))
    #expect(desk.page.message?.text.contains("à confirmer") != true)
  }

  @Test func `a recording asked for again goes on unconfirmed, and the file says so`() async throws
  {
    var ready = complete(exemplary)
    ready.coHolders = []
    _ = try await kept.store.create(ready, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"), .function(10), .function(10))
    #expect(facts(desk).contains { $0.label == "À confirmer" })
  }

  /// What the guide asks to record, added where the example lacks it.
  private func complete(_ request: HousingRequest) -> HousingRequest {
    var request = request
    request.uniqueNumber = nil
    request.coHolders = []
    return request
  }

  @Test func `sensitive parts open on purpose only, and the journal says who`() async throws {
    let made = try await kept.store.create(exemplary, from: nil, by: .of("camille"))
    var desk = await desk("dominique")
    await desk.press(.enter)
    #expect(!said(desk).contains { $0.contains("CÔME | EVO") || $0.contains("Raisons de santé") })
    #expect(facts(desk).count { $0.value == "fermé\u{A0}: touche v" } == 2)
    await desk.press(.character("v"))
    #expect(said(desk).contains("Motif 3 | Raisons de santé"))
    #expect(said(desk).contains("Évolution du handicap | Évolutif"))
    let history = try await kept.store.history(of: made.id)
    #expect(history.last?.kind == .sensitiveOpened)
    #expect(history.last?.signature.agent == "dominique")
    expectGolden(desk.page, "file-sensitive")
  }

  @Test func `a form being changed keeps sensitive parts closed until F3`() async throws {
    let made = try await kept.store.create(exemplary, from: nil, by: .of("camille"))
    var desk = await desk("dominique")
    await desk.press(.enter, .character("m"))
    #expect(!fields(desk).contains { $0.value == "08" || $0.label == "Évolution du handicap" })
    await desk.press(.function(3))
    #expect(fields(desk).contains { $0.value == "08" })
    #expect(fields(desk).contains { $0.label == "Évolution du handicap" && $0.value == "EVO" })
    #expect(try await kept.store.history(of: made.id).last?.kind == .sensitiveOpened)
    await desk.press(.function(3))
    #expect(desk.page.message?.text.contains("elles sont ouvertes") == true)
  }

  @Test func `what stays closed is kept to the letter when the form is recorded`() async throws {
    var request = complete(exemplary)
    request.sharedCustodyChildren = []
    let made = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await go(to: 13, &desk)
    await go(to: 12, &desk)
    await desk.press(.escape)
    desk = await self.desk()
    await desk.press(.enter, .character("m"))
    await go(to: 1, &desk)
    await desk.press(.controlEnd)
    await desk.type("À rappeler le soir")
    await desk.press(.function(10), .function(10))
    let saved = try await kept.store.record(made.id).request
    #expect(saved.freeNotes == "À rappeler le soir")
    #expect(saved.disabilities == request.disabilities && saved.reasons == request.reasons)
  }

  @Test func `a person is taken away with all they hold, and comes back`() async throws {
    _ = try await kept.store.create(exemplary, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"), .control("x"))
    #expect(desk.page.message?.text.contains("n’est pas celui d’une personne ajoutée") == true)
    await go(to: 4, &desk)
    await desk.press(.control("x"))
    #expect(
      desk.page.message?.text
        == "Retiré, Ctrl-Z le remet\u{A0}: Co-titulaire 1, CÔME ŒUVRARD."
    )
    #expect(!fields(desk).contains { $0.value == "ŒUVRARD" || $0.value == "rue du Moulin" })
    expectGolden(desk.page, "person-removed")
    await desk.press(.control("z"))
    #expect(fields(desk).contains { $0.value == "ŒUVRARD" })
    #expect(fields(desk).contains { $0.value == "rue du Moulin" })
  }

  @Test func `another file with the number typed is found before recording`() async throws {
    _ = try await kept.store.create(.exemplary, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.character("n"), .controlHome, .down, .down)
    await desk.press(.paste("9990326-012345 ecole"))
    #expect(
      focused(desk)?.note == "Déjà celui de L-0000001, EXEMPLE-DUBOIS NOÉMIE."
    )
    await desk.press(.enter)
    let number = fields(desk).first { $0.label == "Numéro unique" }
    #expect(number?.value == "999 03 26 012345 ECOLE")
    await desk.press(.backTab, .backspace)
    await desk.type("1")
    #expect(focused(desk)?.note.contains("Déjà") == false)
  }

  @Test func `an association is asked its own fields, and no person's`() async throws {
    var desk = await desk()
    await desk.press(.character("n"))
    await go(to: 2, &desk)
    await type(["association"], &desk)
    let labels = fields(desk).map(\.label)
    #expect(labels.contains("Nom de l’association") && labels.contains("SIRET de l’association"))
    for absent in ["Nom de naissance", "Situation de travail", "Motif 1", "Logement actuel"] {
      #expect(!labels.contains(absent), "\(absent)")
    }
    await type(["Loger ensemble"], &desk)
    expectGolden(desk.page, "association")
  }

  @Test func `an older file shows under its edition, and offers its reasons`() async throws {
    var request = exemplary
    request.edition = "14069*03"
    _ = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter)
    #expect(
      said(desk).contains(
        "Formulaire | 14069*03, en vigueur depuis le 10/09/2018, ancienne édition"
      )
    )
    await desk.press(.character("m"))
    await go(to: 9, &desk)
    await desk.press(.function(4), .backspace, .backspace)
    await desk.type("viol")
    guard case .picker(let picker) = desk.page.overlay else {
      Issue.record("no list")
      return
    }
    #expect(picker.choices.map(\.detail) == ["06"])
  }

  @Test func `the list keeps those to enter in the SNE, and says no sensitive reason`()
    async throws
  {
    _ = try await kept.store.create(.exemplary, from: nil, by: .of("camille"))
    _ = try await kept.store.create(complete(exemplary), from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.character("f"))
    await desk.type("saisir")
    await desk.press(.enter)
    expectGolden(desk.page, "list-to-enter")
    await desk.press(.character("f"))
    await desk.type("motif")
    await desk.press(.enter)
    await desk.type("santé")
    guard case .picker(let picker) = desk.page.overlay else {
      Issue.record("no list")
      return
    }
    #expect(picker.choices.map(\.disabled) == ["motif sensible, dans aucune liste"])
  }

  private func fields(_ desk: DeskDriver) -> [Page.Field] {
    desk.page.parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  private func focused(_ desk: DeskDriver) -> Page.Field? {
    fields(desk).first { $0.caret != nil }
  }

  private func facts(_ desk: DeskDriver) -> [Page.Fact] {
    desk.page.parts.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }

  private func said(_ desk: DeskDriver) -> [String] {
    facts(desk).map { "\($0.label) | \($0.value)" }
  }
}
