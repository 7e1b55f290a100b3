/// What the desks keep: one method per use, each one transaction.
package protocol Store: MorningStore {
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
  ///
  /// - Throws: `.draftGone` when it is no longer there: it was recorded or taken up elsewhere.
  func create(_ request: HousingRequest, from draft: Draft.ID?, by signature: Signature)
    async throws(StoreError) -> RequestRecord
  /// Saves a changed request.
  ///
  /// - Throws: `.conflict` with the other desk's record when `record.version` is no longer the
  ///   store's.
  func save(_ record: RequestRecord, from draft: Draft.ID?, by signature: Signature)
    async throws(StoreError) -> RequestRecord

  /// The drafts of an agent, newest first, without those put aside.
  func drafts(of agent: String) async throws(StoreError) -> [Draft]
  /// Keeps a draft for the first time, or whatever became of it since.
  func save(_ draft: Draft) async throws(StoreError)
  /// Keeps a draft again.
  ///
  /// - Throws: `.draftGone` when it was taken up or recorded elsewhere since.
  func update(_ draft: Draft) async throws(StoreError)
  /// Takes a draft up under a new name, so that whoever had it open no longer writes to it.
  ///
  /// - Throws: `.draftGone` when another did it first.
  func takeUp(_ draft: Draft.ID, as new: Draft.ID) async throws(StoreError) -> Draft
  func delete(_ draft: Draft.ID) async throws(StoreError)

  /// The files likely to be of the same people, most likely first, and why.
  ///
  /// The request's own file and those it was told apart from are left out.
  func likelyDuplicates(of probe: DuplicateProbe, limit: Int)
    async throws(StoreError) -> [LikelyDuplicate]
  /// Keeps an answer on a pair; with a draft, until its request is recorded.
  func answer(
    _ verdict: DuplicateVerdict,
    on other: RequestRecord.ID,
    in side: DuplicateProbe.Side,
    by signature: Signature
  ) async throws(StoreError)
  /// The pairs to review, the longest waiting first.
  func reviews(limit: Int) async throws(StoreError) -> [DuplicateReview]
  /// - Throws: `.notFound` when the pair is not, or no longer, to be reviewed.
  func close(_ review: DuplicateReview.ID, as outcome: ReviewOutcome, by signature: Signature)
    async throws(StoreError)

  /// Puts a draft aside in the first free place of its desk; says which.
  ///
  /// - Throws: `.noPlaceLeft`.
  func park(_ draft: Draft) async throws(StoreError) -> Int
  /// The visits put aside at a desk, by place.
  func parkedVisits(at deskCode: String) async throws(StoreError) -> [ParkedVisit]
  /// Takes a visit back: it is then a draft of that agent.
  ///
  /// - Throws: `.notFound` when another took it first.
  func takeBack(_ place: Int, at deskCode: String, by agent: String)
    async throws(StoreError) -> Draft

  func ticks(of id: RequestRecord.ID) async throws(StoreError) -> [Tick]
  /// Ticks an item, or takes its tick away; ticking twice changes nothing.
  func set(_ tick: Tick, on id: RequestRecord.ID, ticked: Bool) async throws(StoreError)

  /// The fields of a request already typed into the SNE.
  func rekeyedFields(of id: RequestRecord.ID) async throws(StoreError) -> [RekeyedField]
  /// Notes that a field is typed into the SNE, or no longer.
  func set(_ field: RekeyedField, on id: RequestRecord.ID, done: Bool) async throws(StoreError)

  /// What happened to a request, the oldest first.
  func events(of id: RequestRecord.ID) async throws(StoreError) -> [RequestEvent]
  /// Writes down something that happened, and what it does to the request, together.
  ///
  /// - Throws: `.conflict` when the event ends or restores the request and `record.version` is no
  ///   longer the store's; `.notFound`.
  func add(_ event: RequestEvent, to record: RequestRecord, _ effect: EventEffect)
    async throws(StoreError) -> RequestRecord
  /// Takes away an event written down by mistake; the journal keeps it.
  ///
  /// - Throws: `.notFound` when it is not, or no longer, there; strike-offs and restorations stay.
  func withdraw(_ event: RequestEvent.ID, of id: RequestRecord.ID, by signature: Signature)
    async throws(StoreError)

  /// The supporting documents brought for a request.
  func documents(of id: RequestRecord.ID) async throws(StoreError) -> [DocumentReceipt]
  /// Keeps what a desk saw of a document; `.missing` takes it away, the same again changes nothing.
  func set(_ receipt: DocumentReceipt, on id: RequestRecord.ID) async throws(StoreError)

  /// Where this agent prints at this desk, else where the desk last chose to; nil until chosen.
  func printer(of agent: String, at deskCode: String) async throws(StoreError) -> PrintDestination?
  func setPrinter(_ destination: PrintDestination, by signature: Signature)
    async throws(StoreError)

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
  /// The draft was recorded, or taken up at another terminal.
  case draftGone
  /// All nine places of the desk hold a visit.
  case noPlaceLeft
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
