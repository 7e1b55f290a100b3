/// Who acts, from which desk, and when.
package struct Signature: Equatable, Sendable, Codable {
  /// The system login of the agent.
  package var agent: String
  package var deskCode: String
  package var at: Instant

  package init(agent: String, deskCode: String, at: Instant) {
    self.agent = agent
    self.deskCode = deskCode
    self.at = at
  }

  /// The day of `at`, UTC.
  package var day: CalendarDate { CalendarDate(dayNumber: Int(at.milliseconds / 86_400_000)) }
}

/// One line of the journal: an act on a request, never changed afterwards.
package struct JournalEntry: Equatable, Sendable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case created, modified, imported, ticked, unticked
    /// Compared with another file: the field is `duplicates.<identifier>`, the text a
    /// `DuplicateVerdict` or a `ReviewOutcome`.
    case compared
    /// A supporting document brought, or looked at again.
    case document
    /// Somebody opened the sensitive parts.
    case sensitiveOpened
    /// Renewed for another year, with what changed.
    case renewed
    /// A call or a letter: the field is `contacts.<outcome>`, the text who it was with.
    case contacted
    /// A correction put off: the field is `corrections.<defect>`, the text why.
    case correctionSkipped
    /// Something happened to the request, or was written down by mistake and taken away: the field
    /// is `events.<kind>`, the text that of `RequestEvent.canonical`.
    case event, eventWithdrawn
    case struckOff, restored
    /// The law had its personal data erased.
    case erased
  }

  package var number: Int64
  package var signature: Signature
  package var requestID: RequestRecord.ID
  package var kind: Kind
  package var changes: [FieldChange]

  package init(
    number: Int64,
    signature: Signature,
    requestID: RequestRecord.ID,
    kind: Kind,
    changes: [FieldChange]
  ) {
    self.number = number
    self.signature = signature
    self.requestID = requestID
    self.kind = kind
    self.changes = changes
  }
}

/// A field's value before and after, as canonical texts (`HousingRequest[field:]`); nil when empty.
///
/// A tick is told as a change of the field `checklists.<checklist>.<item>`, its text the version;
/// a document as a change of `documents.<document>.<subject>`, its text the state and the day.
package struct FieldChange: Equatable, Sendable, Codable {
  package var field: FieldID
  package var before: String?
  package var after: String?

  package init(field: FieldID, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}
