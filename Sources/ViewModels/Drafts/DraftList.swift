package import Domain
import Pages

/// The entries this agent left unfinished, to take up again or to drop.
package struct DraftList: Equatable, Sendable {
  var drafts: [Dated<Draft>] = []
  var window = ListWindow()
  /// The draft that a deletion asks about.
  var asked: Dated<Draft>?
  /// Drafts are being read or one is being deleted: the next key plays on what comes back.
  var isWaiting = true
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case moved(Int), paged(Int), wentFirst, wentLast
    case resumeAsked
    case deleteAsked, deleteConfirmed, deleteRefused
    case loaded([Dated<Draft>])
    /// The draft of that name is gone.
    case deleted(String)
    case failed(StoreError)
    // Where the desk goes from here:
    case resume(Draft), leave
  }

  init() {}

  var current: Dated<Draft>? {
    drafts.indices.contains(window.selected) ? drafts[window.selected] : nil
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if asked != nil {
      return [
        Binding(.character("o"), "Supprimer", .deleteConfirmed, also: .character("O")),
        Binding(.escape, "Garder", .deleteRefused, also: .function(12)),
      ]
    }
    var bindings: [Binding<Action>] = []
    if current != nil {
      bindings = [
        Binding(.enter, "Reprendre", .resumeAsked),
        Binding(.character("d"), "Supprimer", .deleteAsked, also: .delete),
        Binding(.home, "Premier", .wentFirst, also: .controlHome),
        Binding(.end, "Dernier", .wentLast, also: .controlEnd),
      ]
    }
    return bindings + [Binding(.escape, "Retour", .leave, also: .function(12))]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if let action = bindings(context).action(for: key) { return action }
    // Anything but a plain yes keeps the draft.
    if asked != nil { return .deleteRefused }
    return key.move(Action.moved, Action.paged)
  }

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged: return read(context)
    case .moved(let step): move(to: window.selected + step, context)
    case .paged(let step): move(to: window.selected + step * max(1, context.room - 1), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .resumeAsked: return resume()
    case .deleteAsked: asked = current
    case .deleteRefused:
      asked = nil
      message = Page.Message("Le brouillon est gardé.")
    case .deleteConfirmed: return delete()
    case .loaded(let found): loaded(found, context)
    case .deleted(let name):
      message = Page.Message("Brouillon de \(name) supprimé.", .good)
      return read(context)
    case .failed(let error):
      isWaiting = false
      message = Page.Message(
        error == .draftGone ? "Ce brouillon vient d’être repris ailleurs." : error.sentence,
        .alert
      )
      return read(context)
    case .resume, .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    window.move(to: wanted, count: drafts.count, room: context.room)
    message = nil
  }

  private func read(_ context: Context) -> Effect<Action> {
    .run("drafts") { services, send in
      do throws(StoreError) {
        let drafts = try await services.store.drafts(of: context.agent)
        send(
          .loaded(drafts.map { services.dated($0, at: $0.savedAt) })
        )
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }

  private mutating func loaded(_ found: [Dated<Draft>], _ context: Context) {
    let focused = current?.value.id
    let said = message
    drafts = found
    isWaiting = false
    if let gone = asked, !found.contains(where: { $0.value.id == gone.value.id }) { asked = nil }
    move(to: found.firstIndex { $0.value.id == focused } ?? window.selected, context)
    message = said
  }

  /// Taken up here, the draft is no longer that of another terminal where it may be open.
  private mutating func resume() -> Effect<Action> {
    guard let id = current?.value.id else { return .none }
    isWaiting = true
    return .run("resume", outlives: true) { services, send in
      do throws(StoreError) {
        send(.resume(try await services.store.takeUp(id, as: services.newDraftID())))
      } catch {
        send(.failed(error))
      }
    }
  }

  private mutating func delete() -> Effect<Action> {
    guard let gone = asked else { return .none }
    asked = nil
    isWaiting = true
    return .run("delete", outlives: true) { services, send in
      do throws(StoreError) {
        try await services.store.delete(gone.value.id)
        send(.deleted(gone.value.name))
      } catch {
        send(.failed(error))
      }
    }
  }
}
