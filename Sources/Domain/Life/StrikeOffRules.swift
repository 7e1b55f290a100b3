/// Why a request may be struck off, who decides it, what shows it, whether it can come back
/// (`Resources/Data/strike-offs.yaml`).
///
/// Source: CCH R.441-2-8; arrêté du 23 mars 2015.
package struct StrikeOffRules: Equatable, Sendable {
  /// Who decides a strike-off.
  package enum Decider: String, Sendable, CaseIterable {
    /// A registration desk, such as this one.
    case desk
    case landlord
    /// The attribution commission of a landlord (CAL).
    case commission
    /// Whoever runs the national system, which does it by itself.
    case system
  }

  /// How long a request can be restored.
  package enum Restoration: Equatable, Sendable {
    /// Months from filing or from the last renewal.
    case fromRenewal(months: Int)
    /// Months from the strike-off.
    case fromStrikeOff(months: Int)
  }

  package struct Rule: Equatable, Sendable {
    /// A code of `strikeOffReason`.
    package var code: String
    /// Who may decide it: a desk that is not named only writes down what another decided.
    package var deciders: [Decider]
    /// What to know before, in a sentence.
    package var advice: String
    /// What may show it; empty when nothing has to.
    package var proofs: [String]
    /// Months that pass between a notice to the applicant and the strike-off; nil without notice.
    package var noticeMonths: Int?
    /// The national system does it by itself when nobody renews.
    package var isAutomatic: Bool
    /// Nil when the request does not come back.
    package var restoration: Restoration?
    package var source: String
    package var certainty: ChecklistItem.Certainty

    package init(
      code: String,
      deciders: [Decider],
      advice: String,
      proofs: [String] = [],
      noticeMonths: Int? = nil,
      isAutomatic: Bool = false,
      restoration: Restoration? = nil,
      source: String,
      certainty: ChecklistItem.Certainty
    ) {
      self.code = code
      self.deciders = deciders
      self.advice = advice
      self.proofs = proofs
      self.noticeMonths = noticeMonths
      self.isAutomatic = isAutomatic
      self.restoration = restoration
      self.source = source
      self.certainty = certainty
    }
  }

  package var rules: [Rule]
  /// Months a restored request has to be renewed; nil when no file says so.
  package var renewalAfterRestorationMonths: Int?
  /// Months from strike-off after which personal data go; nil: they stay.
  ///
  /// Source: décret 2017-917, article 4.
  package var erasureMonths: Int?

  package init(
    _ rules: [Rule] = [],
    renewalAfterRestorationMonths: Int? = nil,
    erasureMonths: Int? = nil
  ) {
    self.rules = rules
    self.renewalAfterRestorationMonths = renewalAfterRestorationMonths
    self.erasureMonths = erasureMonths
  }

  package subscript(code: String) -> Rule? { rules.first { $0.code == code } }

  /// The one that comes by itself when nobody renews.
  package var automatic: Rule? { rules.first(where: \.isAutomatic) }

  /// The last day a strike-off can be undone; nil when it cannot, or is not known to.
  package func lastRestorationDay(of strikeOff: StrikeOff, _ request: HousingRequest)
    -> CalendarDate?
  {
    switch self[strikeOff.reason]?.restoration {
    case .fromStrikeOff(let months): strikeOff.date.adding(months: months)
    case .fromRenewal(let months): request.validFrom?.adding(months: months)
    case nil: nil
    }
  }

  /// The day the law has personal data erased; nil while the request waits.
  package func erasureDay(of strikeOff: StrikeOff?) -> CalendarDate? {
    guard let strikeOff, let erasureMonths else { return nil }
    return strikeOff.date.adding(months: erasureMonths)
  }
}

extension HousingRequest {
  /// The day its validity runs from: the last renewal, else the filing.
  package var validFrom: CalendarDate? { lastRenewalDate ?? filingDate }
}
