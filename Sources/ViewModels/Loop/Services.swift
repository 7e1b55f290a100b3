package import Domain

/// What the outside world offers an effect.
package struct Services: Sendable {
  package var store: any Store
  /// The day and the time.
  package var wall: any WallClock
  /// What delays wait on.
  package var clock: any Clock<Duration>
  /// What prints papers.
  package var printer: any PaperPrinter
  /// A new identifier for a draft.
  package var newDraftID: @Sendable () -> Draft.ID
  /// Hands a text to the terminal’s clipboard; false when the terminal has none.
  package var copy: @Sendable (String) async -> Bool

  package init(
    store: any Store,
    wall: any WallClock,
    clock: any Clock<Duration> = ContinuousClock(),
    printer: any PaperPrinter = NoPrinter(),
    newDraftID: @escaping @Sendable () -> Draft.ID,
    copy: @escaping @Sendable (String) async -> Bool = { _ in false }
  ) {
    self.store = store
    self.wall = wall
    self.clock = clock
    self.printer = printer
    self.newDraftID = newDraftID
    self.copy = copy
  }
}

/// What every screen may look at: values that hold for the whole session, and the size at hand.
package struct Context: Equatable, Sendable {
  package var reference: ReferenceData
  package var checklists: [Checklist]
  package var info: StoreInfo
  package var agent: String
  package var deskCode: String
  package var today: CalendarDate
  /// A field of fixed length, once full, gives way to the next by itself.
  package var advancesByItself: Bool
  /// Rows a list may show.
  package var room = 18

  package init(
    reference: ReferenceData,
    checklists: [Checklist],
    info: StoreInfo,
    agent: String,
    deskCode: String,
    today: CalendarDate,
    advancesByItself: Bool = false
  ) {
    self.advancesByItself = advancesByItself
    self.reference = reference
    self.checklists = checklists
    self.info = info
    self.agent = agent
    self.deskCode = deskCode
    self.today = today
  }

  func signature(at instant: Instant) -> Signature {
    Signature(agent: agent, deskCode: deskCode, at: instant)
  }
}
