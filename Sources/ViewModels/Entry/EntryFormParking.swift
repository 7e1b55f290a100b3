import Domain
import Pages

extension EntryForm {
  /// Nothing is typed but the day and the kind of filing, which come by themselves.
  var isBlank: Bool {
    entry.texts.keys.allSatisfy { ["filingDate", "filingKind"].contains($0.path) }
  }

  /// Puts the visit aside, for whoever serves that person next at this desk.
  mutating func park(_ context: Context) -> Effect<Action> {
    guard let draft = draft(context), !isWaiting else { return .none }
    isWaiting = true
    message = nil
    return .run("draft", outlives: true) { services, send in
      var draft = draft
      draft.savedAt = services.wall.now()
      do throws(StoreError) {
        _ = try await services.store.park(draft)
        send(.parked)
      } catch {
        send(.failed(error))
      }
    }
  }
}
