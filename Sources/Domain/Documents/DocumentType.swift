/// A supporting document (pièce justificative) that may be asked for, and when, and of whom.
///
/// Source: `Resources/Data/documents.yaml`.
package struct DocumentType: Equatable, Sendable, Identifiable {
  package enum Stage: String, Sendable {
    /// At the desk: the only proof that may be required there.
    case registration
    /// Afterwards, by the service that examines the request.
    case examination
  }

  package enum Demand: String, Sendable {
    case required
    /// Only if the examining service asks for it.
    case onRequest
  }

  package enum Holder: String, Sendable {
    /// One for the whole request.
    case request
    case applicant
    /// One for each adult to house.
    case adult
    case minor
  }

  package var id: String
  package var stage: Stage
  package var demand: Demand
  package var holder: Holder
  package var text: String
  package var why: String
  package var source: String
  package var certainty: ChecklistItem.Certainty
  /// Whom it concerns; for one an adult brings, that adult; nil means everybody.
  package var condition: Condition?
  /// The document of the examination that this one already brings.
  package var standsFor: String?
  /// Months after which one received is to be looked at again; nil when no duration is known.
  package var validityMonths: Int?
  /// The text said to one person; with blanks `{annee_n1}` and `{annee_n2}`, the last years.
  package var personalText: String?
  /// Tells of violence or of health: on no paper, and on screen on purpose only.
  package var isSensitive: Bool

  package init(
    id: String,
    stage: Stage,
    demand: Demand,
    holder: Holder,
    text: String,
    why: String,
    source: String,
    certainty: ChecklistItem.Certainty,
    condition: Condition? = nil,
    standsFor: String? = nil,
    validityMonths: Int? = nil,
    personalText: String? = nil,
    isSensitive: Bool = false
  ) {
    self.id = id
    self.stage = stage
    self.demand = demand
    self.holder = holder
    self.text = text
    self.why = why
    self.source = source
    self.certainty = certainty
    self.condition = condition
    self.standsFor = standsFor
    self.validityMonths = validityMonths
    self.personalText = personalText
    self.isSensitive = isSensitive
  }
}

/// A document that may not be asked for.
package struct ForbiddenDocument: Equatable, Sendable, Identifiable {
  package var id: String
  /// Never; otherwise not at registration.
  package var always: Bool
  package var text: String
  package var why: String
  package var source: String
  package var certainty: ChecklistItem.Certainty

  package init(
    id: String,
    always: Bool,
    text: String,
    why: String,
    source: String,
    certainty: ChecklistItem.Certainty
  ) {
    self.id = id
    self.always = always
    self.text = text
    self.why = why
    self.source = source
    self.certainty = certainty
  }
}
