/// A request that looks like an earlier one on purpose.
package struct PlantedRequest: Equatable, Sendable {
  /// What sets it apart from the request it looks like.
  package enum Kind: String, Sendable, CaseIterable {
    // The same person asking twice…
    case nothing, usageName, swappedNames, hyphen, doubleName, accents, missingGivenName
    case secondGivenName, nearName, otherName, swappedDigits, oneDigit, dayAndMonth
    /// The co-holder asking, and the applicant as co-holder.
    case partner
    // … and people who are not one.
    case twin, sibling, homonym
  }

  package var kind: Kind
  /// The place of the earlier request.
  package var source: Int

  package var isDuplicate: Bool {
    switch kind {
    case .twin, .sibling, .homonym: false
    default: true
    }
  }
}
