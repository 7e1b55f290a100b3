package import Domain
import Pages

/// Noting a call in two choices at most: what came of it, then with whom when somebody answered.
package enum CallNoting {
  package enum Step: Equatable, Sendable {
    case asked
    case outcomeChosen(Contact.Outcome)
    case whoChosen(Contact.Outcome, Contact.Who)
  }

  /// Takes a step, which opens the next choice in `picker`; what to note, once all is chosen.
  static func take<Action>(
    _ step: Step,
    _ picker: inout Picker<Action>?,
    _ next: (Step) -> Action
  ) -> (outcome: Contact.Outcome, who: Contact.Who)? {
    switch step {
    case .asked: picker = outcomes { next(.outcomeChosen($0)) }
    case .outcomeChosen(let outcome):
      guard outcome.reached else { return (outcome, .applicant) }
      picker = people { next(.whoChosen(outcome, $0)) }
    case .whoChosen(let outcome, let who): return (outcome, who)
    }
    return nil
  }

  /// What is said once it is noted.
  static func message(_ contact: Contact) -> Page.Message {
    Page.Message("Noté\u{A0}: \(contact.said).", .good)
  }

  private static func outcomes<Action>(_ chosen: (Contact.Outcome) -> Action) -> Picker<Action> {
    Picker(
      "Qu’a donné l’appel\u{A0}?",
      Contact.Outcome.allCases.filter(\.isCall).map {
        Picker.Choice(label: $0.label, action: chosen($0))
      }
    )
  }

  private static func people<Action>(_ chosen: (Contact.Who) -> Action) -> Picker<Action> {
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
    _ call: (outcome: Contact.Outcome, who: Contact.Who),
    on id: RequestRecord.ID,
    _ context: Context,
    _ noted: @escaping @Sendable (Contact) -> Action,
    _ failed: @escaping @Sendable (StoreError) -> Action
  ) -> Effect<Action> {
    .run("call", outlives: true) { services, send in
      let contact = Contact(
        who: call.who,
        outcome: call.outcome,
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
