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
  private let shipped: ShippedStore
  private var kept: TemporaryStore { shipped.kept }
  private var reference: ReferenceData { shipped.reference }

  init() async throws { shipped = try await ShippedStore([]) }

  private func desk(_ agent: String = "camille") async -> DeskDriver { await shipped.desk(agent) }

  private func type(_ texts: [String], _ desk: inout DeskDriver) async {
    for text in texts {
      await desk.type(text)
      await desk.press(.enter)
    }
  }

  @Test(arguments: FormSection.Name.allCases)
  func `each section shows what it asks`(section: FormSection.Name) async throws {
    let place = try #require(FormSection.Name.allCases.firstIndex(of: section))
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: place + 1)
    expectGolden(desk.page, "section-\(section.rawValue)")
  }

  @Test func `what is missing is told apart, and each goes to its field`() async throws {
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: 3)
    await desk.type("oui-da")
    await desk.press(.function(2))
    expectGolden(desk.page, "missing")
    await desk.type("confirmer")
    await desk.press(.enter)
    #expect(desk.focusedField?.label == "Date de naissance")
  }

  @Test func `a question is answered once, and the file says by whom`() async throws {
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"), .function(10))
    // What the file lacked already holds up no change of it.
    #expect(desk.page.message?.text.contains("à confirmer") == true)
    var ready = HousingRequest.exemplaryReady
    ready.applicant.address.placeName = "Le Moulin"
    let made = try await kept.store.create(ready, from: nil, by: .of("camille"))
    desk = await self.desk()
    await desk.press(.home, .down, .enter, .character("m"), .function(10))
    #expect(desk.page.message?.text.contains("à confirmer") == true)
    let question = "Un enfant né le 02/11/2018 est à charge et en garde ou visite"
    #expect(desk.focusedField?.note.contains(question) == true)
    expectGolden(desk.page, "question")
    await desk.press(.control("o"))
    #expect(desk.page.message?.text.hasPrefix("Confirmé par camille.") == true)
    await desk.press(.function(10))
    let saved = try await kept.store.record(made.id)
    #expect(saved.request.confirmations.map(\.check) == ["childTwice"])
    #expect(saved.request.confirmations.first?.signature.agent == "camille")
    #expect(desk.facts.contains { $0.label == "Confirmé par camille le 24/11/2026" })
    let change = try await kept.store.history(of: made.id).last?.changes.first
    #expect(change?.after == "2026-11-24 camille")
    await desk.press(.character("h"))
    #expect(desk.page.lines.contains { $0.contains("par camille le 24/11/2026") })
    await desk.press(.character("m"), .function(10))
    #expect(desk.page.message?.text.contains("à confirmer") != true)
  }

  @Test func `a recording asked for again goes on unconfirmed, and the file says so`() async throws
  {
    _ = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"), .function(10), .function(10))
    #expect(desk.facts.contains { $0.label == "À confirmer" })
  }

  @Test func `a person is taken away with all they hold, and comes back`() async throws {
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"), .control("x"))
    #expect(desk.page.message?.text.contains("n’est pas celui d’une personne ajoutée") == true)
    await desk.go(toSection: 4)
    await desk.press(.control("x"))
    #expect(
      desk.page.message?.text
        == "Retiré, Ctrl-Z le remet\u{A0}: Co-titulaire 1, CÔME ŒUVRARD."
    )
    #expect(!desk.fields.contains { $0.value == "ŒUVRARD" || $0.value == "rue du Moulin" })
    expectGolden(desk.page, "person-removed")
    await desk.type("2")
    await desk.press(.control("z"))
    // What was typed since stays, a row further.
    #expect(desk.fields.contains { $0.label == "Civilité" && $0.note == "Madame" })
    #expect(desk.fields.contains { $0.value == "ŒUVRARD" })
    #expect(desk.fields.contains { $0.value == "rue du Moulin" })
  }

  @Test func `reasons and communes are moved up their ranks`() async throws {
    let made = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: 9)
    await desk.press(.control("p"))
    #expect(desk.page.message?.text.contains("a le premier") == true)
    await desk.press(.down, .control("p"))
    #expect(desk.focusedField?.label == "Motif 1")
    await desk.go(toSection: 10)
    await desk.press(.down, .down, .down, .control("p"))
    await desk.press(.function(10), .function(10))
    let saved = try await kept.store.record(made.id).request
    #expect(saved.reasons.map(\.code) == ["23", "11", "08"])
    #expect(saved.reasons.map(\.text) == ["exemple", nil, nil])
    #expect(saved.wanted.communes == ["59008", "59574"])
  }

  @Test func `a reason that wants a text is not recorded without it`() async throws {
    var request = HousingRequest.exemplaryReady
    request.reasons = [RequestReason(code: "09")]
    request.sharedCustodyChildren = []
    let made = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: 9)
    await desk.press(.control("w"))
    await desk.type("23")
    await desk.press(.function(10))
    #expect(desk.focusedField?.label == "Précision du motif")
    await desk.type("ascenseur")
    await desk.press(.function(10))
    #expect(try await kept.store.record(made.id).request.reasons.first?.text == "ascenseur")
  }

  @Test func `another file with the number typed is found before recording`() async throws {
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.character("n"), .controlHome, .down, .down)
    await desk.press(.paste("9990326-012345 ecole"))
    #expect(
      desk.focusedField?.note == "Déjà celui de L-0000001, EXEMPLE-DUBOIS NOÉMIE\u{A0}: F11 y va."
    )
    await desk.press(.enter)
    let number = desk.fields.first { $0.label == "Numéro unique" }
    #expect(number?.value == "999 03 26 012345 ECOLE")
    await desk.press(.backTab, .backspace)
    await desk.type("1")
    #expect(desk.focusedField?.note.contains("Déjà") == false)
  }

  @Test func `an association is asked its own fields, and no person's`() async throws {
    var desk = await desk()
    await desk.press(.character("n"))
    await desk.go(toSection: 2)
    await type(["association"], &desk)
    let labels = desk.fields.map(\.label)
    #expect(labels.contains("Nom de l’association") && labels.contains("SIRET de l’association"))
    for absent in ["Nom de naissance", "Situation de travail", "Motif 1", "Logement actuel"] {
      #expect(!labels.contains(absent), "\(absent)")
    }
    await type(["Loger ensemble"], &desk)
    expectGolden(desk.page, "association")
  }

  @Test func `an older file shows under its edition, and offers its reasons`() async throws {
    var request = HousingRequest.exemplaryWhole
    request.edition = "14069*03"
    _ = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter)
    #expect(
      desk.said.contains(
        "Formulaire | 14069*03, en vigueur depuis le 10/09/2018, ancienne édition"
      )
    )
    await desk.press(.character("m"))
    await desk.go(toSection: 9)
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
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    _ = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
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

  @Test func `a field asked of nobody stays while one types in it, and goes when left empty`()
    async throws
  {
    var request = HousingRequest.exemplaryReady
    request.currentHousing.kinds = ["LP"]
    request.currentHousing.hostName = "X"
    _ = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: 8)
    while desk.focusedField?.label != "Nom de l’hébergeant" { await desk.press(.down) }
    await desk.press(.backspace)
    #expect(desk.focusedField?.label == "Nom de l’hébergeant")
    await desk.press(.down)
    #expect(desk.focusedField?.label == "Propriétaire ailleurs")
    #expect(!desk.fields.contains { $0.label == "Nom de l’hébergeant" })
  }

  @Test func `wherever the form goes, one field has the focus`() async throws {
    _ = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    let keys: [Key] = [
      .pageDown, .control("x"), .pageDown, .pageDown, .control("e"), .down, .control("x"), .up,
      .controlEnd, .control("z"), .controlHome, .pageUp, .function(10), .control("k"), .function(6),
    ]
    for key in keys {
      await desk.press(key)
      #expect(desk.fields.count { $0.caret != nil } == 1, "\(key)")
    }
  }
}
