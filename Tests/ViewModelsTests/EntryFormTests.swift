import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct EntryFormTests {
  private let kept: TemporaryStore

  init() throws { kept = try TemporaryStore() }

  private func desk(_ agent: String = "camille") async -> DeskDriver {
    await DeskDriver(store: kept.store, reference: .forTests, agent: agent, deskCode: "99001")
  }

  /// From the title field: what the test guide makes blocking, with or without a mistake.
  private func fill(_ desk: inout DeskDriver, born: String = "12031980") async {
    for text in ["", "dupré", "", "éloïse", born] {
      await desk.type(text)
      await desk.press(.enter)
    }
  }

  @Test(arguments: [
    (true, "12031980", true), (true, "31021980", false), (false, "12031980", false),
  ])
  func `a full field gives way by itself when asked to, and reads`(
    isWanted: Bool,
    typed: String,
    goesOn: Bool
  ) async {
    var desk = await DeskDriver(
      store: kept.store,
      reference: .forTests,
      deskCode: "99001",
      advancesByItself: isWanted
    )
    await desk.press(.character("n"))
    for text in ["", "dupré", "", "éloïse"] {
      await desk.type(text)
      await desk.press(.enter)
    }
    await desk.type(typed)
    let caret = desk.page.parts.compactMap { part -> Int? in
      if case .field(let field) = part { field.caret } else { nil }
    }.first
    #expect((caret == 0) == goesOn)
  }

  @Test func `an empty form shows its fields, and what each wants`() async {
    var desk = await desk()
    await desk.press(.character("n"))
    expectGolden(desk.page, "entry-empty")
    expectGolden(desk.page, "entry-empty-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `a request typed is recorded, and its draft goes with it`() async throws {
    var desk = await desk()
    await desk.press(.character("n"))
    await fill(&desk)
    #expect(try await kept.store.drafts(of: "camille").count == 1)
    await desk.press(.function(10))
    let query = RequestQuery(today: .test)
    let rows = try await kept.store.requests(query, .first, limit: 10)
    #expect(rows.map(\.usageName) == ["DUPRÉ"])
    #expect(rows.first?.givenNames == "ÉLOÏSE")
    #expect(rows.first?.filingDate == .test)
    #expect(try await kept.store.drafts(of: "camille").isEmpty)
    #expect(desk.page.message?.text.contains("L-0000001") == true)
    #expect(desk.page.message?.text.contains("i imprime le récépissé") == true)
  }

  @Test func `a wrong date is told in words, never traps, and stops the recording only`()
    async throws
  {
    var desk = await desk()
    await desk.press(.character("n"))
    await fill(&desk, born: "31/02/1980")
    expectGolden(desk.page, "entry-wrong-date")
    await desk.press(.function(10))
    #expect(desk.page.message?.text.contains("empêche") == true)
    #expect(try await kept.store.count(RequestQuery(today: .test)) == 0)
    await desk.press(.backTab)
    #expect(
      try await kept.store.drafts(of: "camille").first?.entry[FieldID("applicant.birthDate")]
        == "31/02/1980"
    )
  }

  @Test func `a draft left is offered at the next start and comes back as it was`() async throws {
    var first = await desk()
    await first.press(.character("n"))
    await fill(&first)
    await first.press(.escape)
    var second = await desk()
    #expect(second.page.message?.text.contains("brouillon") == true)
    await second.press(.character("b"), .enter)
    #expect(second.page.place.last == "Nouvelle demande\u{A0}: dupré éloïse")
    await second.press(.function(10))
    #expect(try await kept.store.count(RequestQuery(today: .test)) == 1)
    #expect(try await kept.store.drafts(of: "camille").isEmpty)
  }

  @Test func `two desks changing one request see both values, field by field`() async throws {
    _ = try await kept.store.create(.example("DUPRÉ", "Éloïse"), from: nil, by: .of("camille"))
    var ours = await desk("camille")
    await ours.press(.enter, .character("m"), .down)
    await ours.type("-VASSEUR")
    var theirs = await desk("dominique")
    await theirs.press(.enter, .character("m"), .down, .down, .down)
    await theirs.type(" MARIE")
    await theirs.press(.function(10))
    await ours.press(.function(10))
    expectGolden(ours.page, "entry-conflict")
    var left = ours
    await left.press(.escape)
    #expect(left.page.place.last?.hasPrefix("Modification") == true)
    await ours.press(.function(10))
    let saved = try await kept.store.record(RequestRecord.ID(1))
    #expect(saved.request.applicant.usageName == "DUPRÉ-VASSEUR")
    #expect(saved.request.applicant.givenNames == "ÉLOÏSE MARIE")
    #expect(saved.version == 3)
  }
}
