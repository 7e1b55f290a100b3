/// What may be typed in a field, and so how it is read, shown and stored.
package enum FieldKind: Equatable, Sendable {
  /// A person's name, kept in capitals as on the identity paper.
  case name
  case text
  case date(DateMeaning)
  case code(CodeListID)
  /// Several codes of a list, in order.
  case codes(CodeListID)
  /// A commune of the territory, by name, postcode or INSEE code.
  case commune
  case postalCode
  /// Euros and cents.
  case euros
  case number(ClosedRange<Int>)
  case yesNo
  case phone
  case email
  case uniqueNumber
  /// Fourteen digits of an establishment.
  case siret
  /// The number of an association: W and nine digits.
  case rna

  package enum DateMeaning: Equatable, Sendable {
    /// Of a person living: not in the future, not before 1900.
    case birth
    /// A day of the past, or today.
    case past
    /// A day expected, such as a birth to come.
    case expected
  }
}
