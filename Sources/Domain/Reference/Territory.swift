/// A commune, keyed by its INSEE code: postcodes are shared by several.
package struct Commune: Equatable, Sendable {
  package var code: String
  package var name: String
  package var postalCode: String
  /// Social rented dwellings; nil when unknown.
  package var socialStock: Int?
  /// Left the territory on that day; nil while a member.
  package var leftOn: CalendarDate?
  /// Nil when unknown, which is said.
  package var averageWait: AverageWait?

  package init(
    code: String,
    name: String,
    postalCode: String,
    socialStock: Int? = nil,
    leftOn: CalendarDate? = nil,
    averageWait: AverageWait? = nil
  ) {
    self.code = code
    self.name = name
    self.postalCode = postalCode
    self.socialStock = socialStock
    self.leftOn = leftOn
    self.averageWait = averageWait
  }
}

/// A registration desk (guichet enregistreur).
package struct RegistrationDesk: Equatable, Sendable {
  /// Ours, stable: the INSEE code of the commune, or the SIREN of the intercommunality.
  package var code: String
  package var name: String
  /// Where people go; nil when the data do not say.
  package var address: String?
  /// Opening hours and telephone, in words.
  package var contact: String?

  package init(code: String, name: String, address: String? = nil, contact: String? = nil) {
    self.code = code
    self.name = name
    self.address = address
    self.contact = contact
  }
}

/// The intercommunality, its communes and its desks.
package struct Territory: Equatable, Sendable {
  package var name: String
  package var siren: String
  /// In alphabetical order of names.
  package var communes: [Commune]
  package var desks: [RegistrationDesk]
  /// Where the stock of the communes was read, and its date.
  package var stockSource: String?
  /// Over the whole territory.
  package var averageWait: AverageWait?

  package init(
    name: String,
    siren: String,
    communes: [Commune],
    desks: [RegistrationDesk],
    stockSource: String? = nil,
    averageWait: AverageWait? = nil
  ) {
    self.name = name
    self.siren = siren
    self.communes = communes
    self.desks = desks
    self.stockSource = stockSource
    self.averageWait = averageWait
  }

  package func commune(_ code: String) -> Commune? { communes.first { $0.code == code } }

  package func desk(_ code: String) -> RegistrationDesk? { desks.first { $0.code == code } }

  /// The communes that a name, a postcode or an INSEE code may mean, best first.
  package func communes(matching typed: String) -> [Commune] {
    let folded = typed.folded
    guard !folded.isEmpty else { return communes }
    if let exact = communes.first(where: { $0.code == folded || $0.name.folded == folded }) {
      return [exact]
    }
    let byPostalCode = communes.filter { $0.postalCode == folded }
    if !byPostalCode.isEmpty { return byPostalCode }
    let starting = communes.filter { $0.name.folded.hasPrefix(folded) }
    let words = folded.split(separator: " ")
    let containing = communes.filter { commune in
      let parts = commune.name.folded.split(separator: " ")
      return !starting.contains(commune)
        && words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }
    return starting + containing
  }
}
