/// A legal person that asks for a dwelling to let to people it supports (personne morale).
///
/// The form wants of it an identity, an address and the dwelling only. Source: CCH R.441-2-2.
package struct Association: Equatable, Sendable, Codable {
  /// The code of `applicantKind` that says an association asks.
  package static let code = "A"

  package var name: String?
  /// Fourteen digits.
  package var siret: String?
  /// The number of the national list of associations: W and nine digits.
  package var rna: String?
  /// Who speaks for it.
  package var contactName: String?

  package init() {}
}
