/// A field typed again into the SNE, with the value it had then: changed since, it is to do again.
package struct RekeyedField: Equatable, Sendable {
  package var field: FieldID
  /// Canonical text.
  package var text: String
  package var signature: Signature

  package init(field: FieldID, text: String, signature: Signature) {
    self.field = field
    self.text = text
    self.signature = signature
  }
}
