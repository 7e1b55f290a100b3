import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct FileTests {
  private let kept: TemporaryStore
  /// 24 November 2026 at 10:05.
  private let morning: Int64 = 1_795_514_700_000

  init() throws { kept = try TemporaryStore() }

  /// The file of the only request of the store.
  private func openFile(_ request: HousingRequest) async throws -> (DeskDriver, RequestRecord) {
    let record = try await kept.store.create(request, from: nil, by: .of("camille", at: morning))
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.enter)
    return (desk, record)
  }

  private func waiting() -> HousingRequest {
    var request = HousingRequest.full
    request.strikeOff = nil
    return request
  }

  @Test func `a file shows all it holds, section by section`() async throws {
    let (desk, _) = try await openFile(waiting())
    expectGolden(desk.page, "file")
    expectGolden(desk.page, "file-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `a file nearly empty says what is missing, and that nothing is there`() async throws {
    let (desk, _) = try await openFile(.example())
    expectGolden(desk.page, "file-short")
  }

  @Test func `every field of the request stands on the page once`() async throws {
    let request = waiting()
    var (desk, _) = try await openFile(request)
    await desk.press(.character("v"))
    let said = facts(desk).drop { $0.label != "filingKind" }.prefix {
      !$0.label.contains("—") || !$0.label.contains(" à ")
    }
    // Past the summary, as many facts as fields, and no section of a full request is empty.
    #expect(said.count == request.fieldTexts.count)
    #expect(!facts(desk).contains { $0.value == "rien n’est indiqué" })
  }

  @Test func `the history says who, where, when, and what before and after`() async throws {
    var (desk, record) = try await openFile(.example())
    record.request.applicant.birthDate = CalendarDate(iso: "1981-03-12")
    record.request.applicant.phoneMobile = "0600000002"
    let noon = Signature(
      agent: "dominique",
      deskCode: "99002",
      at: Instant(milliseconds: morning + 6_900_000)
    )
    _ = try await kept.openAgain().save(record, from: nil, by: noon)
    await desk.send(.storeChanged)
    #expect(
      desk.page.message?.text == "dominique (Mairie de Saint-Œuvre) vient de modifier ce dossier."
    )
    await desk.press(.character("h"))
    let told = facts(desk).drop { !$0.isFocused }.map { "\($0.label) | \($0.value)" }
    #expect(
      told == [
        "24/11/2026 à 12 h 00 — Mairie de Saint-Œuvre, dominique | 2 champs modifiés",
        "Date de naissance | 12/03/1980 (46 ans) → 12/03/1981 (45 ans)",
        "Téléphone portable | (vide) → 06 00 00 00 02",
        "24/11/2026 à 10 h 05 — Mairie d’Écueil-sur-Lys, camille | "
          + "Demande enregistrée\u{A0}: 4 champs remplis",
      ]
    )
  }

  @Test func `the focus stays on its fact when another desk adds one above`() async throws {
    var (desk, record) = try await openFile(.example())
    await desk.press(.character("2"), .down, .down)
    let before = focused(desk)
    #expect(before?.label == "Date de naissance")
    record.request.applicant.title = "MME"
    record.request.applicant.birthName = "D’ŒUVRE"
    _ = try await kept.openAgain().save(record, from: nil, by: .of("dominique"))
    await desk.send(.storeChanged)
    #expect(focused(desk) == before)
  }

  @Test func `digits, Tab and h jump to sections`() async throws {
    var (desk, _) = try await openFile(waiting())
    await desk.press(.character("9"))
    #expect(focused(desk)?.label == "Motif 1")
    await desk.press(.down, .backTab)
    #expect(focused(desk)?.label == "Motif 1")
    await desk.press(.tab)
    #expect(section(desk) == "Logement recherché")
    await desk.press(.character("h"))
    #expect(section(desk) == "Historique")
    await desk.press(.escape)
    #expect(section(desk) == "Logement recherché")
    await desk.press(.home, .up)
    #expect(focused(desk)?.label == "Demandeur")
    await desk.press(.end, .down)
    #expect(facts(desk).last?.isFocused == true)
  }

  @Test func `u gives back what one’s own last modification changed, and redoes it`() async throws {
    var (desk, record) = try await openFile(.example())
    await desk.press(.character("u"))
    #expect(desk.page.message?.tone == .warning)
    record.request.applicant.phoneMobile = "0600000002"
    record = try await kept.store.save(record, from: nil, by: .of("camille", at: morning))
    await desk.send(.storeChanged)
    await desk.press(.character("u"))
    #expect(try await kept.store.record(record.id).request.applicant.phoneMobile == nil)
    await desk.press(.character("u"))
    #expect(
      try await kept.store.record(record.id).request.applicant.phoneMobile == "0600000002"
    )
    var theirs = try await kept.store.record(record.id)
    theirs.request.applicant.email = "fictif@example.org"
    _ = try await kept.store.save(theirs, from: nil, by: .of("dominique", at: morning))
    await desk.send(.storeChanged)
    await desk.press(.character("u"))
    #expect(try await kept.store.record(record.id).request == theirs.request)
  }

  @Test func `whatever key is pressed, one fact exactly is focused`() async throws {
    var (desk, _) = try await openFile(waiting())
    let keys: [Key] = [
      .down, .pageDown, .pageDown, .tab, .end, .pageDown, .backTab, .pageUp, .home, .pageUp, .tab,
    ]
    for key in keys {
      await desk.press(key)
      #expect(facts(desk).filter(\.isFocused).count == 1)
    }
  }

  private func facts(_ desk: DeskDriver) -> [Page.Fact] {
    desk.page.parts.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }

  private func focused(_ desk: DeskDriver) -> Page.Fact? { facts(desk).first(where: \.isFocused) }

  /// The heading above the focus.
  private func section(_ desk: DeskDriver) -> String? {
    var heading: String?
    for part in desk.page.parts {
      if case .heading(let title, _) = part { heading = title }
      if case .fact(let fact) = part, fact.isFocused { return heading }
    }
    return nil
  }
}
