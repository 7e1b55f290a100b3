import Canvas
import Domain
import Foundation
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

/// « Imprimer », on the shipped wording.
struct PrintPreviewTests {
  private let kept: TemporaryStore
  private let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    kept = try TemporaryStore(reference: reference, isTraining: true)
  }

  /// The screen of a request recorded in a store of one.
  private func open(
    _ printer: RecordingPrinter,
    _ request: HousingRequest = .exemplary
  ) async throws -> (DeskDriver, RequestRecord.ID) {
    let record = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: reference, printer: printer)
    await desk.press(.enter, .character("i"))
    return (desk, record.id)
  }

  @Test func `the receipt is read before it is printed`() async throws {
    let (desk, _) = try await open(RecordingPrinter())
    expectGolden(desk.page, "print")
    expectGolden(desk.page, "print-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `the first time asks where to, and the desk remembers`() async throws {
    let printer = RecordingPrinter()
    var (desk, id) = try await open(printer)
    await desk.press(.enter)
    expectGolden(desk.page, "print-where")
    await desk.type("poste")
    await desk.press(.enter)
    #expect(printer.prints.map(\.destination) == [.terminal(.pc850)])
    #expect(printer.prints.map(\.name) == ["recepisse-\(id.localReference)"])
    #expect(printer.prints.first?.paper.isFictional == true)
    #expect(try await kept.store.printer(of: "camille", at: "59574") == .terminal(.pc850))
    await desk.press(.tab, .enter)
    #expect(printer.prints.map(\.paper.kind) == [.receipt, .guide])
    expectGolden(desk.page, "print-done")
  }

  @Test func `it can be changed without printing`() async throws {
    let printer = RecordingPrinter()
    try await kept.store.setPrinter(
      .systemPrinter,
      by: Signature(agent: "camille", deskCode: "59574", at: Instant(milliseconds: 1))
    )
    var (desk, _) = try await open(printer)
    #expect(desk.page.lines.contains { $0.contains("L’imprimante de la machine (accueil)") })
    await desk.press(.character("o"))
    await desk.type("fichier")
    await desk.press(.enter)
    #expect(printer.prints.isEmpty)
    #expect(desk.page.lines.contains { $0.contains("Un fichier PDF, dans /home/camille/Guichet") })
    await desk.press(.character("i"))
    #expect(printer.prints.map(\.destination) == [.file])
    #expect(desk.page.message?.text.hasPrefix("Écrit\u{A0}: recepisse-L-") == true)
  }

  @Test func `without the tool papers are text, and the package is named`() async throws {
    var (desk, _) = try await open(RecordingPrinter(.nothing))
    #expect(desk.page.lines.contains { $0.contains("«\u{A0}weasyprint\u{A0}»") })
    await desk.press(.character("o"))
    guard case .picker(let picker) = desk.page.overlay else {
      Issue.record("no picker")
      return
    }
    #expect(picker.choices.map { $0.disabled != nil } == [false, true, true, true, true, true])
    await desk.press(.down, .enter)
    #expect(desk.page.overlay != nil)
  }

  @Test func `a choice that does not hold on this machine is asked again`() async throws {
    try await kept.store.setPrinter(
      .terminal(.utf8),
      by: Signature(agent: "camille", deskCode: "59574", at: Instant(milliseconds: 1))
    )
    let printer = RecordingPrinter(.nothing)
    var (desk, _) = try await open(printer)
    await desk.press(.enter)
    #expect(desk.page.overlay != nil)
    #expect(printer.prints.isEmpty)
  }

  @Test(arguments: [
    (PrintError.cannotWrite("le disque est plein"), "le disque est plein"),
    (.terminalCut, "pas pris tout"), (.systemPrinterFailed, "pas pris le papier"),
  ])
  func `what went wrong is said`(_ error: PrintError, _ words: String) async throws {
    var (desk, _) = try await open(RecordingPrinter(failing: error))
    await desk.press(.enter, .enter)
    #expect(desk.page.message?.text.contains(words) == true)
    #expect(desk.page.message?.tone == .alert)
  }

  @Test func `every line of the paper is reached by the arrows`() async throws {
    var (desk, _) = try await open(RecordingPrinter())
    await desk.press(.tab, .end)
    #expect(desk.page.lines.contains { $0.hasPrefix("> ") && $0.contains("CNIL") })
    await desk.press(.home)
    #expect(desk.page.lines.contains { $0.hasPrefix("> ") && $0.contains("ne remplace pas") })
  }

  @Test func `a recorded request says how to print its receipt`() async throws {
    let record = try await kept.store.create(.exemplary, from: nil, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: reference)
    await desk.press(.enter, .character("m"))
    await desk.type("2")
    await desk.press(.function(10))
    #expect(desk.page.place.last?.contains("NOÉMIE") == true)
    _ = record
  }
}
