import Domain
import Pages

/// A section of a demand file as the page shows it.
struct FileSection {
  enum ID: Equatable {
    case summary, life, checks, beside, foreign, history
    case form(FormSection.Name)
  }

  /// What stands in a section, in reading order.
  enum Part {
    case title(String)
    case fact(FileFact)
  }

  let id: ID
  let title: String
  var note = ""
  /// Holds a fact at least, so that a jump always lands somewhere.
  let parts: [Part]

  var facts: [FileFact] {
    parts.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }
}

/// A fact that can have the focus, known again after the store changed.
struct FileFact {
  enum ID: Equatable {
    case summary(String)
    /// A line of what comes or of what happened, by its rank there.
    case coming(Int), past(Int)
    case field(FieldID)
    case nothing(FormSection.Name)
    /// The place of an element in the exchange file.
    case foreign(Int)
    case entry(Int64)
    /// A change of a line of the journal, by its rank there.
    case change(Int64, Int)
    case noHistory
    /// A question of the soft checks, by its rank.
    case check(Int)
    /// What stands in the place of sensitive parts.
    case veil(FormSection.Name)
  }

  let id: ID
  let fact: Page.Fact

  init(_ id: ID, _ label: String, _ value: String, tone: Page.Tone = .plain) {
    self.id = id
    // A fact is one paragraph, whatever line breaks were pasted in it.
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " / ")
    fact = Page.Fact(label, line, tone: tone)
  }
}
