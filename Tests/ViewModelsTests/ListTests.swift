import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct ListTests {
  private let kept: TemporaryStore

  init() async throws {
    kept = try TemporaryStore()
    for request in [
      HousingRequest.example("DUPRÉ", "Éléonore"),
      .example("DUPONT-ŒUVRARD", "Jean-Côme", born: CalendarDate(year: 1975, month: 12, day: 1)),
      .example("ZOLTAN", "Ana", number: UniqueNumber("999 03 26 000007 ECOLE")),
    ] {
      _ = try await kept.store.create(request, from: nil, by: .of("camille"))
    }
  }

  private func desk() async -> DeskDriver {
    await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
  }

  @Test func `the opening screen lists the requests in the order of names`() async {
    let desk = await desk()
    expectGolden(desk.page, "list")
    expectGolden(desk.page, "list-132x43", size: Size(columns: 132, rows: 43))
    expectGolden(desk.page, "list-too-small", size: Size(columns: 40, rows: 10))
  }

  @Test func `search folds accents and ligatures, whatever the order of words`() async {
    var desk = await desk()
    await desk.press(.character("/"))
    await desk.type("come oeuv")
    expectGolden(desk.page, "list-searched")
    await desk.press(.enter)
    #expect(desk.page.place.last?.contains("DUPONT-ŒUVRARD") == true)
    await desk.press(.escape)
    #expect(desk.page.place == ["Guichet", "Demandes"])
  }

  @Test func `a search that finds nobody offers to record that name`() async {
    var desk = await desk()
    await desk.press(.character("/"))
    await desk.type("martinet")
    await desk.press(.enter)
    #expect(desk.page.place.last == "Nouvelle demande\u{A0}: MARTINET")
  }

  @Test func `a search tells of the struck-off, and Enter shows them`() async throws {
    var ended = HousingRequest.example("RADIEU", "Ana")
    ended.strikeOff = StrikeOff(reason: "RADATT", date: .test)
    _ = try await kept.store.create(ended, from: nil, by: .of())
    var desk = await desk()
    await desk.press(.character("/"))
    await desk.type("radieu")
    expectGolden(desk.page, "list-struck-off")
    await desk.press(.enter)
    #expect(desk.page.status.hasPrefix("1 dossier"))
    await desk.press(.enter)
    #expect(desk.page.place.last?.contains("RADIEU") == true)
  }

  @Test func `Enter goes through several results, and Escape comes back to the row left`() async {
    var desk = await desk()
    await desk.press(.down, .character("/"))
    let left = selectedCells(desk)
    await desk.type("d")
    await desk.press(.enter)
    #expect(desk.page.place.last == "Demandes")
    #expect(selectedCells(desk) != nil)
    await desk.press(.escape)
    await desk.press(.down, .up)
    #expect(selectedCells(desk)?.first?.hasPrefix("DUPRÉ") == true, "\(left ?? [])")
    #expect(desk.page.status == "2 sur 3")
  }

  @Test func `keys typed before the answer give the same screen as one by one`() async {
    let keys: [Key] =
      [.character("/")] + "zolt".map { .character($0) } + [.enter, .escape, .escape, .down, .end]
    var slow = await desk()
    for key in keys { await slow.press(key) }
    var fast = await desk()
    await fast.burst(keys)
    #expect(fast.page == slow.page)
  }

  @Test func `another desk’s request appears without moving the selection`() async throws {
    var desk = await desk()
    await desk.press(.end)
    let before = selectedCells(desk)
    _ = try await kept.openAgain().create(
      .example("AAA", "Première"),
      from: nil,
      by: .of("dominique")
    )
    await desk.send(.storeChanged)
    #expect(selectedCells(desk) == before)
    #expect(desk.page.status == "4 sur 4")
  }

  @Test func `the marked requests can be seen alone, then unmarked`() async {
    var desk = await desk()
    await desk.press(.character("v"))
    #expect(desk.page.message?.text.contains("aucun dossier n’est marqué") == true)
    await desk.press(.character(" "), .down, .character(" "), .character("v"))
    #expect(desk.page.status == "1 sur 2, 2 marqués")
    await desk.press(.character("u"))
    #expect(desk.page.status == "1 sur 3")
  }

  @Test func `the palette finds a command by the beginning of a word, accents ignored`() async {
    var desk = await desk()
    await desk.press(.function(9))
    await desk.type("trier")
    expectGolden(desk.page, "palette")
    await desk.press(.enter)
    #expect(desk.page.overlay != nil)
    await desk.press(.escape, .escape)
    #expect(!desk.hasQuit)
    await desk.press(.character("q"))
    #expect(desk.hasQuit)
  }

  private func selectedCells(_ desk: DeskDriver) -> [String]? {
    for case .table(let table) in desk.page.parts {
      return table.selected.map { table.rows[$0].cells }
    }
    return nil
  }
}
