import Domain
import Pages
import Storage
import TestSupport
import Testing
import ViewModels

/// What was kept of an exchange file, on the screen of the request.
struct KeptPartsTests {
  @Test func `what may tell of health opens on purpose only, what says nothing is not shown`()
    async throws
  {
    let kept = try TemporaryStore()
    let parts = [
      ForeignElement(path: "exemple", xml: "<exemple a=\"1\"/>"),
      ForeignElement(path: "vide", xml: "<vide/>"),
      ForeignElement(path: "handicap", xml: "<handicap code=\"STA\"/>"),
    ]
    var run = ImportRun(madeAt: nil)
    let imported = ImportedRequest(request: .example(), foreignElements: parts)
    _ = try kept.store.take([imported], in: &run, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: .forTests, deskCode: "99001")
    await desk.press(.enter)
    #expect(said(desk) == ["exemple | <exemple a=\"1\"/>", "Sensible | fermé\u{A0}: touche v"])
    await desk.press(.character("v"))
    #expect(
      said(desk) == ["exemple | <exemple a=\"1\"/>", "handicap | <handicap code=\"STA\"/>"]
    )
    let history = try await kept.store.history(of: RequestRecord.ID(1))
    #expect(history.map(\.kind) == [.imported, .sensitiveOpened])
  }

  /// The lines of the section of kept parts.
  private func said(_ desk: DeskDriver) -> [String] {
    var lines: [String] = []
    var isInside = false
    for part in desk.page.parts {
      if case .heading(let title, _) = part { isInside = title == "Gardé du fichier d’échange" }
      if isInside, case .fact(let fact) = part { lines.append("\(fact.label) | \(fact.value)") }
    }
    return lines
  }
}
