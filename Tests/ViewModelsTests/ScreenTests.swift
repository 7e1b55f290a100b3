import Canvas
import Domain
import Pages
import TestSupport
import Testing
import ViewModels

/// Every view on the reference data that are shipped.
///
/// A change of these data changes goldens: record them again with `RECORD=1`, and look at them.
struct ScreenTests {
  private static let sizes = [
    Page.minimumSize, Size(columns: 132, rows: 43), Size(columns: 200, rows: 60),
    Size(columns: 40, rows: 10), Size(columns: 1, rows: 1),
  ]

  @Test(arguments: View.allCases)
  func `a view shows as a clerk should find it`(_ view: View) async throws {
    let desk = try await view.open(ShippedStore(.townspeople), typed: "LEROY")
    await expectGolden(desk, "shipped-\(view)")
  }

  @Test(arguments: View.ofContent)
  func `a view bears long, accented and hostile texts`(_ view: View) async throws {
    let typed = HostileText.long + HostileText.controls
    let desk = try await view.open(ShippedStore(.hostile), typed: typed)
    await expectGolden(desk, "hostile-\(view)", sizes: [Page.minimumSize])
  }

  @Test(arguments: View.allCases, HostileText.all)
  func `whatever was typed, no row is too wide and nothing escapes`(
    _ view: View,
    _ text: String
  ) async throws {
    let desk = try await view.open(ShippedStore(.hostile), typed: text)
    for size in Self.sizes {
      let page = await desk.page(at: size)
      #expect(page.frame(size).faults == [])
      #expect(page.frame(size, ascii: true).faults == [])
    }
    #expect(desk.page.lines.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 } })
  }

  @Test(arguments: View.allCases)
  func `a window too small says so and loses nothing`(_ view: View) async throws {
    let desk = try await view.open(ShippedStore(.townspeople), typed: "LEROY")
    for size in [Size(columns: 79, rows: 24), Size(columns: 80, rows: 23)] {
      let page = await desk.page(at: size)
      let text = page.frame(size).rows.map { $0.spans.map(\.text).joined() }.joined(separator: " ")
      #expect(text.hasPrefix("Fenêtre trop petite"))
      #expect(text.contains("\(size.columns) × \(size.rows)"))
    }
    var back = desk
    await back.send(.room(desk.page.frame(Size(columns: 10, rows: 2)).room))
    #expect(await back.page(at: Page.minimumSize) == desk.page(at: Page.minimumSize))
  }
}
