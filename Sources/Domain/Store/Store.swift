/// What the desks keep: one method per use, each one transaction.
package protocol Store: Sendable {
  var info: StoreInfo { get }

  /// A page of the list, at most `limit` rows, in the order asked for.
  func requests(_ query: RequestQuery, _ anchor: PageAnchor, limit: Int)
    async throws(StoreError) -> [RequestSummary]
  /// How many requests the query finds.
  func count(_ query: RequestQuery) async throws(StoreError) -> Int
  /// How many rows of the query stand before a place.
  func rank(of position: ListPosition, in query: RequestQuery) async throws(StoreError) -> Int

  /// - Throws: `.notFound`.
  func record(_ id: RequestRecord.ID) async throws(StoreError) -> RequestRecord
  /// The journal of a request, oldest first.
  func history(of id: RequestRecord.ID) async throws(StoreError) -> [JournalEntry]
  /// The request that bears a unique number, if any does.
  func holder(of number: UniqueNumber) async throws(StoreError) -> RequestRecord?
  /// Writes in the journal that somebody opened the sensitive parts of a request.
  ///
  /// - Throws: `.notFound`.
  func noteOpening(of id: RequestRecord.ID, by signature: Signature) async throws(StoreError)
  /// The request this agent recorded last, whose values can be taken again.
  func latestRequest(by agent: String) async throws(StoreError) -> HousingRequest?

  /// Records a new request; the draft it was typed in goes in the same transaction.
  func create(_ request: HousingRequest, from draft: Draft.ID?, by signature: Signature)
    async throws(StoreError) -> RequestRecord
  /// Saves a changed request.
  ///
  /// - Throws: `.conflict` with the other desk's record when `record.version` is no longer the
  ///   store's.
  func save(_ record: RequestRecord, from draft: Draft.ID?, by signature: Signature)
    async throws(StoreError) -> RequestRecord

  /// The drafts of an agent, newest first.
  func drafts(of agent: String) async throws(StoreError) -> [Draft]
  func save(_ draft: Draft) async throws(StoreError)
  func delete(_ draft: Draft.ID) async throws(StoreError)

  func ticks(of id: RequestRecord.ID) async throws(StoreError) -> [Tick]
  /// Ticks an item, or takes its tick away; ticking twice changes nothing.
  func set(_ tick: Tick, on id: RequestRecord.ID, ticked: Bool) async throws(StoreError)

  /// The desk this agent works at; nil until chosen.
  func deskCode(of agent: String) async throws(StoreError) -> String?
  func setDesk(_ deskCode: String, of agent: String) async throws(StoreError)

  /// One element after each commit, by this program or another; bursts are merged.
  func changes() -> AsyncStream<Void>
}

/// What a store says of itself.
package struct StoreInfo: Equatable, Sendable {
  package var territoryName: String
  /// Holds fictional people only: ÉCOLE on every screen, FICTIF on every print.
  package var isTraining: Bool

  package init(territoryName: String, isTraining: Bool) {
    self.territoryName = territoryName
    self.isTraining = isTraining
  }
}

package enum StoreError: Error, Equatable, Sendable {
  /// Another desk saved the same record first; here is what it holds now.
  case conflict(RequestRecord)
  case notFound
  /// Another request of this store bears that unique number.
  case numberTaken(by: RequestRecord.ID)
  /// The file stayed locked by another program for longer than the busy timeout.
  case busy
  case readOnly
  case diskFull
  /// The task that asked was cancelled; nothing changed.
  case cancelled
  /// The file cannot be opened or read; the reason is for a log, without personal data.
  case unreadable(String)
}

/// Why a file cannot be opened as a store; the file is left as it is.
package enum StoreOpeningError: Error, Equatable, Sendable {
  case missing, readOnly, noPermission, locked, corrupt, notAStore
  /// Made by a newer version of the program.
  case newer
  case alreadyExists
  case cannotCreate(String)
}
