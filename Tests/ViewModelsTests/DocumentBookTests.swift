import Canvas
import Domain
import Foundation
import Pages
import Reference
import Storage
import TestSupport
import Testing
import ViewModels

/// « Pièces », on the shipped list of documents.
struct DocumentBookTests {
  private let kept: TemporaryStore
  private let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.load(from: try #require(DataFolder.find()))
    kept = try TemporaryStore(reference: reference)
  }

  /// The screen of the only request of the store.
  private func open(_ request: HousingRequest) async throws -> (DeskDriver, RequestRecord.ID) {
    let record = try await kept.store.create(request, from: nil, by: .of("camille"))
    var desk = await DeskDriver(store: kept.store, reference: reference)
    await desk.press(.enter, .character("p"))
    return (desk, record.id)
  }

  private var unnumbered: HousingRequest {
    var request = HousingRequest.exemplary
    request.uniqueNumber = nil
    return request
  }

  private func items(_ desk: DeskDriver) -> [Page.Item] {
    desk.page.parts.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }

  @Test func `a household sees what it may be asked for, and what it may not`() async throws {
    let (desk, _) = try await open(unnumbered)
    expectGolden(desk.page, "documents")
    expectGolden(desk.page, "documents-132x43", size: Size(columns: 132, rows: 43))
  }

  @Test func `the identity is said to be seen only once a receipt says so`() async throws {
    var (desk, _) = try await open(.exemplary)
    #expect(desk.page.lines.contains { $0.hasPrefix("Un numéro unique a été donné") })
    #expect(!desk.page.lines.contains { $0.hasPrefix("L’identité a été vue") })
    await desk.press(.character("l"))
    #expect(desk.page.lines.contains { $0.contains("DUBOIS\u{A0}: illisible") })
  }

  @Test func `a document received is kept with who and when, and leaves the list`() async throws {
    var (desk, id) = try await open(unnumbered)
    await desk.press(.character(" "))
    let receipt = try #require(try await kept.store.documents(of: id).first)
    #expect(receipt.documentID == "identite-francaise" && receipt.state == .received)
    #expect(receipt.signature.agent == "camille" && receipt.receivedOn == .test)
    #expect(desk.page.status == "1 pièce reçue")
    let done = items(desk).filter { $0.state == .done }
    #expect(
      done.map(\.text) == [
        "Carte nationale d’identité ou passeport français — NOÉMIE EXEMPLE-DUBOIS."
      ]
    )
    #expect(done[0].details == ["reçue le 24/11/2026 par camille (Mairie de Somain)"])
    // Nothing asks for the applicant's identity any more.
    let asked = items(desk).filter { $0.state == .open }.map(\.text)
    #expect(!asked.contains { $0.contains("séjour — NOÉMIE") })
    #expect(asked.contains { $0.contains("séjour — CÔME") })
    expectGolden(desk.page, "documents-received")
  }

  @Test func `one set aside stays to bring, and says why`() async throws {
    var (desk, id) = try await open(unnumbered)
    await desk.press(.tab, .character("l"))
    #expect(items(desk).first { $0.isFocused }?.text.hasSuffix("illisible, à redemander") == true)
    #expect(desk.page.message?.text.hasPrefix("Illisible, dites-le au demandeur") == true)
    await desk.press(.character("o"))
    #expect(try await kept.store.documents(of: id).map(\.state) == [.obsolete])
    await desk.press(.character("r"))
    #expect(try await kept.store.documents(of: id).map(\.state) == [.outsideRules])
    await desk.press(.delete)
    #expect(try await kept.store.documents(of: id).isEmpty)
    await desk.press(.delete)
    #expect(desk.page.message?.text == "Cette pièce n’a pas été reçue.")
  }

  @Test func `what may not be asked for cannot be received`() async throws {
    var (desk, id) = try await open(unnumbered)
    await desk.press(.end)
    #expect(items(desk).last?.state == .forbidden)
    await desk.press(.character(" "))
    #expect(desk.page.message?.text.contains("ne se demande pas") == true)
    #expect(try await kept.store.documents(of: id).isEmpty)
  }

  @Test func `keys typed while a receipt is written play after it`() async throws {
    var (desk, id) = try await open(unnumbered)
    await desk.burst([.tab, .character(" "), .character(" ")])
    #expect(try await kept.store.documents(of: id).count == 2)
  }

  @Test func `a document of a sensitive reason shows on purpose only`() async throws {
    var request = unnumbered
    request.reasons = [RequestReason(code: "06")]
    var (desk, id) = try await open(request)
    let secret = "ordonnance de protection, récépissé"
    #expect(!desk.page.lines.contains { $0.contains(secret) })
    #expect(items(desk).contains { $0.text.hasPrefix("Pièce d’un motif sensible") })
    await desk.press(.character("x"))
    #expect(!desk.page.lines.contains { $0.contains(secret) })
    await desk.press(.character("v"))
    #expect(desk.page.lines.contains { $0.contains(secret) })
    #expect(try await kept.store.history(of: id).last?.kind == .sensitiveOpened)
  }

  @Test func `a request that has its number asks for no proof of identity again`() async throws {
    let (desk, _) = try await open(.exemplary)
    #expect(!items(desk).contains { $0.text.hasPrefix("Carte nationale") })
    #expect(desk.page.lines.contains { $0.contains("rien d’autre ne peut être exigé") })
  }

  @Test func `the history of the file tells it`() async throws {
    var (desk, _) = try await open(unnumbered)
    await desk.press(.character(" "), .escape, .character("h"))
    #expect(
      desk.page.lines.contains {
        $0.contains("passeport français — demandeur\u{A0}: reçue, 24/11/2026")
      }
    )
  }

  @Test func `the list is printed from here`() async throws {
    var (desk, _) = try await open(unnumbered)
    await desk.press(.character("i"))
    #expect(desk.page.place.last == "Imprimer")
    #expect(desk.page.lines.contains { $0.contains("Papier\u{A0}: Ce qu’il faut savoir") })
  }
}
