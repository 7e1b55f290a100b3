/// Names a running step: starting another of the same name cancels it.
package struct EffectID: Hashable, Sendable {
  /// The open screen it belongs to; nil when it outlives its screen.
  var screen: Int?
  let name: String
}

/// Work an update asks for, described and not yet started.
package struct Effect<Action: Sendable>: Sendable {
  package typealias Send = @Sendable (Action) -> Void
  package typealias Work = @concurrent @Sendable (Services, Send) async -> Void

  package enum Step: Sendable {
    /// `outlives`: closing the screen does not stop it, and quitting waits for it.
    case run(EffectID, outlives: Bool, Work)
    /// Stops whatever a closed screen left running.
    case cancel(screen: Int)
    case quit
  }

  package let steps: [Step]

  static var none: Self { Self(steps: []) }
  static var quit: Self { Self(steps: [.quit]) }

  static func cancel(in screen: Int) -> Self { Self(steps: [.cancel(screen: screen)]) }

  static func run(_ name: String, outlives: Bool = false, _ work: @escaping Work) -> Self {
    Self(steps: [.run(EffectID(name: name), outlives: outlives, work)])
  }

  static func + (a: Self, b: Self) -> Self { Self(steps: a.steps + b.steps) }

  func map<Parent: Sendable>(_ lift: @escaping @Sendable (Action) -> Parent) -> Effect<Parent> {
    Effect<Parent>(
      steps: steps.map { step in
        switch step {
        case .run(let id, let outlives, let work):
          .run(id, outlives: outlives) { services, send in
            await work(services) { send(lift($0)) }
          }
        case .cancel(let screen): .cancel(screen: screen)
        case .quit: .quit
        }
      }
    )
  }

  func scoped(to screen: Int) -> Self {
    Self(
      steps: steps.map { step in
        guard case .run(let id, let outlives, let work) = step else { return step }
        return .run(EffectID(screen: screen, name: id.name), outlives: outlives, work)
      }
    )
  }
}
