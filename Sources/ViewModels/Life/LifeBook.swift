package import Domain
package import Pages

/// « Vie du dossier »: all that happened to a request and comes next; events are added here.
package struct LifeBook: Equatable, Sendable {
  var record: RequestRecord
  var events: [RequestEvent] = []
  /// The focused line, counted through both parts.
  var focus = 0
  var picker: Picker<Action>?
  /// The event whose taking away is being asked about.
  var withdrawing: RequestEvent?
  var isWaiting = true
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case moved(Int), paged(Int), wentFirst, wentLast
    case kindAsked
    case withdrawAsked, withdrawConfirmed, withdrawLeft, withdrawn
    case loaded(RequestRecord, [RequestEvent])
    case failed(StoreError)
    // Where the desk goes from here:
    case add(RequestRecord, kind: String), endAsked(RequestRecord), leave
  }

  init(_ record: RequestRecord) { self.record = record }

  /// A line that can have the focus.
  struct Line: Equatable {
    var said: LifeWording.Line
    /// Nil when it is no event, or one that stays.
    var event: RequestEvent?
  }

  func lines(_ context: Context) -> (coming: [Line], past: [Line]) {
    let wording = LifeWording(context: context)
    let life = context.life(record.request, events)
    func line(_ step: LifeLine.Step, _ said: LifeWording.Line) -> Line {
      var line = Line(said: said, event: nil)
      guard case .event(let event) = step.kind else { return line }
      let signature = event.signature
      line.said.text += " (\(context.deskName(signature.deskCode)), \(signature.agent))"
      if ![RequestEvent.strikeOff, RequestEvent.restoration].contains(event.kind) {
        line.event = event
      }
      return line
    }
    return (
      life.coming.map { line($0, wording.coming($0)) },
      life.past.reversed().map { line($0, wording.past($0)) }
    )
  }

  private func current(_ context: Context) -> Line? {
    let (coming, past) = lines(context)
    let all = coming + past
    return all.indices.contains(focus) ? all[focus] : nil
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if withdrawing != nil {
      return [
        Binding(.character("o"), "Oui, l’annuler", .withdrawConfirmed),
        Binding(.escape, "Non, le garder", .withdrawLeft, also: .function(12)),
      ]
    }
    return [
      Binding(.character("a"), "Ajouter", .kindAsked, also: .insert),
      Binding(
        .character("x"),
        record.request.strikeOff == nil ? "Radier" : "Restaurer",
        .endAsked(record)
      ),
      Binding(
        .delete,
        "Annuler l’événement",
        .withdrawAsked,
        disabled: current(context)?.event == nil ? "aucun événement sous le curseur" : nil
      ),
      Binding(.home, "Début", .wentFirst, also: .controlHome),
      Binding(.end, "Fin", .wentLast, also: .controlEnd),
      Binding(.escape, "Retour", .leave, also: .function(12)),
    ]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    if let action = bindings(context).action(for: key) { return action }
    guard withdrawing == nil else { return nil }
    return (key == .character(" ") ? .pageDown : key).move(Action.moved, Action.paged)
  }

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged: return read()
    case .key(let key): return picker.pressed(key).map { chosen($0) } ?? .none
    case .moved(let step): move(to: focus + step, context)
    case .paged(let step): move(to: focus + step * max(1, context.room / 2), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .kindAsked: picker = kinds(context)
    case .withdrawAsked: withdrawing = current(context)?.event
    case .withdrawLeft: withdrawing = nil
    case .withdrawConfirmed: return withdraw(context)
    case .withdrawn:
      message = Page.Message("Événement annulé\u{A0}; l’historique garde les deux.", .good)
      return read()
    case .loaded(let record, let events):
      self.record = record
      self.events = events
      isWaiting = false
      move(to: focus, context)
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .add, .endAsked, .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    let (coming, past) = lines(context)
    focus = min(max(0, wanted), max(0, coming.count + past.count - 1))
  }

  /// Sent back as an action, so that the desk can open the sheet.
  private func chosen(_ action: Action) -> Effect<Action> {
    .run("chosen") { _, send in send(action) }
  }

  private func kinds(_ context: Context) -> Picker<Action> {
    Picker(
      "Quel événement\u{A0}?",
      context.reference.events.kinds.map { kind in
        Picker.Choice(
          label: kind.label,
          detail: kind.ends == nil ? "" : "met fin à la demande",
          disabled: kind.ends != nil && record.request.strikeOff != nil
            ? "ce dossier est déjà radié" : nil,
          action: .add(record, kind: kind.id)
        )
      }
    )
  }

  private mutating func withdraw(_ context: Context) -> Effect<Action> {
    guard let event = withdrawing else { return .none }
    withdrawing = nil
    isWaiting = true
    return .run("withdraw", outlives: true) { [id = record.id] services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        try await services.store.withdraw(event.id, of: id, by: signature)
        send(.withdrawn)
      } catch {
        send(.failed(error))
      }
    }
  }

  private func read() -> Effect<Action> {
    .run("life") { [id = record.id] services, send in
      do throws(StoreError) {
        let record = try await services.store.record(id)
        send(.loaded(record, try await services.store.events(of: id)))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }
}
