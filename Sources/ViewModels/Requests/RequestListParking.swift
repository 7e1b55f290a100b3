import Domain
import Pages

/// The visits put aside at this desk, each under the figure of its place.
extension RequestList {
  var parkingBindings: [Binding<Action>] {
    parked.compactMap { visit in
      String(visit.place).first.map { digit in
        Binding(
          .character(digit),
          "Reprendre \(visit.draft.name)",
          .takeBackAsked(visit.place)
        )
      }
    }
  }

  /// « De côté : 1 DUPRÉ Éloïse, 4 MARTIN ».
  var parkingText: String? {
    guard !parked.isEmpty else { return nil }
    let said = parked.map { "\($0.place)\u{A0}\($0.draft.name)" }.joined(separator: ", ")
    return "De côté\u{A0}: \(said)"
  }

  func readParked(_ context: Context) -> Effect<Action> {
    .run("parked") { services, send in
      if let visits = try? await services.store.parkedVisits(at: context.deskCode) {
        send(.parkedRead(visits))
      }
    }
  }

  mutating func takeBack(_ place: Int, _ context: Context) -> Effect<Action> {
    isTakingBack = true
    message = nil
    return .run("takeBack", outlives: true) { services, send in
      do throws(StoreError) {
        let draft = try await services.store.takeBack(
          place,
          at: context.deskCode,
          by: context.agent
        )
        send(.tookBack(draft))
      } catch {
        send(.takeBackFailed(error))
      }
    }
  }

  mutating func takeBackFailed(_ error: StoreError) {
    isTakingBack = false
    message = Page.Message(
      error == .notFound
        ? "Cette visite vient d’être reprise par un autre poste." : error.sentence,
      .warning
    )
  }
}
