/// An entry under way: every text as typed, right or wrong, kept in the store while the clerk types.
package struct Draft: Equatable, Sendable, Identifiable {
  package struct ID: Hashable, Sendable {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
  }

  /// The record being changed, as it was when opened; nil for a new request.
  package struct Base: Equatable, Sendable {
    package var id: RequestRecord.ID
    package var version: Int
    package init(id: RequestRecord.ID, version: Int) {
      self.id = id
      self.version = version
    }
  }

  package var id: ID
  package var agent: String
  package var deskCode: String
  package var base: Base?
  package var entry: RequestEntry
  /// The answers given so far to soft checks.
  package var confirmations: [CheckConfirmation]
  /// The sections of a renewal answered so far; nil when it is none.
  package var renewal: [String]?
  /// Where the cursor was.
  package var focus: FieldID?
  /// Characters before the cursor in that field.
  package var caret: Int?
  package var savedAt: Instant

  package init(
    id: ID,
    agent: String,
    deskCode: String,
    base: Base? = nil,
    entry: RequestEntry,
    confirmations: [CheckConfirmation] = [],
    renewal: [String]? = nil,
    focus: FieldID? = nil,
    caret: Int? = nil,
    savedAt: Instant
  ) {
    self.id = id
    self.agent = agent
    self.deskCode = deskCode
    self.base = base
    self.entry = entry
    self.confirmations = confirmations
    self.renewal = renewal
    self.focus = focus
    self.caret = caret
    self.savedAt = savedAt
  }
}
