import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct DraftListTests {
  private let kept: TemporaryStore

  init() async throws {
    kept = try TemporaryStore()
    let record = try await kept.store.create(.example(), from: nil, by: .of("camille"))
    let base = Draft.Base(id: record.id, version: record.version)
    for (id, name, base, minutes) in [("a", "ŒUVRARD", base, 5), ("b", "", nil, 9)] {
      var entry = RequestEntry()
      entry[FieldID("applicant.usageName")] = name
      entry[FieldID("applicant.birthDate")] = "31/02/1980"
      let saved = Int64(1_795_514_400_000 + minutes * 60_000)
      try await kept.store.save(
        Draft(
          id: Draft.ID(id),
          agent: "camille",
          deskCode: "99001",
          base: base,
          entry: entry,
          savedAt: Instant(milliseconds: saved)
        )
      )
    }
  }

  private func desk() async -> DeskDriver {
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.character("b"))
    return desk
  }

  @Test func `drafts show what was typed, right or wrong, the newest first`() async {
    let desk = await desk()
    expectGolden(desk.page, "drafts")
    expectGolden(desk.page, "drafts-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `a deletion names the draft, and any key but o keeps it`() async throws {
    var desk = await desk()
    await desk.press(.down, .character("d"))
    #expect(desk.page.message?.text.contains("ŒUVRARD, modification de L-0000001") == true)
    await desk.press(.enter)
    #expect(desk.page.message?.text == "Le brouillon est gardé.")
    #expect(try await kept.store.drafts(of: "camille").count == 2)
    await desk.press(.character("d"), .character("o"))
    #expect(desk.page.message?.text == "Brouillon de ŒUVRARD supprimé.")
    #expect(try await kept.store.drafts(of: "camille").map(\.id.rawValue) == ["b"])
  }

  @Test func `a draft deleted elsewhere while one asks is no longer asked about`() async throws {
    var desk = await desk()
    await desk.press(.character("d"))
    try await kept.openAgain().delete(Draft.ID("b"))
    await desk.send(.storeChanged)
    #expect(desk.page.message == nil)
    await desk.press(.character("o"))
    #expect(try await kept.store.drafts(of: "camille").map(\.id.rawValue) == ["a"])
  }

  @Test func `Enter takes a draft up again`() async {
    var desk = await desk()
    await desk.press(.end, .enter)
    #expect(desk.page.place.last?.contains("ŒUVRARD") == true)
    await desk.press(.escape)
    #expect(desk.page.place == ["Guichet", "Demandes"])
  }
}
