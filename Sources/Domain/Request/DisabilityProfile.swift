/// The disability complement of one person (complément handicap): sensitive, opened on purpose only.
///
/// Codes are kept as they came. Source: SNE interface 02.01 (registration guide §1.10).
package struct DisabilityProfile: Equatable, Sendable, Codable {
  /// Whom it is about, by given name.
  package var person: String?
  /// Stable or evolving.
  package var state: String?
  /// How many stairs the person can climb.
  package var stairs: String?
  package var motor: [String] = []
  package var sensory: [String] = []
  /// Technical aids used.
  package var aids: [String] = []
  /// Equipment the dwelling must have.
  package var equipment: [String] = []

  package init() {}
}
