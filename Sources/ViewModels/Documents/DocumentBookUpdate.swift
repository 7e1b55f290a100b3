import Domain
import Pages

extension DocumentBook {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged, .saved: return read()
    case .moved(let step): move(to: focus + step, context)
    case .paged(let step): move(to: focus + step * max(1, context.room / 2), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .sectionMoved(let step): moveSection(by: step, context)
    case .seen(let state): return see(state, context)
    case .detailsToggled: showsDetails.toggle()
    case .sensitiveAsked: return openSensitive(context)
    case .sensitiveOpened: isSensitiveOpen = true
    case .loaded(let record, let receipts):
      self.record = record
      self.receipts = receipts
      isWaiting = false
      clampFocus(context)
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .openPapers, .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    focus = wanted
    clampFocus(context)
    message = nil
  }

  private mutating func clampFocus(_ context: Context) {
    let count = sections(context).reduce(0) { $0 + $1.lines.count }
    focus = min(max(0, focus), max(0, count - 1))
  }

  private mutating func moveSection(by step: Int, _ context: Context) {
    let counts = sections(context).map(\.lines.count)
    if let target = SectionStep.target(from: focus, by: step, counts: counts) {
      move(to: target, context)
    }
  }

  /// The record comes along, since what may be asked for may have changed with it.
  private func read() -> Effect<Action> {
    .run("documents") { [id = record.id] services, send in
      do throws(StoreError) {
        let record = try await services.store.record(id)
        send(.loaded(record, try await services.store.documents(of: id)))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }

  private func openSensitive(_ context: Context) -> Effect<Action> {
    .openSensitiveParts(of: record.id, context, opened: .sensitiveOpened) { .failed($0) }
  }

  private mutating func see(_ state: DocumentState, _ context: Context) -> Effect<Action> {
    guard case .document(let document) = current(context) else { return .none }
    if state == .missing, document.receipt == nil {
      message = Page.Message("Cette pièce n’a pas été reçue.", .warning)
      return .none
    }
    // One that stands for another is looked at where it was received.
    let documentID = document.receipt?.documentID ?? document.type.id
    isWaiting = true
    message = Page.Message(
      "\(state.done)\u{A0}: \(document.type.isSensitive ? DocumentType.discreet : document.text)",
      state == .received ? .good : .plain
    )
    return .run("document", outlives: true) { [id = record.id] services, send in
      let receipt = DocumentReceipt(
        documentID: documentID,
        subject: document.subject.key,
        state: state,
        receivedOn: context.today,
        signature: context.signature(at: services.wall.now())
      )
      do throws(StoreError) {
        try await services.store.set(receipt, on: id)
        send(.saved)
      } catch {
        send(.failed(error))
      }
    }
  }
}
