import Domain
import Pages

extension Morning {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged: return count(context) + reload(context)
    case .key(let key): return picker.pressed(key).map { update($0, context) } ?? .none
    case .counted(let counts): counted(counts)
    case .moved(let step): return move(to: place + step, context)
    case .paged(let step): return move(to: place + step * max(1, context.room - 1), context)
    case .wentFirst: return move(to: 0, context)
    case .wentLast: return move(to: rows.count - 1, context)
    case .sectionOpened: return open(context)
    case .sectionLeft:
      section = nil
      message = nil
    case .desksChanged:
      scope.toggle()
      counts = nil
      (rows, window) = ([], ListWindow())
      message = nil
      return count(context) + reload(context)
    case .loaded(let found, let section, let isMore, let isLast) where section == self.section:
      loaded(found, isMore: isMore, isLast: isLast, context)
    case .loaded: break
    case .call(let step):
      guard let call = CallNoting.take(step, &picker, Action.call), let current else {
        return .none
      }
      isWaiting = true
      return CallNoting.note(call, on: current.id, context, { .noted($0) }, { .failed($0) })
    case .noted(let contact):
      message = CallNoting.message(contact)
      return count(context) + reload(context)
    case .lettersAsked: return gatherLetters(context)
    case .renewalAsked: return readForRenewal()
    case .nothingToPrint(let why):
      isWaiting = false
      message = Page.Message(why)
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .renew, .printLetters: isWaiting = false
    case .openFile, .leave: break
    }
    return .none
  }

  private var place: Int { section == nil ? chosen : window.selected }

  private mutating func counted(_ counts: [MorningSection: MorningCount]) {
    let focused = sections.indices.contains(chosen) ? sections[chosen] : nil
    self.counts = counts
    chosen = focused.flatMap { sections.firstIndex(of: $0) } ?? min(chosen, sections.count - 1)
    chosen = max(0, chosen)
    if section == nil { isWaiting = false }
  }

  private mutating func move(to wanted: Int, _ context: Context) -> Effect<Action> {
    message = nil
    guard section != nil else {
      chosen = min(max(0, wanted), max(0, sections.count - 1))
      return .none
    }
    window.move(to: wanted, count: rows.count, room: context.room)
    guard window.selected + max(1, context.room) >= rows.count, !reachesEnd, !isWaiting else {
      return .none
    }
    return read(more: true, context)
  }

  private mutating func open(_ context: Context) -> Effect<Action> {
    guard sections.indices.contains(chosen) else { return .none }
    section = sections[chosen]
    (rows, window) = ([], ListWindow())
    message = nil
    return read(more: false, context)
  }

  // MARK: Reading

  private func count(_ context: Context) -> Effect<Action> {
    let desks = scope.codes(context)
    return .run("counts") { services, send in
      do throws(StoreError) {
        send(.counted(try await services.store.morningCounts(at: desks, on: context.today)))
      } catch .cancelled {
      } catch { send(.failed(error)) }
    }
  }

  private mutating func reload(_ context: Context) -> Effect<Action> {
    section == nil ? .none : read(more: false, context)
  }

  /// Reads the rows from the first on, as many as there were, or those that follow.
  private mutating func read(more: Bool, _ context: Context) -> Effect<Action> {
    guard let section else { return .none }
    isWaiting = true
    let chunk = max(20, context.room) * 3
    let limit = more ? chunk : max(chunk, rows.count)
    let after = more ? rows.last?.row.place : nil
    let desks = scope.codes(context)
    return .run("rows") { services, send in
      do throws(StoreError) {
        let found = try await services.store.morning(
          section,
          at: desks,
          on: context.today,
          after: after,
          limit: limit
        )
        let dated = found.map { row in
          DatedRow(
            row: row,
            lastContact: row.lastContact.map { services.wall.local($0.signature.at) }
          )
        }
        send(.loaded(dated, section, isMore: more, isLast: found.count < limit))
      } catch .cancelled {
      } catch { send(.failed(error)) }
    }
  }

  private mutating func loaded(
    _ found: [DatedRow],
    isMore: Bool,
    isLast: Bool,
    _ context: Context
  ) {
    let focused = current?.id
    isWaiting = false
    reachesEnd = isLast
    rows = isMore ? rows + found : found
    let place = rows.firstIndex { $0.row.id == focused } ?? window.selected
    window.move(to: place, count: rows.count, room: context.room)
  }

  // MARK: Gestures

  private mutating func readForRenewal() -> Effect<Action> {
    guard let current else { return .none }
    isWaiting = true
    message = nil
    return .run("renewal") { services, send in
      do throws(StoreError) { send(.renew(try await services.store.record(current.id))) } catch {
        send(.failed(error))
      }
    }
  }
}
