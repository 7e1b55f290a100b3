import Domain
import Pages

extension RekeyingSheet {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged, .saved: return read()
    case .moved(let step): move(to: window.selected + step, context)
    case .paged(let step): move(to: window.selected + step * max(1, context.room - 1), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .typed: return typed(context)
    case .toggled: return toggle(context)
    case .copied: return copy(context)
    case .copyTold(let went):
      message =
        went
        ? Page.Message("Copié\u{A0}: collez dans le SNE, si votre terminal le permet.", .good)
        : Page.Message(
          "Ce terminal n’a pas de presse-papiers\u{A0}: sélectionnez la valeur à la souris.",
          .warning
        )
    case .sensitiveAsked: return openSensitive(context)
    case .sensitiveOpened:
      isSensitiveOpen = true
      message = Page.Message("Parties sensibles ouvertes\u{A0}; le journal le dit.", .warning)
    case .loaded(let record, let done): loaded(record, done, context)
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .numberAsked, .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    // After the fields stands the number.
    window.move(to: wanted, count: lines(context).count + 1, room: context.room)
    message = nil
  }

  private func read() -> Effect<Action> {
    .run("sheet") { [id] services, send in
      do throws(StoreError) {
        let record = try await services.store.record(id)
        send(.loaded(record, try await services.store.rekeyedFields(of: id)))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }

  private mutating func loaded(
    _ record: RequestRecord,
    _ done: [RekeyedField],
    _ context: Context
  ) {
    let lines = lines(context)
    let focused = lines.indices.contains(window.selected) ? lines[window.selected].field : nil
    let isFirst = self.done.isEmpty && isWaiting
    self.record = record
    self.done = done
    isWaiting = false
    let new = self.lines(context)
    let place =
      isFirst && !done.isEmpty
      ? new.firstIndex { !isDone($0) } ?? new.count
      : focused.flatMap { field in new.firstIndex { $0.field == field } } ?? window.selected
    let said = message
    move(to: place, context)
    message = said
  }

  private mutating func typed(_ context: Context) -> Effect<Action> {
    let lines = lines(context)
    guard lines.indices.contains(window.selected) else { return .none }
    let line = lines[window.selected]
    let next = lines.indices.dropFirst(window.selected + 1).first { !isDone(lines[$0]) }
    move(to: next ?? lines.count, context)
    return isDone(line) ? .none : set(line, done: true, context)
  }

  private mutating func toggle(_ context: Context) -> Effect<Action> {
    let lines = lines(context)
    guard lines.indices.contains(window.selected) else { return .none }
    let line = lines[window.selected]
    return set(line, done: !isDone(line), context)
  }

  private mutating func set(_ line: Line, done isDone: Bool, _ context: Context) -> Effect<Action> {
    isWaiting = true
    return .run("tick", outlives: true) { [id] services, send in
      let field = RekeyedField(
        field: line.field,
        text: line.canonical,
        signature: context.signature(at: services.wall.now())
      )
      do throws(StoreError) {
        try await services.store.set(field, on: id, done: isDone)
        send(.saved)
      } catch {
        send(.failed(error))
      }
    }
  }

  private func openSensitive(_ context: Context) -> Effect<Action> {
    .openSensitiveParts(of: id, context, opened: .sensitiveOpened) { .failed($0) }
  }

  private func copy(_ context: Context) -> Effect<Action> {
    let lines = lines(context)
    guard lines.indices.contains(window.selected) else { return .none }
    let value = lines[window.selected].value
    return .run("copy") { services, send in send(.copyTold(await services.copy(value))) }
  }
}
