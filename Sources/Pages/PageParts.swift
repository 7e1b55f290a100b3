extension Page {
  /// A field one types in.
  package struct Field: Equatable, Sendable {
    package var label: String
    package var value: String
    /// Characters from the start of `value`; nil when another part has the focus.
    package var caret: Int?
    package var isRequired: Bool
    /// What the value means, said beside it: the label of a code, a date in words, or what is wrong.
    package var note: String
    package var noteTone: Tone

    package init(
      label: String,
      value: String,
      caret: Int? = nil,
      isRequired: Bool = false,
      note: String = "",
      noteTone: Tone = .faint
    ) {
      self.label = label
      self.value = value
      self.caret = caret
      self.isRequired = isRequired
      self.note = note
      self.noteTone = noteTone
    }
  }

  /// Something known, read only: a label and a value, wrapped under itself as need be.
  package struct Fact: Equatable, Sendable {
    package var label: String
    package var value: String
    package var tone: Tone
    package var isFocused: Bool

    package init(_ label: String, _ value: String, tone: Tone = .plain, isFocused: Bool = false) {
      self.label = label
      self.value = value
      self.tone = tone
      self.isFocused = isFocused
    }
  }

  /// An item of a checklist.
  package struct Item: Equatable, Sendable {
    package enum State: Equatable, Sendable {
      /// `[ ]`, `[x]`
      case open, done
      /// `·`: said, not ticked (a list read outside any file).
      case plain
      /// `✗`: a document that may not be asked for.
      case forbidden
    }

    package var state: State
    package var text: String
    /// Does not concern the household at hand: shown, and faint.
    package var isFaint: Bool
    /// Said below: why, source, who ticked it and when.
    package var details: [String]
    package var isFocused: Bool

    package init(
      state: State,
      text: String,
      isFaint: Bool = false,
      details: [String] = [],
      isFocused: Bool = false
    ) {
      self.state = state
      self.text = text
      self.isFaint = isFaint
      self.details = details
      self.isFocused = isFocused
    }
  }

  /// Rows under column titles; columns give way by priority when the screen is narrow.
  ///
  /// The rows are those that show (the screen is told how many may), never millions.
  package struct Table: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
      package var title: String
      /// 0 stays always; the greatest goes first.
      package var priority: Int
      /// Cells it needs, and cells it likes at most.
      package var minimum: Int
      package var ideal: Int
      package var alignsRight: Bool

      package init(
        _ title: String,
        priority: Int = 0,
        minimum: Int,
        ideal: Int,
        alignsRight: Bool = false
      ) {
        self.title = title
        self.priority = priority
        self.minimum = minimum
        self.ideal = ideal
        self.alignsRight = alignsRight
      }
    }

    package struct Row: Equatable, Sendable {
      /// One text a column.
      package var cells: [String]
      package var isMarked: Bool
      package var tone: Tone

      package init(_ cells: [String], isMarked: Bool = false, tone: Tone = .plain) {
        self.cells = cells
        self.isMarked = isMarked
        self.tone = tone
      }
    }

    package var columns: [Column]
    package var rows: [Row]
    /// The row the focus is on, when the table has it.
    package var selected: Int?
    /// The index of the column sorted by, and whether it descends.
    package var sorted: Sorting?
    /// Said in place of the rows when there is none.
    package var whenEmpty: String

    package struct Sorting: Equatable, Sendable {
      package var column: Int
      package var descending: Bool
      package init(column: Int, descending: Bool) {
        self.column = column
        self.descending = descending
      }
    }

    package init(
      columns: [Column],
      rows: [Row],
      selected: Int?,
      sorted: Sorting? = nil,
      whenEmpty: String = ""
    ) {
      self.columns = columns
      self.rows = rows
      self.selected = selected
      self.sorted = sorted
      self.whenEmpty = whenEmpty
    }
  }

  /// What stands over the page and takes the keys.
  package enum Overlay: Equatable, Sendable {
    case picker(Picker)
    case panel(Panel)
  }

  /// A list to choose from by typing: the palette, a code list, the columns to sort by.
  package struct Picker: Equatable, Sendable {
    package struct Choice: Equatable, Sendable {
      package var label: String
      /// Said at the right: the key of a command, a code.
      package var detail: String
      package var disabled: String?
      package init(_ label: String, detail: String = "", disabled: String? = nil) {
        self.label = label
        self.detail = detail
        self.disabled = disabled
      }
    }

    package var title: String
    package var text: String
    package var caret: Int
    /// All that answer to the text; the layout shows those around the selected one.
    package var choices: [Choice]
    package var selected: Int
    package var whenEmpty: String

    package init(
      title: String,
      text: String,
      caret: Int,
      choices: [Choice],
      selected: Int,
      whenEmpty: String
    ) {
      self.title = title
      self.text = text
      self.caret = caret
      self.choices = choices
      self.selected = selected
      self.whenEmpty = whenEmpty
    }
  }

  /// Something to read, or a question to answer by one of the keys named in it.
  package struct Panel: Equatable, Sendable {
    package var title: String
    package var parts: [Part]
    /// Lines scrolled past, from the top.
    package var scroll: Int

    package init(title: String, parts: [Part], scroll: Int = 0) {
      self.title = title
      self.parts = parts
      self.scroll = scroll
    }
  }
}
