import Domain
import Pages

/// A few fields that say an act: typed days and texts, choices from a list.
struct ActForm: Equatable, Sendable {
  enum ID: Hashable, Sendable {
    case reason, decider, date, notice, proof, author, choice, rank, note
  }

  enum Kind: Equatable, Sendable {
    case day, text, number
    /// A day that may be to come.
    case dayToCome
    case choice([Choice])
  }

  struct Choice: Equatable, Sendable {
    var code: String
    var label: String
    var detail = ""
  }

  struct Field: Equatable, Sendable {
    var id: ID
    var label: String
    var kind: Kind
    var isRequired = true
  }

  /// In reading order.
  var fields: [Field] {
    didSet { focus = fields.contains { $0.id == focus } ? focus : fields.first?.id ?? focus }
  }
  private(set) var focus: ID
  private var texts: [ID: TextField] = [:]
  /// What is wrong, by field, once somebody asked to go on.
  var problems: [ID: String] = [:]
  var picker: Picker<String>?

  init(_ fields: [Field]) {
    self.fields = fields
    focus = fields.first?.id ?? .date
  }

  subscript(id: ID) -> String {
    get { texts[id]?.text.trimmed ?? "" }
    set { texts[id] = TextField(newValue) }
  }

  func day(_ id: ID, _ context: Context) -> CalendarDate? {
    let mayBeToCome = fields.contains { $0.id == id && $0.kind == .dayToCome }
    return DateReading(today: context.today, future: mayBeToCome).read(self[id])
  }

  var focused: Field? { fields.first { $0.id == focus } }

  mutating func move(by step: Int) {
    let place = fields.firstIndex { $0.id == focus } ?? 0
    let wanted = min(max(0, place + step), max(0, fields.count - 1))
    if fields.indices.contains(wanted) { focus = fields[wanted].id }
  }

  mutating func go(to id: ID) { if fields.contains(where: { $0.id == id }) { focus = id } }

  var isLast: Bool { fields.last?.id == focus }

  /// Opens the list of the focused field, if it has one.
  mutating func openPicker(typed: String = "") {
    guard let field = focused, case .choice(let choices) = field.kind else { return }
    picker = Picker(
      field.label,
      choices.map { Picker.Choice(label: $0.label, detail: $0.detail, action: $0.code) },
      typed: typed,
      selected: choices.firstIndex { $0.code == self[field.id] } ?? 0
    )
  }

  /// A key of the open list; true when something was chosen.
  mutating func pickerPressed(_ key: Key) -> Bool {
    guard let code = picker.pressed(key) else { return false }
    self[focus] = code
    problems[focus] = nil
    return true
  }

  /// A key that types; a letter on a choice opens its list.
  mutating func edit(_ key: Key) {
    guard let field = focused else { return }
    if case .choice = field.kind {
      if case .character(let character) = key { openPicker(typed: String(character)) }
      return
    }
    var text = texts[focus] ?? TextField()
    if text.edit(key) { problems[focus] = nil }
    texts[focus] = text
  }

  func parts(_ context: Context) -> [Page.Part] { fields.map { .field(shown($0, context)) } }

  private func shown(_ field: Field, _ context: Context) -> Page.Field {
    let isFocused = field.id == focus
    var value = texts[field.id]?.text ?? ""
    var caret = isFocused ? texts[field.id]?.caret ?? 0 : nil
    var note = ""
    switch field.kind {
    case .choice(let choices):
      value = choices.first { $0.code == value }?.label ?? ""
      caret = isFocused ? 0 : nil
      note = isFocused ? "Entrée\u{A0}: la liste" : ""
    case .day, .dayToCome:
      note = day(field.id, context)?.long ?? ""
      if value.isEmpty, isFocused { note = "jj/mm/aaaa, ou j\u{A0}: aujourd’hui" }
    case .text, .number: break
    }
    let problem = problems[field.id]
    return Page.Field(
      label: field.label,
      value: value,
      caret: caret,
      isRequired: field.isRequired,
      note: problem ?? note,
      noteTone: problem == nil ? .faint : .alert
    )
  }
}
