package import Canvas
package import Domain
package import Pages
import Synchronization
package import ViewModels

/// Types at a desk as a person would, each effect settled before the next key.
package struct DeskDriver {
  package private(set) var desk: Desk
  package private(set) var hasQuit = false
  private let services: Services

  package init(
    store: any Store,
    reference: ReferenceData,
    checklists: [Checklist] = [],
    agent: String = "camille",
    deskCode: String = "59574",
    today: CalendarDate = .test,
    advancesByItself: Bool = false,
    printer: any PaperPrinter = NoPrinter(),
    newDraftID: (@Sendable () -> Draft.ID)? = nil
  ) async {
    services = Services(
      store: store,
      wall: FixedWallClock(day: today),
      clock: ImmediateClock(),
      printer: printer,
      newDraftID: newDraftID ?? { Draft.ID("draft-\(agent)") }
    )
    desk = Desk(
      Context(
        reference: reference,
        checklists: checklists,
        info: store.info,
        agent: agent,
        deskCode: deskCode,
        today: today,
        advancesByItself: advancesByItself
      )
    )
    await send(.opened)
  }

  package var page: Page { desk.page }

  /// The page once the desk knows how many rows a terminal of that size shows.
  package func page(at size: Size) async -> Page {
    var desk = self
    await desk.send(.room(desk.page.frame(size).room))
    return desk.page
  }

  package mutating func press(_ keys: Key...) async { for key in keys { await send(.key(key)) } }

  package mutating func type(_ text: String) async {
    for character in text { await send(.key(.character(character))) }
  }

  /// Keys that all arrive before any answer of the store does.
  package mutating func burst(_ keys: [Key]) async {
    var steps: [Effect<Desk.Action>.Step] = []
    for key in keys { steps += desk.update(.key(key)).steps }
    await settle(steps)
  }

  package mutating func send(_ action: Desk.Action) async {
    await settle(desk.update(action).steps)
  }

  /// A step replaced by a later one of its name never ran, as in the runtime.
  private mutating func settle(_ steps: [Effect<Desk.Action>.Step]) async {
    for (index, step) in steps.enumerated() {
      switch step {
      case .run(let id, let outlives, let work):
        let replaced =
          !outlives
          && steps.dropFirst(index + 1).contains {
            if case .run(id, _, _) = $0 { true } else { false }
          }
        guard !replaced else { continue }
        let sent = Mutex<[Desk.Action]>([])
        await work(services) { action in sent.withLock { $0.append(action) } }
        for action in sent.withLock({ $0 }) { await send(action) }
      case .cancel: break
      case .quit: hasQuit = true
      }
    }
  }
}

extension CalendarDate {
  /// The day most tests stand on: Tuesday 24 November 2026.
  package static var test: CalendarDate { CalendarDate(dayNumber: 20_781) }
}

/// A clock on the wall that stands at ten past nine of one day, UTC.
package struct FixedWallClock: WallClock {
  private let day: CalendarDate
  package init(day: CalendarDate) { self.day = day }

  package func now() -> Instant {
    Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + 33_000_000)
  }

  package func local(_ instant: Instant) -> LocalTime {
    let minutes = instant.milliseconds / 60_000
    return LocalTime(
      day: CalendarDate(dayNumber: Int(minutes / 1440)),
      hour: Int(minutes % 1440 / 60),
      minute: Int(minutes % 60)
    )
  }
}

/// A clock whose delays are over at once.
package struct ImmediateClock: Clock {
  package init() {}
  package var now: ContinuousClock.Instant { .now }
  package var minimumResolution: Duration { .zero }
  package func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
  }
}
