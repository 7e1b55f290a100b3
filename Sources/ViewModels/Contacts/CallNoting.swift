import Domain
import Pages

/// Noting a call in two choices at most: what came of it, then with whom when somebody answered.
enum CallNoting {
  static func outcomes<Action>(_ chosen: (Contact.Outcome) -> Action) -> Picker<Action> {
    Picker(
      "Qu’a donné l’appel\u{A0}?",
      Contact.Outcome.allCases.filter(\.isCall).map {
        Picker.Choice(label: $0.label, action: chosen($0))
      }
    )
  }

  static func people<Action>(_ chosen: (Contact.Who) -> Action) -> Picker<Action> {
    Picker(
      "Avec qui\u{A0}?",
      Contact.Who.allCases.map { who in
        Picker.Choice(
          label: who.label.prefix(1).uppercased() + who.label.dropFirst(),
          action: chosen(who)
        )
      }
    )
  }

  static func note<Action>(
    _ outcome: Contact.Outcome,
    _ who: Contact.Who,
    on id: RequestRecord.ID,
    _ context: Context,
    _ noted: @escaping @Sendable (Contact) -> Action,
    _ failed: @escaping @Sendable (StoreError) -> Action
  ) -> Effect<Action> {
    .run("call", outlives: true) { services, send in
      let contact = Contact(
        who: who,
        outcome: outcome,
        signature: context.signature(at: services.wall.now())
      )
      do throws(StoreError) {
        try await services.store.note(contact, on: [id])
        send(noted(contact))
      } catch {
        send(failed(error))
      }
    }
  }
}
