import Domain
import Pages

extension RequestFile {
  /// The change that may be undone: the last one, when this agent made it.
  private func undoable(_ context: Context) -> JournalEntry? {
    let writings: [JournalEntry.Kind] = [
      .created, .modified, .imported, .renewed, .struckOff, .restored,
    ]
    let last = history.last { writings.contains($0.value.kind) }?.value
    guard let last, [.modified, .renewed].contains(last.kind), last.signature.agent == context.agent
    else {
      return nil
    }
    return last
  }

  func undoBinding(_ context: Context) -> Binding<Action> {
    Binding(
      .character("u"),
      "Annuler ma modification",
      .undoAsked,
      disabled: undoable(context) == nil
        ? "la dernière écriture de ce dossier n’est pas une modification de vous" : nil
    )
  }

  /// Writes the values of before; the journal keeps both, so undoing again redoes.
  mutating func undo(_ context: Context) -> Effect<Action> {
    guard let change = undoable(context), var record else { return .none }
    record.request = record.request.undoing(change.changes)
    isWaiting = true
    message = nil
    return .run("undo", outlives: true) { [record] services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        send(.undone(try await services.store.save(record, from: nil, by: signature)))
      } catch {
        send(.failed(error))
      }
    }
  }

  mutating func undone(_ record: RequestRecord) -> Effect<Action> {
    self.record = record
    isWaiting = false
    message = Page.Message(
      "Votre modification est annulée\u{A0}; u la refait. L’historique garde les deux.",
      .good
    )
    return read()
  }
}
