/// A field of a part of the request: its name in paths, its kind, and how its value is reached.
struct FieldAccess<Root>: Sendable {
  let name: String
  let kind: FieldKind
  let read: @Sendable (Root) -> String?
  let write: @Sendable (inout Root, String?) -> Void

  init<Value: FieldValue>(
    _ name: String,
    _ kind: FieldKind,
    _ value: any WritableKeyPath<Root, Value?> & Sendable
  ) {
    self.name = name
    self.kind = kind
    read = { $0[keyPath: value]?.canonical }
    write = { $0[keyPath: value] = $1.flatMap(Value.init(canonical:)) }
  }

  init(_ name: String, _ kind: FieldKind, list: any WritableKeyPath<Root, [String]> & Sendable) {
    self.name = name
    self.kind = kind
    read = { root in
      let codes = root[keyPath: list]
      return codes.isEmpty ? nil : codes.canonical
    }
    write = { $0[keyPath: list] = $1.flatMap([String].init(canonical:)) ?? [] }
  }
}

/// A field of the form as a screen shows it.
package struct FormField: Equatable, Sendable, Identifiable {
  package let id: FieldID
  package let kind: FieldKind

  package init(id: FieldID, kind: FieldKind) {
    self.id = id
    self.kind = kind
  }
}

/// A part of the form, in the order of the national one.
package struct FormSection: Equatable, Sendable, Identifiable {
  package enum Name: String, Sendable, CaseIterable {
    case filing, applicant, address, coHolders, dependants, work, incomes, currentHousing, reasons
    case wanted, disability, notes
  }

  package let id: Name
  /// Fields by group: a person, a dependant, a reason.
  package let groups: [Group]

  package struct Group: Equatable, Sendable {
    /// The path all its fields begin with: `applicant`, `coHolders.0`; empty for the request itself.
    package let path: String
    package let fields: [FormField]

    package init(path: String, fields: [FormField]) {
      self.path = path
      self.fields = fields
    }
  }

  package init(id: Name, groups: [Group]) {
    self.id = id
    self.groups = groups
  }

  package var fields: [FormField] { groups.flatMap(\.fields) }
}
