import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct ReviewListTests {
  private let kept: TemporaryStore

  init() async throws {
    kept = try TemporaryStore()
    for name in ["DUPRÉ", "DUPREZ", "DUPRÉE"] {
      _ = try await kept.store.create(.example(name, "Éloïse"), from: nil, by: .of())
    }
    for (other, agent, minutes) in [(2, "camille", 5), (3, "dominique", 9)] {
      try await kept.store.answer(
        .review,
        on: RequestRecord.ID(Int64(other)),
        in: .record(RequestRecord.ID(1)),
        by: .of(agent, at: 1_795_514_400_000 + Int64(minutes) * 60_000)
      )
    }
  }

  private func desk() async -> DeskDriver {
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.character("d"))
    return desk
  }

  private func history(_ id: Int64) async throws -> [String?] {
    try await kept.store.history(of: RequestRecord.ID(id)).compactMap(\.changes.last?.after)
  }

  @Test func `the pairs show both files, who asked and when, the oldest first`() async {
    let desk = await desk()
    expectGolden(desk.page, "reviews")
    expectGolden(desk.page, "reviews-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `a pair is closed only by a plain yes, and the journals tell`() async throws {
    var desk = await desk()
    await desk.press(.down, .character("h"))
    #expect(desk.page.message?.text.contains("L-0000001 et L-0000003") == true)
    await desk.press(.enter)
    #expect(try await kept.store.reviews(limit: 9).count == 2)
    await desk.press(.character("h"), .character("o"))
    let left = try await kept.store.reviews(limit: 9)
    #expect(left.map(\.second.id) == [RequestRecord.ID(2)])
    #expect(try await history(3).last == "homonym")
    await desk.press(.character("m"), .character("o"))
    #expect(try await kept.store.reviews(limit: 9).isEmpty)
    #expect(try await history(2).last == "samePerson")
    expectGolden(desk.page, "reviews-none")
  }

  @Test func `either file of the pair opens, and one comes back to the list`() async {
    var desk = await desk()
    await desk.press(.enter)
    #expect(desk.page.place.last?.contains("DUPRÉ") == true)
    await desk.press(.escape, .character("2"))
    #expect(desk.page.place.last?.contains("DUPREZ") == true)
    await desk.press(.escape)
    #expect(desk.page.place.last == "Doublons à revoir")
  }

  @Test func `a pair that another desk closed meanwhile is said to be gone`() async throws {
    var desk = await desk()
    await desk.press(.character("h"))
    try await kept.store.close(
      DuplicateReview.ID(RequestRecord.ID(1), RequestRecord.ID(2)),
      as: .samePerson,
      by: .of("dominique")
    )
    await desk.press(.character("o"))
    #expect(desk.page.message?.tone == .alert)
    #expect(try await history(2).last == "samePerson")
  }
}
