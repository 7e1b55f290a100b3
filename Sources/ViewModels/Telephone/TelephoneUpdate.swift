import Domain
import Pages

extension Telephone {
  /// Files looked at for each pair of elements.
  private static let looked = 30

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened: break
    case .storeChanged: return answer.map { read($0.record.id) } ?? .none
    case .key(let key): return pressed(key, context)
    case .elementMoved(let step):
      let count = Element.allCases.count
      element = Element(rawValue: (element.rawValue + step + count) % count) ?? .name
    case .searched: return search(context)
    case .found(let records): return found(records, context)
    case .chosen(let id): return read(id)
    case .loaded(let answer):
      isWaiting = false
      self.answer = answer
      selected = min(selected, max(0, facts(context).count - 1))
    case .moved(let step):
      selected = min(max(0, selected + step), max(0, facts(context).count - 1))
    case .call(let step):
      guard let call = CallNoting.take(step, &picker, Action.call), let answer else { return .none }
      isWaiting = true
      return CallNoting.note(call, on: answer.record.id, context, { .noted($0) }, { .failed($0) })
    case .noted(let contact):
      message = CallNoting.message(contact)
      return answer.map { read($0.record.id) } ?? .none
    case .another: self = Telephone()
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .leave: break
    }
    return .none
  }

  private mutating func pressed(_ key: Key, _ context: Context) -> Effect<Action> {
    if picker != nil { return picker.pressed(key).map { update($0, context) } ?? .none }
    if fields[element.rawValue].edit(key) { message = nil }
    return .none
  }

  private mutating func search(_ context: Context) -> Effect<Action> {
    let identity = identity(context)
    let searches = identity.searches
    guard !searches.isEmpty else {
      message = Page.Message(
        "Deux éléments au moins sont nécessaires avant de dire quoi que ce soit.",
        .warning
      )
      return .none
    }
    isWaiting = true
    message = nil
    return .run("search") { services, send in
      do throws(StoreError) {
        var records: [RequestRecord] = []
        for text in searches {
          var query = RequestQuery(today: context.today)
          query.text = text
          query.filters.state = .all
          let rows = try await services.store.requests(query, .first, limit: Self.looked)
          for row in rows where !records.contains(where: { $0.id == row.id }) {
            let record = try await services.store.record(row.id)
            if identity.fits(record) { records.append(record) }
          }
        }
        send(.found(records))
      } catch .cancelled {
      } catch { send(.failed(error)) }
    }
  }

  private mutating func found(_ records: [RequestRecord], _ context: Context) -> Effect<Action> {
    isWaiting = false
    if records.count == 1 { return read(records[0].id) }
    guard !records.isEmpty else {
      message = Page.Message(
        "Aucun dossier n’a deux de ces éléments\u{A0}: vérifiez avec la personne.",
        .warning
      )
      return .none
    }
    picker = Picker(
      "Quel dossier\u{A0}?",
      records.map { record in
        Picker.Choice(
          label: record.request.fullName ?? record.id.localReference,
          detail: record.request.uniqueNumber?.grouped ?? record.id.localReference,
          action: .chosen(record.id)
        )
      }
    )
    return .none
  }

  private mutating func read(_ id: RequestRecord.ID) -> Effect<Action> {
    isWaiting = true
    return .run("caller") { services, send in
      do throws(StoreError) {
        let answer = Answer(
          record: try await services.store.record(id),
          receipts: try await services.store.documents(of: id),
          contacts: try await services.store.contacts(of: id),
          history: try await services.history(of: id)
        )
        send(.loaded(answer))
      } catch .cancelled {
      } catch { send(.failed(error)) }
    }
  }
}
