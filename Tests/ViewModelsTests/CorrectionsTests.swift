import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

/// The queue of corrections, on the shipped form.
struct CorrectionsTests {
  private let shipped: ShippedStore
  private var store: SQLiteStore { shipped.kept.store }

  init() async throws {
    let requests = [HousingRequest].townspeople.enumerated().map { place, request in
      var request = request
      if place < 3 { request.applicant.phoneMobile = nil }
      return request
    }
    shipped = try await ShippedStore(requests)
  }

  /// The queue of the defect whose title ends so.
  private func desk(_ title: String, _ agent: String = "camille") async -> DeskDriver {
    var desk = await shipped.desk(agent)
    await desk.press(.character("x"))
    for _ in 0..<30
    where !desk.page.lines.contains(where: { $0.hasPrefix(">") && $0.contains(title) }) {
      await desk.press(.down)
    }
    return desk
  }

  @Test func `a defect is picked, then one field follows another`() async throws {
    var desk = await desk("portable")
    await expectGolden(desk, "corrections")
    await desk.press(.enter)
    await expectGolden(desk, "corrections-field")
    #expect(desk.page.status == "3 dossiers restants")
    await desk.type("06 39 98 00 41")
    await desk.press(.enter)
    #expect(desk.page.status == "2 dossiers restants")
    await desk.press(.function(3))
    await desk.type("visite")
    await desk.press(.enter)
    #expect(desk.page.status == "dernier dossier")
    await desk.type("06 39 98 00 43")
    await desk.press(.enter)
    await expectGolden(desk, "corrections-end", sizes: [Page.minimumSize])
    let phones = try await phones()
    #expect(phones == ["0639980041", nil, "0639980043"])
    #expect(try await store.skipped("missing.person.phoneMobile").map(\.reason) == [.nextVisit])
    #expect(try await store.drafts(of: "camille").isEmpty)
  }

  private func phones() async throws -> [String?] {
    var phones: [String?] = []
    for record in shipped.records.prefix(3) {
      phones.append(try await store.record(record.id).request.applicant.phoneMobile)
    }
    return phones
  }

  @Test func `what does not read is held, and nothing typed is not recorded`() async throws {
    var desk = await desk("portable")
    await desk.press(.enter, .enter)
    #expect(desk.page.message?.text.hasPrefix("Rien n’est changé") == true)
    await desk.type("12")
    await desk.press(.enter)
    #expect(desk.page.status == "3 dossiers restants")
    #expect(try await phones() == [nil, nil, nil])
  }

  @Test func `a file put right or changed elsewhere is not overwritten`() async throws {
    var desk = await desk("portable")
    await desk.press(.enter)
    await desk.type("06 39 98 00 41")
    let other = try shipped.kept.openAgain()
    // The file at hand gets another telephone, the next one is put right.
    for (place, phone) in [(0, "0639980088"), (1, "0639980089")] {
      var record = try await other.record(shipped.records[place].id)
      record.request.applicant.phoneMobile = phone
      _ = try await other.save(record, from: nil, by: .shipped("dominique"))
    }
    await desk.press(.enter)
    #expect(desk.page.place.last == "Deux enregistrements à accorder")
    // Theirs is taken; then the second file is no longer to be corrected.
    await desk.press(.character(" "), .function(10))
    #expect(try await phones() == ["0639980088", "0639980089", nil])
    #expect(desk.page.status == "dernier dossier")
  }

  @Test func `those put off are not proposed again`() async throws {
    var first = await desk("portable")
    await first.press(.enter, .function(3))
    await first.type("injoi")
    await first.press(.enter)
    var second = await desk("portable", "dominique")
    await second.press(.enter)
    #expect(second.page.status == "2 dossiers restants")
  }
}
