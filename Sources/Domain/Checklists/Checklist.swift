/// A harmonised checklist (liste de contrôle) the club adopted.
package struct Checklist: Equatable, Sendable, Identifiable {
  /// Stable name: `welcome`, `registration`, `documents`, `renewal`, `urgent`.
  package var id: String
  package var title: String
  package var version: Int
  package var date: CalendarDate
  /// The club meeting that adopted it, in words.
  package var adoptedBy: String
  package var items: [ChecklistItem]

  package init(
    id: String,
    title: String,
    version: Int,
    date: CalendarDate,
    adoptedBy: String,
    items: [ChecklistItem]
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.date = date
    self.adoptedBy = adoptedBy
    self.items = items
  }
}

package struct ChecklistItem: Equatable, Sendable, Identifiable {
  package enum Kind: String, Sendable, Codable {
    /// Something to do or to say.
    case step
    /// A document that may be asked for.
    case document
    /// A document that may not be asked for at registration.
    case forbidden
  }

  package enum Certainty: String, Sendable, Codable {
    case certain, likely, unsure
  }

  package var id: String
  package var kind: Kind
  package var text: String
  package var why: String
  package var source: String
  package var certainty: Certainty
  /// Whom it concerns; nil means everybody.
  package var condition: Condition?

  package init(
    id: String,
    kind: Kind,
    text: String,
    why: String,
    source: String,
    certainty: Certainty,
    condition: Condition? = nil
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.why = why
    self.source = source
    self.certainty = certainty
    self.condition = condition
  }

  package func concerns(_ request: HousingRequest, on today: CalendarDate) -> Bool {
    condition?.holds(for: request, on: today) ?? true
  }
}

/// An item ticked for a request, kept with the version of the checklist it was ticked on.
package struct Tick: Equatable, Sendable {
  package var checklistID: String
  package var version: Int
  package var itemID: String
  package var signature: Signature

  package init(checklistID: String, version: Int, itemID: String, signature: Signature) {
    self.checklistID = checklistID
    self.version = version
    self.itemID = itemID
    self.signature = signature
  }
}
