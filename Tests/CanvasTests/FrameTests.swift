import Canvas
import Pages
import Testing
import TestSupport

struct FrameTests {
  private let wide = Size(columns: 132, rows: 43)

  @Test func `a list shows the columns that fit and marks its rows without colour`() {
    expectGolden(SamplePages.list(), "list")
    expectGolden(SamplePages.list(), "list-132", size: wide)
    expectGolden(SamplePages.list(rows: 0, selected: 0), "list-empty", ascii: true)
  }

  @Test func `a form aligns its values and says what is wrong in words`() {
    expectGolden(SamplePages.form(), "form")
    expectGolden(SamplePages.form(focus: 3), "form-long-value")
    expectGolden(SamplePages.form(), "form-132", size: wide)
  }

  @Test func `a place too long keeps its end, and the name of the program if it can`() {
    var page = SamplePages.list()
    page.place = ["Guichet", "Demandes", "MARTIN Élise", "Deux enregistrements à accorder"]
    page.status = "12 champs sur 140"
    let first = page.frame(Size(columns: 80, rows: 24)).rows[0].spans.map(\.text).joined()
    #expect(first.hasPrefix("… › MARTIN Élise › Deux enregistrements à accorder "))
    page.place[3] = String(repeating: "Deux enregistrements ", count: 4)
    #expect(
      page.frame(Size(columns: 80, rows: 24)).rows[0].spans.map(\.text).joined().hasPrefix(
        "… › Deux enreg"
      )
    )
  }

  @Test func `a screen too small says so`() {
    expectGolden(SamplePages.list(), "too-small", size: Size(columns: 40, rows: 10))
  }

  @Test func `overlays stand over the page and take the cursor`() {
    var page = SamplePages.list()
    page.overlay = .picker(
      Page.Picker(
        title: "Commandes",
        text: "impr",
        caret: 2,
        choices: (1...20).map {
          Page.Picker.Choice(
            "Imprimer \($0)",
            detail: "F\($0)",
            disabled: $0 == 2 ? "rien à imprimer" : nil
          )
        },
        selected: 2,
        whenEmpty: "Rien ne répond."
      )
    )
    expectGolden(page, "picker")
    page.overlay = .panel(
      Page.Panel(
        title: "Aide",
        parts: [.heading("Touches")]
          + (1...30).map { .fact(Page.Fact("F\($0)", "Ce que fait F\($0)")) },
        scroll: 1_000
      )
    )
    expectGolden(page, "panel", ascii: true)
  }

  @Test func `every size down to one cell has full rows and a cursor inside`() {
    let pages = [SamplePages.list(), SamplePages.form(), Page([], [])]
    for columns in [1, 2, 3, 10, 79, 80, 81, 120, 200] {
      for rows in [1, 2, 23, 24, 25, 50] {
        for page in pages {
          let frame = page.frame(Size(columns: columns, rows: rows))
          #expect(frame.rows.count == rows)
          #expect(frame.rows.allSatisfy { $0.cellWidth == columns })
          #expect((0..<columns).contains(frame.cursor.column))
          #expect((0..<rows).contains(frame.cursor.row))
          #expect(frame.room >= 1)
        }
      }
    }
  }

  @Test func `a glyph of two cells never touches the right edge`() {
    for text in ["作", "a作"] {
      let page = Page(["x"], [.text(String(repeating: text, count: 80))])
      let frame = page.frame(Size(columns: 80, rows: 24))
      #expect(frame.rows.allSatisfy { $0.spans.last?.text.last?.cellWidth == 1 })
      #expect(frame.rows.allSatisfy { $0.cellWidth == 80 })
    }
  }

  @Test func `moving the focus inside a screen scrolls nothing`() {
    func page(_ focus: Int) -> Page {
      Page(
        ["x"],
        (0..<60).flatMap { index -> [Page.Part] in
          let item = Page.Part.item(
            Page.Item(state: .open, text: "Pièce \(index)", isFocused: index == focus)
          )
          return index % 8 == 0 ? [.heading("Partie \(index)"), item] : [item]
        }
      )
    }
    var firstRows: [String] = []
    for focus in 0..<60 {
      let frame = page(focus).frame(Size(columns: 80, rows: 24))
      let text = frame.rows[frame.cursor.row].spans.map(\.text).joined()
      #expect(text.hasPrefix("> [ ] Pièce \(focus) "))
      firstRows.append(frame.rows[1].spans.map(\.text).joined())
    }
    // Each screen is left once and never seen again.
    let changes = zip(firstRows, firstRows.dropFirst()).filter { $0 != $1 }.count
    #expect(changes == Set(firstRows).count - 1)
    #expect(Set(firstRows).count == 4)
  }

  @Test func `a list longer than its room shows the selected row`() {
    for selected in [0, 17, 18, 19, 49] {
      let frame = SamplePages.list(rows: 50, selected: selected).frame(Size(columns: 80, rows: 24))
      #expect(frame.room == 19)
      #expect(frame.rows[frame.cursor.row].spans.first?.text.first == ">")
    }
  }
}
