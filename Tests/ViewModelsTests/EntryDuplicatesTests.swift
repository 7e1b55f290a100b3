import Canvas
import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

struct EntryDuplicatesTests {
  private let kept: TemporaryStore
  private let reference: ReferenceData

  init() throws {
    var reference = ReferenceData.forTests
    reference.duplicates = try .shipped()
    self.reference = reference
    kept = try TemporaryStore(reference: reference)
  }

  private func desk(_ agent: String = "camille") async -> DeskDriver {
    await DeskDriver(store: kept.store, reference: reference, agent: agent, deskCode: "99001")
  }

  /// A file of a fictional person, born VASSEUR and known as DUPRÉ.
  private func record(_ givenNames: String = "ÉLOÏSE", born: String = "1980-03-12") async throws
    -> RequestRecord.ID
  {
    var request = HousingRequest.example(
      "DUPRÉ",
      givenNames,
      born: CalendarDate(iso: born),
      filed: CalendarDate(iso: "2024-03-02")
    )
    request.applicant.birthName = "VASSEUR"
    request.applicant.email = "eloise@exemple.invalid"
    request.lastRenewalDate = CalendarDate(iso: "2026-02-20")
    request.deskCode = "99002"
    return try await kept.store.create(request, from: nil, by: .of("dominique")).id
  }

  /// From the title field of a new request to the field after the birth date.
  private func type(
    _ birthName: String,
    _ givenNames: String,
    _ born: String,
    at desk: inout DeskDriver
  )
    async
  {
    await desk.press(.character("n"))
    for text in ["", "", birthName, givenNames, born] {
      await desk.type(text)
      await desk.press(.enter)
    }
  }

  @Test func `the panel names the likely file and why, and the cursor stays`() async throws {
    _ = try await record()
    _ = try await record("CLAIRE")
    var desk = await desk()
    await desk.press(.character("n"))
    for text in ["", "", "vasseur", "éloïse"] {
      await desk.type(text)
      await desk.press(.enter)
    }
    await desk.type("12031")
    #expect(desk.page.aside.isEmpty)
    let before = desk.page.frame(Page.minimumSize).cursor
    await desk.type("980")
    #expect(!desk.page.aside.isEmpty)
    let after = desk.page.frame(Page.minimumSize).cursor
    // The page may go up under the panel, never the cursor out of its field.
    #expect(after.column == before.column + 3 && after.row <= before.row)
    expectGolden(desk.page, "entry-duplicate")
    expectGolden(desk.page, "entry-duplicate-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `several files are counted, the likeliest named`() async throws {
    _ = try await record(born: "1980-03-13")
    _ = try await record()
    _ = try await record(born: "1980-12-03")
    var desk = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &desk)
    expectGolden(desk.page, "entry-duplicates")
    await desk.press(.function(11))
    expectGolden(desk.page, "entry-duplicates-choice")
  }

  @Test func `a name that changes takes the panel away`() async throws {
    _ = try await record()
    var desk = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &desk)
    #expect(!desk.page.aside.isEmpty)
    await desk.press(.backTab, .backTab)
    await desk.type("x")
    #expect(!desk.page.aside.isEmpty, "one letter more is a slip")
    await desk.type("yz")
    #expect(desk.page.aside.isEmpty)
    await desk.press(.function(11))
    #expect(desk.page.message?.text.contains("aucun dossier ne ressemble") == true)
  }

  @Test func `a checked homonym is not proposed again, once recorded either`() async throws {
    let other = try await record()
    var desk = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &desk)
    await desk.press(.function(11))
    expectGolden(desk.page, "entry-duplicate-answer")
    await desk.press(.down, .enter)
    #expect(desk.page.aside.isEmpty)
    #expect(desk.page.message?.text.contains("L-0000001") == true)
    await desk.type("1")
    #expect(desk.page.aside.isEmpty)
    await desk.press(.backspace)
    // The usage name, which the test guide requires.
    await desk.press(.backTab, .backTab, .backTab, .backTab)
    await desk.type("DUPRÉ")
    await desk.press(.function(10))
    let history = try await kept.store.history(of: other)
    #expect(history.map(\.kind) == [.created, .compared])
    #expect(history.last?.signature.agent == "camille")
    #expect(history.last?.changes.first?.after == "homonym")
    #expect(try kept.store.check().homonyms == 1)
  }

  @Test func `a pair to review says who asked, and joins the list once recorded`() async throws {
    let other = try await record()
    var desk = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &desk)
    await desk.press(.function(11), .down, .down, .enter)
    #expect(desk.page.lines.contains { $0.contains("à revoir (camille)") })
    await desk.press(.backTab, .backTab, .backTab, .backTab)
    await desk.type("DUPRÉ")
    await desk.press(.function(10))
    let reviews = try await kept.store.reviews(limit: 9)
    #expect(reviews.map(\.first.id) == [other])
    #expect(reviews.first?.signature.agent == "camille")
  }

  @Test func `the same person's file opens with what was typed offered by difference`()
    async throws
  {
    let other = try await record()
    var desk = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &desk)
    // On to the telephone.
    while desk.page.focusedLabel != "Téléphone portable" { await desk.press(.enter) }
    await desk.type("0639981234")
    await desk.press(.function(11), .enter)
    expectGolden(desk.page, "entry-same-person")
    await desk.press(.function(10))
    let saved = try await kept.store.record(other)
    #expect(saved.version == 2)
    #expect(saved.request.applicant.phoneMobile == "0639981234")
    #expect(saved.request.applicant.email == "eloise@exemple.invalid")
    #expect(saved.request.filingDate == CalendarDate(iso: "2024-03-02"))
    #expect(try await kept.store.drafts(of: "camille").isEmpty)
    #expect(try await kept.store.count(RequestQuery(today: .test)) == 1)
  }

  @Test func `a pair to review is kept when the person is found in another file`() async throws {
    let twin = try await record(born: "1980-03-13")
    let same = try await record()
    var desk = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &desk)
    // The likeliest first: the second is the one of another date.
    await desk.press(.function(11), .down, .enter, .down, .down, .enter)
    await desk.press(.function(11), .enter, .enter)
    #expect(desk.page.message?.text.contains("le brouillon est retiré") == true)
    let reviews = try await kept.store.reviews(limit: 9)
    #expect(reviews.map(\.id) == [DuplicateReview.ID(twin, same)])
    #expect(try await kept.store.record(same).version == 1)
  }

  @Test func `the same person with nothing new takes the draft away`() async throws {
    let other = try await record()
    var desk = await desk()
    await type("VASSEUR", "ÉLOÏSE", "12/03/1980", at: &desk)
    await desk.press(.function(11), .enter)
    #expect(desk.page.message?.text.contains("le brouillon est retiré") == true)
    #expect(try await kept.store.drafts(of: "camille").isEmpty)
    #expect(try await kept.store.record(other).version == 1)
    #expect(try await kept.store.history(of: other).count == 1)
  }

  @Test func `every line left to the file changes nothing`() async throws {
    let other = try await record()
    var desk = await desk()
    await type("VASSEUR", "Éloïse Marie", "12/03/1980", at: &desk)
    await desk.press(.function(11), .enter)
    #expect(desk.page.status == "1 champ différent")
    await desk.press(.function(10))
    #expect(desk.page.message?.text.hasPrefix("Rien n’a changé") == true)
    #expect(try await kept.store.record(other).version == 1)
    #expect(try await kept.store.history(of: other).count == 1)
    #expect(try await kept.store.drafts(of: "camille").isEmpty)
  }

  @Test func `a draft taken up again finds its duplicates, but for those told apart`()
    async throws
  {
    _ = try await record()
    _ = try await record(born: "1980-03-13")
    var first = await desk()
    await type("VASSEUR", "Éloïse", "12/03/1980", at: &first)
    await first.press(.function(11), .enter, .down, .enter)
    await first.press(.escape)
    var second = await desk()
    await second.press(.character("b"), .enter)
    let text = second.page.frame(Page.minimumSize).drawing
    #expect(text.contains("L-0000002"))
    #expect(!text.contains("L-0000001"))
  }
}

extension Page {
  fileprivate var focusedLabel: String? {
    parts.lazy.compactMap { part in
      if case .field(let field) = part, field.caret != nil { field.label } else { nil }
    }.first
  }
}
