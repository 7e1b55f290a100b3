import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct ChecklistTests {
  private let kept: TemporaryStore
  private let record: RequestRecord

  init() async throws {
    kept = try TemporaryStore()
    var request = HousingRequest.example()
    request.reasons = [RequestReason(code: "01")]
    record = try await kept.store.create(request, from: nil, by: .of("camille"))
  }

  private static let lists = [
    Checklist(
      id: "welcome",
      title: "Accueil",
      version: 2,
      date: CalendarDate(dayNumber: 20_000),
      adoptedBy: "Réunion fictive du club, Écueil-sur-Lys",
      items: [
        item("hello", .step, "Dire à quoi sert la demande."),
        item("identity", .document, "Pièce d’identité ou titre de séjour."),
        item("bank", .forbidden, "Relevés de compte bancaire."),
      ]
    ),
    Checklist(
      id: "urgent",
      title: "Situation urgente",
      version: 1,
      date: CalendarDate(dayNumber: 20_010),
      adoptedBy: "Réunion fictive du club, Saint-Œuvre",
      items: [
        item("roof", .step, "Appeler le 115.", .code(.reason, ["01"])),
        item("baby", .step, "Prévenir la PMI.", .unbornChild),
      ]
    ),
  ]

  private static func item(
    _ id: String,
    _ kind: ChecklistItem.Kind,
    _ text: String,
    _ condition: Condition? = nil
  ) -> ChecklistItem {
    ChecklistItem(
      id: id,
      kind: kind,
      text: text,
      why: "Parce que \(id).",
      source: "Règle \(id)",
      certainty: id == "roof" ? .unsure : .certain,
      condition: condition
    )
  }

  private func desk(_ keys: [Key]) async -> DeskDriver {
    var desk = await DeskDriver(
      store: kept.store,
      reference: .forTests,
      checklists: Self.lists,
      deskCode: "99001"
    )
    for key in keys { await desk.press(key) }
    return desk
  }

  @Test func `opened from the list, they are read and not ticked`() async throws {
    var desk = await desk([.character("c")])
    expectGolden(desk.page, "checklists")
    await desk.press(.character(" "), .enter)
    #expect(items(desk).map(\.state) == [.plain, .plain, .forbidden, .plain, .plain])
    #expect(try await kept.store.ticks(of: record.id).isEmpty)
  }

  @Test func `from a file, those that do not concern the household are faint`() async {
    var desk = await desk([.enter, .character("c")])
    #expect(items(desk).map(\.isFaint) == [false, false, false, false, true])
    await desk.press(.character("x"))
    expectGolden(desk.page, "checklists-file")
    expectGolden(desk.page, "checklists-file-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `an item is ticked with who and when, and unticked`() async throws {
    var desk = await desk([.enter, .character("c"), .down, .character(" ")])
    #expect(items(desk).map(\.state) == [.open, .done, .forbidden, .open, .open])
    let told = "coché le 24/11/2026 à 9 h 10 par camille (Mairie d’Écueil-sur-Lys), version 2"
    #expect(items(desk)[1].details.first == told)
    let tick = try #require(try await kept.store.ticks(of: record.id).first)
    #expect(tick.checklistID == "welcome" && tick.itemID == "identity" && tick.version == 2)
    await desk.press(.enter)
    #expect(items(desk)[1].state == .open)
    #expect(try await kept.store.ticks(of: record.id).isEmpty)
  }

  @Test func `keys typed while a tick is written play after it`() async throws {
    var desk = await desk([.enter, .character("c")])
    await desk.burst([.character(" "), .down, .character(" "), .up, .character(" ")])
    #expect(items(desk).map(\.state) == [.open, .done, .forbidden, .open, .open])
    #expect(try await kept.store.ticks(of: record.id).map(\.itemID) == ["identity"])
  }

  @Test func `a document that may not be asked for says why, and is never ticked`() async throws {
    var desk = await desk([.enter, .character("c"), .down, .down, .character(" ")])
    #expect(desk.page.message?.text == "Pièce à ne pas demander\u{A0}: Parce que bank.")
    #expect(try await kept.store.ticks(of: record.id).isEmpty)
    await desk.press(.up)
    #expect(desk.page.message == nil)
  }

  @Test func `a tick made on another version says so, and can be taken away`() async throws {
    let tick = Tick(
      checklistID: "welcome",
      version: 1,
      itemID: "hello",
      signature: .of("dominique")
    )
    try await kept.store.set(tick, on: record.id, ticked: true)
    var desk = await desk([.enter, .character("c")])
    #expect(items(desk)[0].state == .done)
    #expect(
      items(desk)[0].details.first?
        .hasSuffix("sur la version 1\u{A0}; la liste est maintenant en version 2") == true
    )
    await desk.press(.character(" "))
    #expect(try await kept.store.ticks(of: record.id).isEmpty)
  }

  @Test func `Tab goes from list to list, and only the focused item is detailed`() async {
    var desk = await desk([.enter, .character("c"), .tab])
    #expect(items(desk).map { !$0.details.isEmpty } == [false, false, false, true, false])
    #expect(items(desk)[3].details.last == "Source\u{A0}: Règle roof (à vérifier)")
    await desk.press(.down, .backTab, .backTab)
    #expect(items(desk)[0].isFocused)
    await desk.press(.escape)
    #expect(desk.page.place.last == "ESSAIVILLE Éloïse")
  }

  private func items(_ desk: DeskDriver) -> [Page.Item] {
    desk.page.parts.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }
}
