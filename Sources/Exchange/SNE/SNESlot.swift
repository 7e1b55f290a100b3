import Domain

/// An element of the exchange file and the field of a value it goes with, for reading and writing.
///
/// Both ways are made from the same name and key path, so that neither can be forgotten.
struct SNESlot<Root>: Sendable {
  /// What became of an element.
  enum Reading: Sendable {
    /// The field holds all it said.
    case taken
    /// The field holds its value, but it said more: it is kept as well.
    case takenInPart
    /// It said nothing that the field can hold: it is kept as it came.
    case kept
  }

  let name: String
  /// Takes an element, which stands at that path.
  let read: @Sendable (SNENode, String, inout Root, inout SNEIntake) -> Reading
  /// Writes the element of that path, if there is anything to write.
  let write: @Sendable (Root, String, SNEKept, inout SNEOutput) -> Void

  /// An element that holds one value.
  static func value<Value: Equatable & SendableMetatype>(
    _ name: String,
    _ field: any WritableKeyPath<Root, Value?> & Sendable,
    _ form: SNEForm<Value>
  ) -> Self {
    Self(name: name) { node, path, root, intake in
      guard let value = form.value(of: node) else {
        if !node.isBlank { intake.warn(form.fault, node, path) }
        return .kept
      }
      root[keyPath: field] = value
      return form.isPlain(node) ? .taken : .takenInPart
    } write: { root, path, kept, output in
      let value = root[keyPath: field]
      // What came is written back as long as it says the same as the field does now.
      if let original = kept.original(at: path), form.value(of: original.node) == value {
        output.line(original.xml)
      } else if let value {
        output.line(form.xml(name, value))
      }
    }
  }

  static func text(_ name: String, _ field: any WritableKeyPath<Root, String?> & Sendable) -> Self {
    value(name, field, .text)
  }

  static func code(_ name: String, _ field: any WritableKeyPath<Root, String?> & Sendable) -> Self {
    value(name, field, .code)
  }

  /// An element whose own elements are fields of a part of the value, or of the same (`\.self`).
  static func part<Part>(
    _ name: String,
    _ part: any WritableKeyPath<Root, Part> & Sendable,
    _ slots: [SNESlot<Part>]
  ) -> Self {
    Self(name: name) { node, path, root, intake in
      if node.isBlank { return .kept }
      intake.read(node, at: path, slots, into: &root[keyPath: part])
      return .taken
    } write: { root, path, kept, output in
      let isWritten = output.container(name, at: path, slots, root[keyPath: part], kept)
      if !isWritten, let original = kept.original(at: path) { output.line(original.xml) }
    }
  }
}
