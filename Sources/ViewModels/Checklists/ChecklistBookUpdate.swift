import Domain
import Pages

extension ChecklistBook {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged, .saved: return read()
    case .moved(let step): move(to: focus + step, context)
    case .paged(let step): move(to: focus + step * max(1, context.room / 2), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .listMoved(let step): moveList(by: step, context)
    case .toggled: return toggle(context)
    case .detailsToggled: showsDetails.toggle()
    case .loaded(let record, let ticks):
      self.record = record
      self.ticks = ticks
      isWaiting = false
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    focus = min(max(0, wanted), max(0, places(context).count - 1))
    message = nil
  }

  private mutating func moveList(by step: Int, _ context: Context) {
    let counts = context.checklists.map(\.items.count)
    if let target = SectionStep.target(from: focus, by: step, counts: counts) {
      move(to: target, context)
    }
  }

  /// The record comes along, since whom an item concerns may have changed with it.
  private func read() -> Effect<Action> {
    guard let id = record?.id else { return .none }
    return .run("ticks") { services, send in
      do throws(StoreError) {
        let record = try await services.store.record(id)
        let ticks = try await services.store.ticks(of: id)
        send(
          .loaded(
            record,
            ticks.map { services.dated($0, at: $0.signature.at) }
          )
        )
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }

  private mutating func toggle(_ context: Context) -> Effect<Action> {
    guard let id = record?.id, let current = current(context) else { return .none }
    let (list, item) = (current.list, current.item)
    guard item.kind != .forbidden else {
      message = Page.Message("Pièce à ne pas demander\u{A0}: \(item.why)", .warning)
      return .none
    }
    let old = tick(of: item, in: list)?.value
    isWaiting = true
    message = nil
    return .run("tick", outlives: true) { services, send in
      let tick = Tick(
        checklistID: list.id,
        version: old?.version ?? list.version,
        itemID: item.id,
        signature: context.signature(at: services.wall.now())
      )
      do throws(StoreError) {
        try await services.store.set(tick, on: id, ticked: old == nil)
        send(.saved)
      } catch {
        send(.failed(error))
      }
    }
  }
}
