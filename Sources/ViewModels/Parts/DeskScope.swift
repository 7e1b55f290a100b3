import Domain
import Pages

/// Whose files a list of work is about: this desk's, or those of the whole territory.
struct DeskScope: Equatable, Sendable {
  private(set) var isOfAll = false

  mutating func toggle() { isOfAll.toggle() }

  func codes(_ context: Context) -> [String] {
    isOfAll ? context.reference.territory.desks.map(\.code) : [context.deskCode]
  }

  func binding<Action>(_ toggled: Action) -> Binding<Action> {
    Binding(.character("a"), isOfAll ? "Mon guichet seulement" : "Tous les guichets", toggled)
  }
}
