import Canvas
import Domain
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

/// What tells of health or violence, in the form and in the file.
struct SensitiveTests {
  private let shipped: ShippedStore
  private var kept: TemporaryStore { shipped.kept }
  private var reference: ReferenceData { shipped.reference }

  init() async throws { shipped = try await ShippedStore([]) }

  private func desk(_ agent: String = "camille") async -> DeskDriver { await shipped.desk(agent) }

  @Test func `sensitive parts open on purpose only, and the journal says who`() async throws {
    let made = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk("dominique")
    await desk.press(.enter)
    #expect(!desk.said.contains { $0.contains("CÔME | EVO") || $0.contains("Raisons de santé") })
    #expect(desk.facts.count { $0.value == "fermé\u{A0}: touche v" } == 2)
    await desk.press(.character("v"))
    #expect(desk.said.contains("Motif 3 | Raisons de santé"))
    #expect(desk.said.contains("Évolution du handicap | Évolutif"))
    let history = try await kept.store.history(of: made.id)
    #expect(history.last?.kind == .sensitiveOpened)
    #expect(history.last?.signature.agent == "dominique")
    expectGolden(desk.page, "file-sensitive")
  }

  @Test func `a form being changed keeps sensitive parts closed until Ctrl-E`() async throws {
    let made = try await kept.store.create(.exemplaryWhole, from: nil, by: .of("camille"))
    var desk = await desk("dominique")
    await desk.press(.enter, .character("m"))
    #expect(!desk.fields.contains { $0.value == "08" || $0.label == "Évolution du handicap" })
    await desk.press(.control("e"))
    #expect(desk.fields.contains { $0.value == "08" })
    #expect(desk.fields.contains { $0.label == "Évolution du handicap" && $0.value == "EVO" })
    #expect(try await kept.store.history(of: made.id).last?.kind == .sensitiveOpened)
    await desk.press(.control("e"))
    #expect(desk.page.message?.text.contains("elles sont ouvertes") == true)
  }

  @Test func `what stays closed is kept to the letter when the form is recorded`() async throws {
    var request = HousingRequest.exemplaryReady
    request.sharedCustodyChildren = []
    let made = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: 13)
    await desk.go(toSection: 12)
    await desk.press(.escape)
    desk = await self.desk()
    await desk.press(.enter, .character("m"))
    await desk.go(toSection: 1)
    await desk.press(.controlEnd)
    await desk.type("À rappeler le soir")
    await desk.press(.function(10), .function(10))
    let saved = try await kept.store.record(made.id).request
    #expect(saved.freeNotes == "À rappeler le soir")
    #expect(saved.disabilities == request.disabilities && saved.reasons == request.reasons)
  }

  @Test func `a value of the previous request is never a sensitive one`() async throws {
    var request = HousingRequest.exemplaryReady
    request.reasons = [RequestReason(code: "08")]
    _ = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await desk()
    await desk.press(.character("n"))
    await desk.go(toSection: 9)
    await desk.press(.function(6))
    #expect(desk.focusedField?.value == "")
    #expect(desk.page.message?.text.contains("n’a rien dans ce champ") == true)
    await desk.go(toSection: 10)
    await desk.press(.function(6))
    #expect(desk.focusedField?.value == "I")
  }

  @Test func `the history and what came of an exchange file stay closed as well`() async throws {
    var record = try await kept.store.create(.exemplaryReady, from: nil, by: .of("camille"))
    record.request.reasons[2].code = "06V"
    record.request.disabilities[0].state = "STA"
    record.foreignElements = [
      ForeignElement(path: "demandeur/handicap", xml: "<handicap>EVO</handicap>")
    ]
    _ = try await kept.store.save(record, from: nil, by: .of("camille", at: 2_000))
    var desk = await desk("dominique")
    await desk.press(.enter)
    #expect(desk.said.filter { $0.contains("(sensible") }.count == 2)
    #expect(!desk.said.contains { $0.contains("Viol") || $0.contains("<handicap>") })
    await desk.press(.character("v"))
    #expect(desk.said.contains { $0.contains("Raisons de santé → Viol") })
    #expect(desk.said.contains { $0.contains("<handicap>EVO</handicap>") })
  }

  @Test func `a draft left in a sensitive part comes back with that part closed`() async throws {
    var desk = await desk()
    await desk.press(.character("n"), .control("e"))
    await desk.type("Zoé")
    await desk.press(.enter)
    await desk.type("evo")
    await desk.press(.escape)
    desk = await self.desk()
    await desk.press(.character("b"), .enter)
    #expect(desk.focusedField?.label == "Précisions")
    #expect(!desk.fields.contains { $0.value == "evo" || $0.value == "Zoé" })
    await desk.press(.control("e"))
    #expect(desk.focusedField?.value == "Zoé")
  }
}
