import Canvas
import Pages
import TestSupport
import Testing
import ViewModels

/// Nothing is told by colour alone: many terminals have none, and many eyes see few.
struct ColourlessTests {
  @Test func `what a role says by its look, a sign or a word says too, in every view`()
    async throws
  {
    let shipped = try await ShippedStore(.townspeople)
    var seen: Set<Role> = []
    for view in View.allCases {
      var page = try await view.open(shipped, typed: "LEROY").page
      // What a box covers is cut anywhere, its marks with it.
      if page.overlay != nil { page.parts = [] }
      let frame = page.frame(Page.minimumSize)
      seen.formUnion(frame.rows.flatMap(\.spans).map(\.role))
      #expect(frame.toldByLookAlone == [], "\(view)")
    }
    #expect(seen.isSuperset(of: [.selected, .warning, .alert, .badge, .key, .faint]))
  }

  @Test func `the check finds what only a colour would tell`() {
    let rows = [
      Row([Span("  "), Span("choisi", .selected)]), Row("faux", .alert), Row("! faux", .alert),
    ]
    let frame = Frame(
      size: Size(columns: 80, rows: 24),
      rows: rows,
      cursor: Position(column: 0, row: 0),
      room: 1
    )
    #expect(frame.toldByLookAlone == ["choisi", "faux"])
  }
}

extension Frame {
  /// Texts whose role nothing but their look tells.
  fileprivate var toldByLookAlone: [String] {
    var found: [String] = []
    for (place, row) in rows.enumerated() {
      var before = ""
      for span in row.spans {
        if !isTold(span, after: before, place) { found.append(span.text) }
        before += span.text
      }
    }
    return found
  }

  private func isTold(_ span: Span, after before: String, _ place: Int) -> Bool {
    switch span.role {
    case .selected:
      // Marked at the left, or holding the cursor, as a text being typed does.
      let start = before.cellWidth
      let hasCursor =
        cursor.row == place && (start..<start + span.text.cellWidth).contains(cursor.column)
      return hasCursor || before.contains(">") || goesOn(span, place)
    case .warning, .alert:
      let says = ["!", "Expirée", "À renouveler", "radiées"].contains { span.text.contains($0) }
      return says || goesOn(span, place)
    case .badge: return span.text.contains(where: \.isLetter)
    default: return true
    }
  }

  /// Whether the line above has the same role, and tells it.
  private func goesOn(_ span: Span, _ place: Int) -> Bool {
    guard place > 0 else { return false }
    var before = ""
    for above in rows[place - 1].spans {
      if above.role == span.role, isTold(above, after: before, place - 1) { return true }
      before += above.text
    }
    return false
  }
}
