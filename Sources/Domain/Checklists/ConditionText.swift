extension Condition {
  /// The situations that need no code, with the words that say them.
  static let situations: [(word: String, condition: Condition)] = [
    ("co-titulaire", .coHolder),
    ("personne à charge", .dependant),
    ("enfant mineur", .minorChild),
    ("enfant à naître", .unbornChild),
  ]

  /// Every word a condition may begin with, for the sentence that says one is unknown.
  package static var vocabulary: [String] {
    Fact.allCases.map(\.word) + situations.map(\.word)
  }

  /// The condition as one writes it; `Condition(parsing:)` reads it back.
  package var text: String {
    switch self {
    case .any(let parts): parts.map(\.text).joined(separator: " ou ")
    case .all(let parts):
      parts.map { part in
        if case .any(let choices) = part, choices.count > 1 { return "(\(part.text))" }
        return part.text
      }.joined(separator: " et ")
    case .not(let part):
      switch part {
      case .any(let parts) where parts.count > 1, .all(let parts) where parts.count > 1:
        "non (\(part.text))"
      default: "non \(part.text)"
      }
    case .code(let fact, let codes): "\(fact.word) = \(codes.joined(separator: ", "))"
    case .coHolder, .dependant, .minorChild, .unbornChild:
      Self.situations.first { $0.condition == self }?.word ?? ""
    }
  }
}

extension Condition.Fact {
  package var word: String {
    switch self {
    case .nationality: "nationalité"
    case .maritalStatus: "situation familiale"
    case .employmentStatus: "travail"
    case .currentHousing: "logement"
    case .reason: "motif"
    case .applicantKind: "demandeur"
    case .filingKind: "dépôt"
    }
  }
}
