import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct TelephoneTests {
  private let shipped: ShippedStore

  init() async throws { shipped = try await ShippedStore(.townspeople) }

  private func desk(_ name: String, _ birth: String, _ number: String = "") async -> DeskDriver {
    var desk = await shipped.desk()
    await desk.press(.character("t"))
    for text in [name, birth] {
      await desk.press(.paste(text), .tab)
    }
    await desk.press(.paste(number))
    return desk
  }

  @Test func `two elements of three open one page to read`() async throws {
    var desk = await desk("d’exemple", "30/01/1948")
    await expectGolden(desk, "telephone-who", sizes: [Page.minimumSize])
    await desk.press(.enter)
    await expectGolden(desk, "telephone")
    #expect(try await shipped.kept.store.history(of: shipped.records[1].id).count == 1)
  }

  @Test(arguments: [
    ("d’exemple", "", "", "Deux éléments"), ("d’exemple", "31/01/1948", "", "Aucun dossier"),
    ("", "30/01/1948", "0639980099", "Aucun dossier"),
  ])
  func `nothing is told before two fit`(
    _ name: String,
    _ birth: String,
    _ number: String,
    _ said: String
  ) async {
    var desk = await desk(name, birth, number)
    await desk.press(.enter)
    #expect(desk.page.message?.text.hasPrefix(said) == true)
    #expect(desk.page.place.last == "Téléphone")
  }

  @Test func `of three elements one may be wrong`() async {
    var desk = await desk("d’exemple", "30/01/1949", "L-0000002")
    await desk.press(.enter)
    #expect(desk.page.status == "lecture seule")
  }

  @Test func `a key notes the call`() async throws {
    var desk = await desk("essai", "29/02/1960")
    await desk.press(.enter, .character("t"))
    await desk.type("prévenu")
    await desk.press(.enter, .enter)
    #expect(desk.page.message?.text == "Noté\u{A0}: Prévenu.")
    #expect(desk.page.lines.contains { $0.contains("Derniers contacts") })
    let contacts = try await shipped.kept.store.contacts(of: shipped.records[4].id)
    #expect(contacts.map(\.who) == [.applicant])
  }
}
