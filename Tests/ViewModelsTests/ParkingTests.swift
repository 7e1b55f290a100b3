import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct ParkingTests {
  @Test func `a visit put aside comes back as it was, at another terminal of the desk`()
    async throws
  {
    let kept = try TemporaryStore()
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.character("n"), .down)
    await desk.type("DUPRÉ")
    await desk.press(.left, .left, .function(3))
    #expect(desk.page.place.last == "Demandes")
    expectGolden(desk.page, "list-parked")

    var other = await DeskDriver(
      store: try kept.openAgain(),
      reference: .forTests,
      agent: "dominique",
      deskCode: "99001"
    )
    // The key after the figure waits for the form.
    await other.burst([.character("1"), .character("x")])
    let typed = other.page.parts.compactMap { part -> Page.Field? in
      if case .field(let field) = part, field.caret != nil { field } else { nil }
    }.first
    #expect(typed?.value == "DUPxRÉ")
    #expect(typed?.caret == 4)

    await desk.press(.character("1"))
    #expect(desk.page.message?.text == "Cette visite vient d’être reprise par un autre poste.")
    await desk.send(.storeChanged)
    #expect(try await kept.store.parkedVisits(at: "99001").isEmpty)
  }

  @Test func `an empty form has nothing to put aside, and a desk no tenth place`() async throws {
    let kept = try TemporaryStore()
    for place in 1...9 {
      _ = try await kept.store.park(
        Draft(
          id: Draft.ID("visit \(place)"),
          agent: "dominique",
          deskCode: "99001",
          entry: RequestEntry(texts: [FieldID("applicant.usageName"): "FICTIF"]),
          savedAt: Instant(milliseconds: 0)
        )
      )
    }
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.character("n"), .function(3))
    #expect(desk.page.message?.text == "Mettre de côté\u{A0}: rien n’est tapé.")
    await desk.type("A")
    await desk.press(.function(3))
    #expect(desk.page.message?.text.hasPrefix("Les neuf places sont prises") == true)
    #expect(desk.page.place.last == "Nouvelle demande")
  }
}
