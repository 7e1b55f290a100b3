import Canvas
import Domain
import Pages
import Synchronization
import ViewModels

/// A desk without a terminal: each key is followed by its answers and by the screens they make.
struct BenchDesk {
  /// The time until the first answer shows, and until all do.
  struct Lap {
    let shown: Duration
    let settled: Duration
  }

  private var desk: Desk
  private let services: Services

  init(_ context: Context, _ store: any Store) {
    desk = Desk(context)
    services = Services(store: store, wall: SystemClock(), newDraftID: { Draft.ID("mesure") })
  }

  @discardableResult
  mutating func press(_ key: Key) async -> Lap { await send(.key(key)) }

  @discardableResult
  mutating func send(_ action: Desk.Action) async -> Lap {
    let clock = ContinuousClock()
    let start = clock.now
    let steps = desk.update(action).steps
    paint()
    var shown: Duration?
    for step in steps {
      await settle(step)
      paint()
      if shown == nil { shown = clock.now - start }
    }
    let settled = clock.now - start
    return Lap(shown: shown ?? settled, settled: settled)
  }

  private mutating func settle(_ step: Effect<Desk.Action>.Step) async {
    guard case .run(_, _, let work) = step else { return }
    let sent = Mutex<[Desk.Action]>([])
    await work(services) { action in sent.withLock { $0.append(action) } }
    for action in sent.withLock({ $0 }) {
      for step in desk.update(action).steps { await settle(step) }
    }
  }

  private mutating func paint() {
    let room = desk.page.frame(Page.minimumSize).room
    if desk.context.room != room {
      _ = desk.update(.room(room))
      _ = desk.page.frame(Page.minimumSize)
    }
  }
}
