package import Domain
import Pages

/// The pairs of files that clerks asked to look at again (doublons à revoir).
package struct ReviewList: Equatable, Sendable {
  /// An answer to be confirmed.
  struct Question: Equatable, Sendable {
    var review: DuplicateReview
    var outcome: ReviewOutcome
  }

  /// More pairs than this wait for the first ones to be answered.
  static let limit = 500

  var reviews: [Dated<DuplicateReview>] = []
  var window = ListWindow()
  var asked: Question?
  /// Pairs are being read or one is being closed: the next key plays on what comes back.
  var isWaiting = true
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case moved(Int), paged(Int), wentFirst, wentLast
    case outcomeAsked(ReviewOutcome), outcomeConfirmed, outcomeRefused
    case loaded([Dated<DuplicateReview>])
    case closed(ReviewOutcome)
    /// The pairs could not be read, or one could not be closed.
    case unread(StoreError), failed(StoreError)
    // Where the desk goes from here:
    case open(RequestRecord.ID), leave
  }

  init() {}

  var current: DuplicateReview? {
    reviews.indices.contains(window.selected) ? reviews[window.selected].value : nil
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if asked != nil {
      return [
        Binding(.character("o"), "Confirmer", .outcomeConfirmed, also: .character("O")),
        Binding(.escape, "Laisser à revoir", .outcomeRefused, also: .function(12)),
      ]
    }
    var bindings: [Binding<Action>] = []
    if let current {
      bindings = [
        Binding(.enter, "Ouvrir le premier", .open(current.first.id), also: .character("1")),
        Binding(.character("2"), "Ouvrir le second", .open(current.second.id)),
        Binding(.character("h"), "Homonymes", .outcomeAsked(.homonym)),
        Binding(.character("m"), "Même personne", .outcomeAsked(.samePerson)),
        Binding(.home, "Première paire", .wentFirst, also: .controlHome),
        Binding(.end, "Dernière paire", .wentLast, also: .controlEnd),
      ]
    }
    return bindings + [Binding(.escape, "Retour", .leave, also: .function(12))]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if let action = bindings(context).action(for: key) { return action }
    // Anything but a plain yes leaves the pair as it is.
    if asked != nil { return .outcomeRefused }
    return key.move(Action.moved, Action.paged)
  }

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged: return read()
    case .moved(let step): move(to: window.selected + step, context)
    case .paged(let step): move(to: window.selected + step * max(1, context.room - 1), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .outcomeAsked(let outcome):
      asked = current.map { Question(review: $0, outcome: outcome) }
    case .outcomeRefused:
      asked = nil
      message = Page.Message("La paire reste à revoir.")
    case .outcomeConfirmed: return close(context)
    case .loaded(let found): loaded(found, context)
    case .closed(let outcome):
      message = Page.Message(outcome.closing, .good)
      return read()
    case .unread(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .failed(let error):
      message = Page.Message(error.sentence, .alert)
      return read()
    case .open, .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    window.move(to: wanted, count: reviews.count, room: context.room)
    message = nil
  }

  private func read() -> Effect<Action> {
    .run("reviews") { services, send in
      do throws(StoreError) {
        let reviews = try await services.store.reviews(limit: Self.limit)
        send(
          .loaded(
            reviews.map { services.dated($0, at: $0.signature.at) }
          )
        )
      } catch .cancelled {
      } catch {
        send(.unread(error))
      }
    }
  }

  private mutating func loaded(_ found: [Dated<DuplicateReview>], _ context: Context) {
    let focused = current?.id
    let said = message
    reviews = found
    isWaiting = false
    if let open = asked, !found.contains(where: { $0.value.id == open.review.id }) { asked = nil }
    move(to: found.firstIndex { $0.value.id == focused } ?? window.selected, context)
    message = said
  }

  private mutating func close(_ context: Context) -> Effect<Action> {
    guard let closing = asked else { return .none }
    asked = nil
    isWaiting = true
    return .run("close", outlives: true) { services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        try await services.store.close(closing.review.id, as: closing.outcome, by: signature)
        send(.closed(closing.outcome))
      } catch {
        send(.failed(error))
      }
    }
  }
}
