/// What taking a request of an exchange file in did.
package enum ImportOutcome: Equatable, Sendable {
  case created
  /// The request held was brought up to the file.
  ///
  /// `overwritten` are the fields that a desk had changed too: the file's value stands now, and
  /// the desk's is in the journal.
  case changed(RequestRecord.ID, overwritten: [FieldID])
  case unchanged
  /// A later file was taken in already: the request is left as it is.
  case outdated(RequestRecord.ID)
  /// The request is struck off here: it is left as it is.
  case struckOff(RequestRecord.ID)
  /// The same request stands earlier in the file with other values: the first one is taken.
  case repeated
  /// The store could not hold it.
  case refused
}
