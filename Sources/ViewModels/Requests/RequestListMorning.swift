import Domain

/// What waits this morning, said on the opening list: the list stays the first screen.
extension RequestList {
  /// « Ce matin, touche e : 12 »; short, for it stands beside the search box and moves nothing.
  var morningText: String {
    switch morningCount {
    case 0: ""
    case ..<1_000: "Ce matin, touche e\u{A0}: \(morningCount)"
    default: "Ce matin\u{A0}: touche e"
    }
  }

  /// Those that have a date near; what is merely incomplete waits for no morning.
  func countMorning(_ context: Context) -> Effect<Action> {
    .run("morning") { services, send in
      let counts = try? await services.store.morningCounts(
        at: [context.deskCode],
        on: context.today
      )
      guard let counts else { return }
      let dated = counts.filter { $0.key != .corrections && $0.key != .renewalFar }
      send(.morningCounted(dated.values.reduce(0) { $0 + $1.total }))
    }
  }
}
