/// The documents that may be asked for, and those that may not: the law's closed list, as data.
package struct DocumentCatalogue: Equatable, Sendable {
  package var types: [DocumentType]
  package var forbidden: [ForbiddenDocument]

  package init(types: [DocumentType] = [], forbidden: [ForbiddenDocument] = []) {
    self.types = types
    self.forbidden = forbidden
  }

  package subscript(id: String) -> DocumentType? { types.first { $0.id == id } }

  /// The checklist items of a stage, so that a list says what this catalogue says.
  package func items(of stage: DocumentType.Stage) -> [ChecklistItem] {
    types.filter { $0.stage == stage }.map { type in
      ChecklistItem(
        id: type.id,
        kind: .document,
        text: type.text,
        why: type.why,
        source: type.source,
        certainty: type.certainty,
        condition: type.condition
      )
    }
  }

  /// The checklist items of what may never be asked, and at the desk of what may not be there.
  package func forbiddenItems(atRegistration: Bool) -> [ChecklistItem] {
    forbidden.filter { $0.always || atRegistration }.map { one in
      ChecklistItem(
        id: one.id,
        kind: .forbidden,
        text: one.text,
        why: one.why,
        source: one.source,
        certainty: one.certainty
      )
    }
  }
}
