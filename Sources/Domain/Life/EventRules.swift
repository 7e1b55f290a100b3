/// The kinds of events a request may meet (`Resources/Data/events.yaml`).
///
/// Source: CCH R.441-2-15; R.441-3 for the decisions of a commission.
package struct EventRules: Equatable, Sendable {
  package struct Choice: Equatable, Sendable {
    package var code: String
    package var label: String

    package init(code: String, label: String) {
      self.code = code
      self.label = label
    }
  }

  /// Whether a free text comes with an event.
  package enum Wanted: String, Sendable {
    case never, optional, required
  }

  package struct Kind: Equatable, Sendable {
    package var id: String
    package var label: String
    /// How whose act it is is asked: « Quel bailleur ? »; nil when nobody else acts.
    package var author: String?
    /// What may be decided; empty when nothing is.
    package var choices: [Choice]
    package var hasRank: Bool
    package var note: Wanted
    /// It may be known before it happens: a visit, an agenda.
    package var mayBeToCome: Bool
    /// The reason for which the request ends with it; nil when it goes on.
    package var ends: String?
    /// Days the applicant has to answer; nil when none is waited for.
    package var answerDays: Int?
    /// It answers an offer, so that nothing more is waited for.
    package var answersOffer: Bool
    package var source: String
    package var certainty: ChecklistItem.Certainty

    package init(
      id: String,
      label: String,
      author: String? = nil,
      choices: [Choice] = [],
      hasRank: Bool = false,
      note: Wanted = .optional,
      mayBeToCome: Bool = false,
      ends: String? = nil,
      answerDays: Int? = nil,
      answersOffer: Bool = false,
      source: String,
      certainty: ChecklistItem.Certainty
    ) {
      self.id = id
      self.label = label
      self.author = author
      self.choices = choices
      self.hasRank = hasRank
      self.note = note
      self.mayBeToCome = mayBeToCome
      self.ends = ends
      self.answerDays = answerDays
      self.answersOffer = answersOffer
      self.source = source
      self.certainty = certainty
    }

    package func label(ofChoice code: String) -> String {
      choices.first { $0.code == code }?.label ?? code
    }
  }

  /// In the order in which they are offered.
  package var kinds: [Kind]

  package init(_ kinds: [Kind] = []) { self.kinds = kinds }

  package subscript(id: String) -> Kind? { kinds.first { $0.id == id } }

  /// What an event of that kind does to a request that still waits.
  package func effect(of event: RequestEvent, on request: HousingRequest) -> EventEffect {
    guard request.strikeOff == nil, let reason = self[event.kind]?.ends else { return .none }
    return .strikesOff(StrikeOff(reason: reason, date: event.date))
  }
}
