import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

/// Renewing by difference, on the shipped data.
struct RenewalScreenTests {
  private let shipped: ShippedStore
  private var store: SQLiteStore { shipped.kept.store }
  private var id: RequestRecord.ID { shipped.records[0].id }

  init() async throws {
    var request = HousingRequest.complete
    request.filingDate = CalendarDate(iso: "2024-12-10")
    request.lastRenewalDate = CalendarDate(iso: "2025-12-05")
    request.applicant.taxIncomeN2 = TaxIncome(year: 2022, amount: Amount(cents: 1_000_000))
    request.dependants[0].birthDate = CalendarDate(iso: "2008-10-02")
    shipped = try await ShippedStore([request])
  }

  private func desk(_ agent: String = "camille") async -> DeskDriver {
    var desk = await shipped.desk(agent)
    await desk.press(.enter, .character("r"))
    return desk
  }

  @Test func `unchanged is one key a section, and the end shows before and after`() async throws {
    var desk = await desk()
    await expectGolden(desk, "renewal-household")
    for _ in 0..<5 { await desk.press(.character("i")) }
    await expectGolden(desk, "renewal-incomes")
    await desk.press(.enter, .enter)
    await expectGolden(desk, "renewal-review")
    await desk.press(.function(10))
    #expect(desk.page.message?.text.hasPrefix("Renouvelée") == true)
    let record = try await store.record(id)
    #expect(record.request.lastRenewalDate == .test)
    #expect(record.request.filingDate == CalendarDate(iso: "2024-12-10"))
    #expect(record.request.uniqueNumber == shipped.records[0].request.uniqueNumber)
    #expect(try await store.history(of: id).map(\.kind) == [.created, .renewed])
    #expect(try await store.drafts(of: "camille").isEmpty)
  }

  @Test func `what changed is typed in the fields of the form`() async throws {
    var desk = await desk()
    await desk.press(.enter, .enter, .character("m"))
    await expectGolden(desk, "renewal-typing")
    await desk.press(.control("u"))
    for _ in 0..<14 { await desk.press(.backspace) }
    await desk.type("06 39")
    await desk.press(.function(10))
    #expect(desk.page.message?.text.contains("À corriger d’abord") == true)
    await desk.type(" 98 00 77")
    await desk.press(.function(10))
    for _ in 0..<4 { await desk.press(.enter) }
    #expect(desk.page.lines.contains { $0.contains("06 39 98 00 77") })
    await desk.press(.function(10))
    #expect(try await store.record(id).request.applicant.phoneMobile == "0639980077")
  }

  @Test func `left halfway, it is taken up again where it was`() async throws {
    var desk = await desk()
    await desk.press(.enter, .enter, .escape, .escape)
    #expect(try await store.drafts(of: "camille").map(\.renewal) == [["household", "address"]])
    await desk.press(.character("b"), .enter)
    #expect(desk.page.place.last == "Renouvellement")
    #expect(desk.page.status == "3 sur 7")
    for _ in 0..<5 { await desk.press(.enter) }
    await desk.press(.function(10))
    #expect(try await store.record(id).request.lastRenewalDate == .test)
    #expect(try await store.drafts(of: "camille").isEmpty)
  }

  @Test func `another desk's change is settled field by field, then renewed`() async throws {
    var desk = await desk()
    await desk.press(.enter, .enter, .character("m"))
    for _ in 0..<14 { await desk.press(.backspace) }
    await desk.type("0639980077")
    await desk.press(.function(10))
    for _ in 0..<4 { await desk.press(.enter) }
    var theirs = try await store.record(id)
    theirs.request.applicant.phoneMobile = "0639980055"
    theirs.request.applicant.email = "eux@exemple.invalid"
    _ = try await shipped.kept.openAgain().save(theirs, from: nil, by: .shipped("dominique"))
    await desk.press(.function(10))
    await expectGolden(desk, "renewal-conflict", sizes: [Page.minimumSize])
    await desk.press(.function(10))
    let record = try await store.record(id)
    #expect(record.request.applicant.phoneMobile == "0639980077")
    #expect(record.request.applicant.email == "eux@exemple.invalid")
    #expect(record.request.lastRenewalDate == .test)
    #expect(try await store.history(of: id).map(\.kind) == [.created, .modified, .renewed])
  }

  @Test func `struck off meanwhile, it says so and writes nothing`() async throws {
    var desk = await desk()
    for _ in 0..<7 { await desk.press(.enter) }
    var theirs = try await store.record(id)
    theirs.request.strikeOff = StrikeOff(reason: "RADATT", date: .test)
    let held = try await shipped.kept.openAgain().save(
      theirs,
      from: nil,
      by: .shipped("dominique")
    )
    await desk.press(.function(10))
    #expect(desk.page.message?.text.contains("radiée") == true)
    #expect(try await store.record(id) == held)
  }

  @Test func `a renewal can be undone by its author`() async throws {
    var desk = await desk()
    for _ in 0..<7 { await desk.press(.enter) }
    await desk.press(.function(10), .character("u"))
    let record = try await store.record(id)
    #expect(record.request == shipped.records[0].request)
  }
}
