import Canvas
import Domain
import Foundation
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

/// Events, strike-off and restoration from the file, on the shipped rules.
struct LifeTests {
  private let kept: TemporaryStore
  private let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    kept = try TemporaryStore(reference: reference)
  }

  /// The file of the only request of the store.
  private func open() async throws -> (DeskDriver, RequestRecord.ID) {
    let record = try await kept.store.create(.exemplary, from: nil, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: reference)
    await desk.press(.enter)
    return (desk, record.id)
  }

  /// The same, that another desk strikes off meanwhile.
  private func open(struckOff reason: String, daysAgo days: Int) async throws
    -> (DeskDriver, RequestRecord.ID)
  {
    var (desk, id) = try await open()
    let day = CalendarDate.test.adding(days: -days)
    let act = StrikeOffAct(reason: reason, decider: .desk, date: day)
    _ = try await kept.openAgain().add(
      act.event(by: .of("dominique")),
      to: try await kept.store.record(id),
      .strikesOff(StrikeOff(reason: reason, date: day))
    )
    await desk.send(.storeChanged)
    return (desk, id)
  }

  private func choose(_ word: String, _ desk: inout DeskDriver) async {
    await desk.press(.enter)
    await desk.type(word)
    await desk.press(.enter)
  }

  /// The guided way to a strike-off for a written waiver, up to the question.
  private func askWaiver(_ desk: inout DeskDriver) async {
    await desk.press(.character("x"))
    await choose("renonciation", &desk)
    await choose("guichet", &desk)
    await desk.press(.down)
    await choose("lettre", &desk)
    await desk.press(.function(10))
  }

  @Test func `the file tells what comes next and when`() async throws {
    let (desk, _) = try await open()
    let lines = desk.page.lines
    #expect(lines.contains { $0.contains("12/03/2027\u{A0}: Dernier jour de validité") })
    #expect(lines.contains { $0.contains("12/03/2026\u{A0}: Demande déposée") })
  }

  @Test func `an event is added by its kind, then a few fields`() async throws {
    var (desk, id) = try await open()
    await desk.press(.character("e"))
    expectGolden(desk.page, "life")
    await desk.press(.character("a"))
    expectGolden(desk.page, "life-kinds")
    await desk.type("decision d’une")
    await desk.press(.enter)
    await choose("attribution avec", &desk)
    await desk.type("Bailleur d’essai")
    await desk.press(.down)
    await desk.type("2")
    expectGolden(desk.page, "life-event")
    await desk.press(.function(10))
    let event = try #require(try await kept.store.events(of: id).first)
    #expect(event.kind == "decision" && event.code == "b" && event.rank == 2)
    #expect(event.author == "Bailleur d’essai" && event.date == .test)
    #expect(event.signature.agent == "camille")
    #expect(desk.page.place.last == "Vie du dossier")
    #expect(
      desk.page.lines.contains {
        $0.contains("Décision d’une commission\u{A0}: Attribution avec rang, rang 2 — Bailleur")
      }
    )
    expectGolden(desk.page, "life-added")
    await desk.press(.escape, .character("h"))
    #expect(desk.page.lines.contains { $0.contains("Attribution avec rang, rang 2") })
  }

  @Test func `what is missing is said at its field, and nothing is written`() async throws {
    var (desk, id) = try await open()
    await desk.press(.character("e"), .character("a"))
    await desk.type("refus")
    await desk.press(.enter, .function(10))
    #expect(desk.page.lines.contains { $0.contains("À indiquer.") })
    await desk.type("trop loin")
    await desk.press(.up)
    await desk.press(.control("u"), .control("k"))
    await desk.type("31/02/2026")
    await desk.press(.function(10))
    #expect(try await kept.store.events(of: id).isEmpty)
  }

  @Test func `a visit to come is noted before it happens, a refusal is not`() async throws {
    var (desk, id) = try await open()
    await desk.press(.character("e"))
    for kind in ["visite", "refus"] {
      await desk.press(.character("a"))
      await desk.type(kind)
      await desk.press(.enter)
      await desk.type("Bailleur d’essai")
      await desk.press(.up, .home, .control("k"))
      await desk.type("+7")
      await desk.press(.function(10))
    }
    #expect(try await kept.store.events(of: id).map(\.kind) == ["visite"])
    #expect(desk.page.lines.contains { $0.contains("Ce jour n’est pas encore venu") })
    await desk.press(.escape)
    #expect(desk.page.lines.contains { $0.contains("01/12/2026\u{A0}: Visite") })
  }

  @Test func `an event written by mistake is taken away after a question`() async throws {
    var (desk, id) = try await open()
    let visit = RequestEvent(kind: "visite", date: .test, author: "Bailleur", signature: .of())
    _ = try await kept.store.add(visit, to: try await kept.store.record(id), .none)
    await desk.press(.character("e"))
    // After the four lines of what comes.
    await desk.press(.delete)
    #expect(desk.page.message?.text.contains("aucun événement sous le curseur") == true)
    await desk.press(.down, .down, .down, .down, .delete)
    expectGolden(desk.page, "life-withdraw")
    await desk.press(.escape)
    #expect(try await kept.store.events(of: id).count == 1)
    await desk.press(.delete, .character("o"))
    #expect(try await kept.store.events(of: id).isEmpty)
    #expect(desk.page.message?.text.hasPrefix("Événement annulé") == true)
  }

  @Test func `a strike-off is guided, confirmed by name, and closes the file`() async throws {
    var (desk, id) = try await open()
    await desk.press(.character("x"))
    expectGolden(desk.page, "strike-off")
    await desk.press(.enter)
    expectGolden(desk.page, "strike-off-reasons")
    await desk.press(.escape)
    await desk.press(.escape)
    await askWaiver(&desk)
    #expect(desk.page.lines.contains { $0.contains("EXEMPLE-DUBOIS NOÉMIE") })
    expectGolden(desk.page, "strike-off-question")
    await desk.press(.character("o"))
    let record = try await kept.store.record(id)
    #expect(record.request.strikeOff == StrikeOff(reason: "RADABA", date: .test))
    let event = try #require(try await kept.store.events(of: id).first)
    #expect(event.author == "desk" && event.proof == "Lettre de renonciation signée")
    #expect(desk.page.message?.text.hasPrefix("Dossier radié") == true)
    #expect(try kept.store.check().problems.isEmpty)
    await desk.press(.character("h"))
    #expect(desk.page.lines.contains { $0.contains("Radiée\u{A0}: Renonciation écrite") })
  }

  @Test func `the question can be left, and nothing is done`() async throws {
    var (desk, id) = try await open()
    await askWaiver(&desk)
    await desk.press(.escape)
    #expect(desk.page.lines.contains { $0.contains("Lettre de renonciation signée") })
    await desk.press(.escape)
    #expect(try await kept.store.record(id).request.strikeOff == nil)
  }

  @Test func `an inadmissibility is the commission’s, and its notice runs a month`() async throws {
    var (desk, id) = try await open()
    await desk.press(.character("x"))
    await choose("irrecevable", &desk)
    #expect(desk.page.lines.contains { $0.contains("Un guichet ne décide jamais ce motif") })
    await desk.type("20/11/2026")
    await desk.press(.down, .down)
    await choose("decision", &desk)
    await desk.press(.function(10))
    #expect(desk.page.message?.text == "Trop tôt\u{A0}: pas avant le 20/12/2026.")
    expectGolden(desk.page, "strike-off-early")
    await desk.press(.up, .up, .control("k"), .home, .control("k"))
    await desk.type("20/10/2026")
    await desk.press(.function(10), .character("o"))
    let event = try #require(try await kept.store.events(of: id).first)
    #expect(event.author == "commission" && event.noticeDate?.iso == "2026-10-20")
  }

  @Test func `a lease ends the request after a question`() async throws {
    var (desk, id) = try await open()
    await desk.press(.character("e"), .character("a"))
    await desk.type("bail signe")
    await desk.press(.enter)
    await desk.type("Bailleur d’essai")
    await desk.press(.function(10))
    #expect(desk.page.lines.contains { $0.contains("mettre fin à la demande") })
    await desk.press(.character("o"))
    #expect(try await kept.store.record(id).request.strikeOff?.reason == "RADATT")
    #expect(try await kept.store.events(of: id).map(\.kind) == ["bail"])
  }

  @Test func `a file struck off for want of an answer is restored in time`() async throws {
    var (desk, id) = try await open(struckOff: "RADCON", daysAgo: 30)
    #expect(desk.page.message?.text == "dominique (guichet 99001) vient de radier ce dossier.")
    #expect(desk.page.lines.contains { $0.contains("restaurable jusqu’au 25/03/2027") })
    let request = HousingRequest.exemplary
    await desk.press(.character("x"))
    await desk.press(.down)
    await desk.type("Gestionnaire du SNE")
    expectGolden(desk.page, "restore")
    await desk.press(.function(10))
    expectGolden(desk.page, "restore-question")
    await desk.press(.character("o"))
    let record = try await kept.store.record(id)
    #expect(record.request.strikeOff == nil)
    #expect(record.request.uniqueNumber == request.uniqueNumber)
    #expect(record.request.filingDate == request.filingDate)
    #expect(desk.page.message?.text.contains("il reste à le renouveler") == true)
    #expect(desk.page.lines.contains { $0.contains("renouveler la demande restaurée") })
  }

  @Test func `a restoration is not before its strike-off`() async throws {
    var (desk, id) = try await open(struckOff: "RADCON", daysAgo: 3)
    await desk.press(.character("x"), .up, .control("k"), .home, .control("k"))
    await desk.type("01/11/2026")
    await desk.press(.down)
    await desk.type("Moi")
    await desk.press(.function(10))
    #expect(desk.page.message?.text == "Ce dossier n’est radié que depuis le 21/11/2026.")
    #expect(try await kept.store.record(id).request.strikeOff != nil)
  }

  @Test func `out of time a file is not restored, and why is said`() async throws {
    var (desk, id) = try await open(struckOff: "RADABA", daysAgo: 30)
    await desk.press(.character("x"), .down)
    await desk.type("Moi")
    await desk.press(.function(10))
    #expect(desk.page.message?.text.hasPrefix("On ne revient pas de ce motif") == true)
    #expect(try await kept.store.record(id).request.strikeOff != nil)
  }

  @Test func `another desk that wrote first is told, and nothing is done over it`() async throws {
    var (desk, id) = try await open()
    await askWaiver(&desk)
    var record = try await kept.store.record(id)
    record.request.applicant.phoneMobile = "0639980099"
    _ = try await kept.openAgain().save(record, from: nil, by: .of("dominique"))
    await desk.press(.character("o"))
    #expect(desk.page.message?.text.hasPrefix("Un autre guichet vient") == true)
    let now = try await kept.store.record(id)
    #expect(now.request.strikeOff == nil)
    #expect(now.request.applicant.phoneMobile == "0639980099")
    // Read again, it can be done: nothing said is lost.
    await desk.press(.function(10), .character("o"))
    #expect(try await kept.store.record(id).request.strikeOff?.reason == "RADABA")
    #expect(try await kept.store.record(id).request.applicant.phoneMobile == "0639980099")
  }

  @Test func `all that is kept of a person is printed for that person`() async throws {
    let printer = RecordingPrinter()
    var request = HousingRequest.exemplary
    request.reasons = [RequestReason(code: "06")]
    let record = try await kept.store.create(request, from: nil, by: .of("camille"))
    let visit = RequestEvent(
      kind: "visite",
      date: .test,
      author: "Bailleur d’essai",
      signature: .of()
    )
    _ = try await kept.store.add(visit, to: record, .none)
    var desk = await DeskDriver(store: kept.store, reference: reference, printer: printer)
    await desk.press(.enter, .character("i"), .tab, .tab, .tab)
    #expect(try await kept.store.history(of: record.id).last?.kind == .sensitiveOpened)
    expectGolden(desk.page, "personal-data")
    await desk.press(.enter)
    if printer.prints.isEmpty { await desk.press(.enter) }
    let paper = try #require(printer.prints.first?.paper)
    let said = paper.sections.flatMap(\.parts).map { part in
      switch part {
      case .fact(let label, let value): "\(label)\u{A0}: \(value)"
      case .paragraph(let text), .item(let text): text
      }
    }
    for one in request.fieldTexts {
      let label = reference.form.label(one.field)
      #expect(said.contains { $0.hasPrefix(label) }, "\(one.field.path)")
    }
    #expect(said.contains { $0.contains("Visite d’un logement — Bailleur d’essai") })
    #expect(said.contains { $0.contains("Demande enregistrée") })
    #expect(!said.contains { $0.contains("camille") })
  }
}
