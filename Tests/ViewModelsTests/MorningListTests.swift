import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

/// « Ce matin », on the shipped data: requests in every state.
struct MorningListTests {
  private let shipped: ShippedStore

  init() async throws { shipped = try await ShippedStore(.townspeople) }

  private func desk(_ printer: any PaperPrinter = NoPrinter()) async -> DeskDriver {
    await DeskDriver(
      store: shipped.kept.store,
      reference: shipped.reference,
      checklists: shipped.checklists,
      printer: printer
    )
  }

  /// Opens the section whose title begins so.
  private func open(_ title: String, _ desk: inout DeskDriver) async {
    await desk.press(.character("e"))
    for _ in 0..<12
    where !desk.page.lines.contains(where: { $0.hasPrefix(">") && $0.contains(title) }) {
      await desk.press(.down)
    }
    await desk.press(.enter)
  }

  private func id(_ name: String) throws -> RequestRecord.ID {
    try #require(shipped.records.first { $0.request.applicant.usageName == name }).id
  }

  @Test func `the opening list says what waits, and one key leads there`() async {
    var desk = await desk()
    #expect(desk.page.lines.contains { $0.contains("Ce matin, touche e\u{A0}: 4") })
    await desk.press(.character("e"))
    await expectGolden(desk, "morning")
    await desk.press(.escape)
    #expect(desk.page.place == ["Guichet", "Demandes"])
  }

  @Test func `a call is noted in two choices, and the file tells it`() async throws {
    var desk = await desk()
    await open("sous 30 jours", &desk)
    await expectGolden(desk, "morning-section")
    await desk.press(.character("t"))
    await expectGolden(desk, "morning-call", sizes: [Page.minimumSize])
    await desk.type("viendra")
    await desk.press(.enter)
    await desk.type("proche")
    await desk.press(.enter)
    await expectGolden(desk, "morning-called")
    let id = try id("DE LA FICTION")
    #expect(try await shipped.kept.store.contacts(of: id).map(\.outcome) == [.willCome])
    await desk.press(.enter, .character("h"))
    #expect(desk.page.lines.contains { $0.contains("Appel\u{A0}: Viendra au guichet (un proche)") })
  }

  @Test func `nobody answered is one choice`() async throws {
    var desk = await desk()
    await open("Expirées", &desk)
    await desk.press(.character("t"))
    await desk.type("pas de")
    await desk.press(.enter)
    #expect(desk.page.message?.text == "Noté\u{A0}: Pas de réponse.")
    #expect(try await shipped.kept.store.contacts(of: id("ESSAI")).count == 1)
  }

  @Test func `letters go to those nobody reached, one page each, and only once`() async throws {
    for name in ["AUTRE", "TROISIÈME"] {
      var request = HousingRequest.unnumbered
      request.applicant.usageName = name
      request.filingDate = CalendarDate(iso: "2025-11-12")
      _ = try await shipped.kept.store.create(request, from: nil, by: .shipped("camille"))
    }
    let printer = RecordingPrinter()
    var desk = await desk(printer)
    await open("Expirées", &desk)
    await desk.press(.character("t"))
    await desk.type("prévenu")
    await desk.press(.enter, .enter)
    await desk.press(.character("l"))
    await expectGolden(desk, "morning-letters")
    await desk.press(.enter)
    await desk.type("fichier")
    await desk.press(.enter)
    let print = try #require(printer.prints.first)
    #expect(print.paper.kind == .renewalLetter)
    #expect(print.paper.following.count == 1)
    #expect(print.name == "lettre-renouvellement-2")
    #expect(try await shipped.kept.store.contacts(of: id("ESSAI")).map(\.outcome) == [.informed])
    await desk.press(.escape, .character("l"))
    #expect(desk.page.message?.text.hasPrefix("Aucune lettre à imprimer") == true)
  }

  @Test func `the letter fits one page`() async throws {
    let record = try await shipped.kept.store.record(id("ESSAI"))
    let paper = PaperMaking(
      record: record,
      receipts: [],
      reference: shipped.reference,
      today: .test,
      isFictional: true
    ).paper(.renewalLetter)
    #expect(!paper.sections.isEmpty)
    let words = paper.sections.flatMap(\.parts).map { "\($0)" }.joined()
    #expect(words.contains("10\u{A0}novembre\u{A0}2026"))
    #expect(words.count < 2_400)
  }

  @Test func `a call noted at another desk shows without a key, the line stays`() async throws {
    var desk = await desk()
    await open("sous 30 jours", &desk)
    let call = Contact(
      who: .applicant,
      outcome: .willRenewOnline,
      signature: .shipped("dominique")
    )
    try await shipped.kept.openAgain().note(call, on: [id("DE LA FICTION")])
    await desk.send(.storeChanged)
    #expect(desk.page.lines.contains { $0.contains("Renouvellera en ligne") })
  }

  @Test func `another desk's requests show when asked for`() async throws {
    var request = HousingRequest.complete
    request.deskCode = "59008"
    request.uniqueNumber = nil
    request.filingDate = CalendarDate.test.adding(months: -12)
    _ = try await shipped.kept.store.create(request, from: nil, by: .shipped("camille"))
    var desk = await desk()
    await desk.press(.character("e"))
    #expect(!desk.page.lines.contains { $0.contains("dernier jour") })
    await desk.press(.character("a"))
    #expect(desk.page.lines.contains { $0.contains("dernier jour") })
  }
}
