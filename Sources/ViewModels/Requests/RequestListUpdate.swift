import Domain
import Pages

extension RequestList {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened: return load(.replace, context) + beside(context)
    case .storeChanged: return reload(context) + beside(context)
    case .key(let key): return pressed(key, context)
    case .searchOpened:
      rememberHome()
      isSearching = true
    case .searchLeft: isSearching = false
    case .searchCleared: return cleared(context)
    case .moved(let step): return moved(by: step, context)
    case .paged(let step): return moved(by: step * max(1, context.room - 1), context)
    case .wentFirst: return load(.first, context)
    case .wentLast: return load(.last, context)
    case .marked: return mark(context)
    case .unmarked:
      marked = []
      guard query.filters.only != nil else { return .none }
      query.filters.only = nil
      return load(.replace, context)
    case .sortAsked: picker = sortPicker
    case .sorted(let column):
      query.sort.descending = query.sort.column == column ? !query.sort.descending : false
      query.sort.column = column
      return load(.replace, context)
    case .filterAsked: picker = filterPicker(context)
    case .filterOpened(let filter): return opened(filter, context)
    case .filtered(let choice): return filtered(choice, context)
    case .loaded(let load, let rows, query): return loaded(load, rows, context)
    case .endedCounted(let count, query): ended = count
    case .endedCounted: break
    case .counted(let count, query):
      total = count
      if count == 0, !query.text.isEmpty, query.filters == RequestFilters() { return countEnded() }
      if reachesEnd, before == nil { before = max(0, count - rows.count) }
    case .ranked(let rank, query): before = rank
    case .loaded, .counted, .ranked: break
    case .draftsCounted(let count): draftsCounted(count)
    case .parkedRead(let visits): parked = visits
    case .morningCounted(let count): morningCount = count
    case .takeBackAsked(let place): return takeBack(place, context)
    case .takeBackFailed(let error): takeBackFailed(error)
    case .tookBack: isTakingBack = false
    case .failed(let error):
      pending = nil
      message = Page.Message(error.sentence, .alert)
    case .chosen: return chosen(context)
    case .openFile, .newRequest, .checklists, .drafts, .reviews, .morning, .telephone, .corrections,
      .leave:
      break
    }
    return .none
  }

  private mutating func pressed(_ key: Key, _ context: Context) -> Effect<Action> {
    if picker != nil { return picker.pressed(key).map { update($0, context) } ?? .none }
    guard field.edit(key), field.text != query.text else { return .none }
    query.text = field.text
    ended = nil
    message = nil
    return load(.replace, context)
  }

  private mutating func cleared(_ context: Context) -> Effect<Action> {
    isSearching = false
    message = nil
    field = TextField()
    query.text = ""
    query.filters = RequestFilters()
    guard let home else { return load(.replace, context) }
    self.home = nil
    total = nil
    return load(.home(home), context) + count()
  }

  /// Where to come back to once the search and the filters are gone.
  mutating func rememberHome() {
    guard query.text.isEmpty, query.filters == RequestFilters(), !isSearching else { return }
    home = selected > 0 || before != 0 ? current : nil
  }

  private mutating func chosen(_ context: Context) -> Effect<Action> {
    switch enterMeaning {
    case .goThrough: isSearching = false
    case .showEnded:
      query.filters.state = .all
      return load(.replace, context)
    case .open, .record, nil: break
    }
    return .none
  }

  private mutating func mark(_ context: Context) -> Effect<Action> {
    guard let current else { return .none }
    if marked.remove(current.id) == nil { marked.insert(current.id) }
    return moved(by: 1, context)
  }

  private mutating func draftsCounted(_ count: Int) {
    if count > 0, draftCount == 0, message == nil {
      message = Page.Message(
        count == 1
          ? "Un brouillon vous attend : touche b pour le reprendre."
          : "\(count) brouillons vous attendent : touche b pour les reprendre.",
        .good
      )
    }
    draftCount = count
  }

  private mutating func moved(by step: Int, _ context: Context) -> Effect<Action> {
    message = nil
    let wanted = selected + step
    if wanted >= rows.count, !reachesEnd { return load(.more(then: step), context) }
    if wanted < 0, !reachesStart { return load(.earlier(then: step), context) }
    selected = min(max(0, wanted), max(0, rows.count - 1))
    showSelected(context)
    return .none
  }

  private mutating func showSelected(_ context: Context) {
    let room = max(1, context.room)
    if selected < top { top = selected }
    if selected >= top + room { top = selected - room + 1 }
    top = max(0, min(top, max(0, rows.count - 1)))
  }

  // MARK: Reading rows

  /// Rows read at once: a few screens, so that most moves ask nothing.
  private func chunk(_ context: Context) -> Int { max(20, context.room) * 3 }

  private mutating func reload(_ context: Context) -> Effect<Action> {
    guard pending == nil else { return load(.replace, context) }
    return load(.reload(selected: current?.id), context)
  }

  mutating func load(_ load: Load, _ context: Context) -> Effect<Action> {
    pending = load
    let anchor: PageAnchor
    switch load {
    case .replace, .first: anchor = .first
    case .last: anchor = .last
    case .more: anchor = rows.last.map { .after($0.position) } ?? .first
    case .earlier: anchor = rows.first.map { .before($0.position) } ?? .first
    case .home(let row): anchor = .from(row.position)
    case .reload: anchor = reachesStart ? .first : rows.first.map { .from($0.position) } ?? .first
    }
    let query = query
    var limit = chunk(context)
    if case .reload = load { limit = max(limit, rows.count) }
    let read = Effect<Action>.run("rows") { [limit] services, send in
      do throws(StoreError) {
        let rows = try await services.store.requests(query, anchor, limit: limit)
        send(.loaded(load, rows, query))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
    switch load {
    case .more, .earlier, .first, .last, .home: return read
    case .replace:
      total = nil
      return read + count()
    case .reload: return read + count()
    }
  }

  private func count() -> Effect<Action> {
    .run("count") { [query] services, send in
      do throws(StoreError) {
        send(.counted(try await services.store.count(query), query))
      } catch .cancelled {
      } catch {
        // Nothing is known of the struck-off ones either, and nobody waits for them.
        send(.endedCounted(0, query))
      }
    }
  }

  /// The struck-off ones that the search would find.
  private func countEnded() -> Effect<Action> {
    var all = query
    all.filters.state = .only(.struckOff)
    return .run("ended") { [query, all] services, send in
      send(.endedCounted((try? await services.store.count(all)) ?? 0, query))
    }
  }

  /// What stands beside the rows.
  private func beside(_ context: Context) -> Effect<Action> {
    countDrafts(context) + readParked(context) + countMorning(context)
  }

  private func countDrafts(_ context: Context) -> Effect<Action> {
    .run("drafts") { services, send in
      if let drafts = try? await services.store.drafts(of: context.agent) {
        send(.draftsCounted(drafts.count))
      }
    }
  }

  private mutating func loaded(
    _ load: Load,
    _ found: [RequestSummary],
    _ context: Context
  ) -> Effect<Action> {
    pending = nil
    let limit = chunk(context)
    switch load {
    case .replace, .first:
      (rows, top, selected, before) = (found, 0, 0, 0)
      (reachesStart, reachesEnd) = (true, found.count < limit)
    case .last:
      (rows, selected) = (found, max(0, found.count - 1))
      (reachesStart, reachesEnd) = (found.count < limit, true)
      before = total.map { max(0, $0 - found.count) }
      top = max(0, found.count - context.room)
    case .home:
      (rows, top, selected, before) = (found, 0, 0, nil)
      (reachesStart, reachesEnd) = (false, found.count < limit)
      return rank()
    case .more(let step):
      rows += found
      reachesEnd = found.count < limit
      trimStart(context)
      return moved(by: step, context)
    case .earlier(let step):
      rows.insert(contentsOf: found, at: 0)
      (selected, top) = (selected + found.count, top + found.count)
      before = before.map { max(0, $0 - found.count) }
      reachesStart = found.count < limit
      trimEnd(context)
      return moved(by: step, context)
    case .reload(let id):
      let old = rows.first?.position
      let limit = max(limit, rows.count)
      rows = found
      reachesEnd = found.count < limit
      if let place = found.firstIndex(where: { $0.id == id }) {
        // The row keeps its line on the screen.
        top = max(0, top + place - selected)
        selected = place
      }
      selected = min(selected, max(0, rows.count - 1))
      showSelected(context)
      if !reachesStart, rows.first?.position != old { return rank() }
      return reachesStart ? .none : rank()
    }
    return .none
  }

  private func rank() -> Effect<Action> {
    guard let first = rows.first else { return .none }
    return .run("rank") { [query] services, send in
      if let rank = try? await services.store.rank(of: first.position, in: query) {
        send(.ranked(rank, query))
      }
    }
  }

  /// Keeps memory bounded: rows far above the screen are let go.
  private mutating func trimStart(_ context: Context) {
    let surplus = rows.count - chunk(context) * 3
    guard surplus > 0, selected >= surplus, top >= surplus else { return }
    rows.removeFirst(surplus)
    (selected, top) = (selected - surplus, top - surplus)
    before = before.map { $0 + surplus }
    reachesStart = false
  }

  private mutating func trimEnd(_ context: Context) {
    let surplus = rows.count - chunk(context) * 3
    guard surplus > 0, selected < rows.count - surplus, top + context.room < rows.count - surplus
    else { return }
    rows.removeLast(surplus)
    reachesEnd = false
  }
}
