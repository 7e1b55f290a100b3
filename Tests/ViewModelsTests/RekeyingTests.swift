import Domain
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

struct RekeyingTests {
  private let kept: TemporaryStore
  init() throws { kept = try TemporaryStore() }

  private func openSheet() async throws -> (DeskDriver, RequestRecord) {
    var request = HousingRequest.full
    request.strikeOff = nil
    request.uniqueNumber = nil
    let record = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.enter, .character("s"))
    return (desk, record)
  }

  @Test func `the sheet gives one field after another, in the order of the form`() async throws {
    var (desk, record) = try await openSheet()
    expectGolden(desk.page, "rekeying")
    await desk.press(.enter, .enter, .enter)
    #expect(desk.page.status.hasPrefix("3 sur "))
    #expect(try await kept.store.rekeyedFields(of: record.id).count == 3)
    await desk.press(.up, .character(" "))
    #expect(desk.page.status.hasPrefix("2 sur "))

    // Another terminal goes on from the first field left.
    var other = await DeskDriver(
      store: try kept.openAgain(),
      reference: .forTests,
      agent: "dominique",
      deskCode: "99001"
    )
    await other.press(.enter, .character("s"))
    expectGolden(other.page, "rekeying-resumed")

    // A value that changed since it was typed is to type again.
    record.request.filingDate = CalendarDate(iso: "2026-03-03")
    _ = try await kept.store.save(record, from: nil, by: .of("camille"))
    await other.send(.storeChanged)
    #expect(other.page.status.hasPrefix("1 sur "))
  }

  @Test func `it ends with the number, and leads back to the file`() async throws {
    var (desk, record) = try await openSheet()
    await desk.press(.end, .enter)
    await desk.type("999032601234599Z01")
    await desk.press(.function(10))
    #expect(
      try await kept.store.record(record.id).request.uniqueNumber
        == UniqueNumber("999032601234599Z01")
    )
    #expect(desk.page.place.count == 3)
    await desk.press(.character("s"))
    #expect(desk.page.message?.text.contains("ce dossier a déjà son numéro unique") == true)
    await desk.press(.escape)
    #expect(desk.page.place.last == "Demandes")
  }

  @Test func `what tells of health or violence is typed once opened on purpose`() async throws {
    let reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    let kept = try TemporaryStore(reference: reference)
    var request = HousingRequest.exemplaryWhole
    request.uniqueNumber = nil
    let made = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: reference)
    await desk.press(.enter, .character("s"))
    func veiled() -> Int {
      desk.page.parts.reduce(0) { count, part in
        guard case .table(let table) = part else { return count }
        return count + table.rows.count { $0.cells[2].hasPrefix("(sensible") }
      }
    }
    await desk.send(.room(500))
    await desk.press(.down)
    #expect(veiled() > 0)
    await desk.press(.character("v"))
    #expect(veiled() == 0)
    #expect(try await kept.store.history(of: made.id).last?.kind == .sensitiveOpened)
  }

  @Test func `a terminal without a clipboard says how to do without`() async throws {
    var (desk, _) = try await openSheet()
    await desk.press(.character("y"))
    #expect(desk.page.message?.text.contains("à la souris") == true)
  }
}
