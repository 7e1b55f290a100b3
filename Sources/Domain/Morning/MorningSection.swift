/// What waits at the opening of the day, by the gesture that it calls for.
///
/// A request may stand in several: one without its number may also be due for renewal.
package enum MorningSection: String, Hashable, Sendable, CaseIterable {
  /// Within the month that the law gives to hand over the certificate.
  case certificates
  /// Valid until today; then between each step of notice and the one before.
  case renewalToday, renewalNear, renewalNext, renewalFar
  /// No longer valid; renewing is still enough.
  case expired
  /// Expired, and about to be struck off by the SNE, or past that day.
  case strikeOffSoon
  /// Still no number once the month is over.
  case numbers
  /// Received lately: to be handed over to the SNE.
  case documents
  /// Recommended fields are empty.
  case corrections

  /// Whether a letter that calls for renewal makes sense.
  package var isRenewal: Bool {
    switch self {
    case .renewalToday, .renewalNear, .renewalNext, .renewalFar, .expired, .strikeOffSoon: true
    case .certificates, .numbers, .documents, .corrections: false
    }
  }
}
