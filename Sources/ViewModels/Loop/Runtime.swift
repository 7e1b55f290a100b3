import Domain
package import Pages

/// Feeds events to the desk, shows what it becomes, and runs its effects.
@MainActor
package final class Runtime {
  package enum Event: Sendable {
    case keys([Key])
    /// The window changed: show the page again.
    case resized
    case action(Desk.Action)
    /// The terminal is gone or the program is told to end: save what is typed and leave.
    case leave
  }

  private var desk: Desk
  private let services: Services
  private let show: @MainActor (Page) -> Int
  private let events: AsyncStream<Event>
  package let post: AsyncStream<Event>.Continuation
  private var running: [EffectID: Running] = [:]
  private var started = 0

  private struct Running {
    let number: Int
    let outlives: Bool
    let task: Task<Void, Never>
  }

  /// A runtime that shows pages with `show`, which says how many rows a list may show.
  package init(desk: Desk, services: Services, show: @escaping @MainActor (Page) -> Int) {
    self.desk = desk
    self.services = services
    self.show = show
    (events, post) = AsyncStream.makeStream(of: Event.self)
  }

  /// Returns when the desk asks to quit; what must be written is, what merely reads is cancelled.
  package func run() async {
    let watch = Task { [post, services] in
      for await _ in services.store.changes() { post.yield(.action(.storeChanged)) }
    }
    perform(desk.update(.opened))
    paint()
    for await event in events {
      switch event {
      case .keys(let keys): for key in keys { perform(desk.update(.key(key))) }
      case .resized: break
      case .action(let action): perform(desk.update(action))
      case .leave:
        perform(desk.update(.leave))
        post.finish()
      }
      paint()
    }
    watch.cancel()
    for running in running.values where !running.outlives { running.task.cancel() }
    for running in running.values where running.outlives { await running.task.value }
  }

  private func paint() {
    let room = show(desk.page)
    if desk.context.room != room {
      perform(desk.update(.room(room)))
      _ = show(desk.page)
    }
  }

  private func perform(_ effect: Effect<Desk.Action>) {
    for step in effect.steps {
      switch step {
      case .quit: post.finish()
      case .cancel(let screen):
        for (id, one) in running where id.screen == screen && !one.outlives {
          one.task.cancel()
          running[id] = nil
        }
      case .run(let id, let outlives, let work): start(id, outlives: outlives, work)
      }
    }
  }

  /// A step that outlives its screen writes: the next of its name waits for it, so that writes
  /// keep their order; any other is cancelled by the next of its name.
  private func start(_ id: EffectID, outlives: Bool, _ work: @escaping Effect<Desk.Action>.Work) {
    let earlier = running[id]?.task
    if !outlives { earlier?.cancel() }
    started += 1
    let number = started
    let task = Task { [post, services, weak self] in
      if outlives { await earlier?.value }
      await work(services) { if !Task.isCancelled { post.yield(.action($0)) } }
      if self?.running[id]?.number == number { self?.running[id] = nil }
    }
    running[id] = Running(number: number, outlives: outlives, task: task)
  }
}
