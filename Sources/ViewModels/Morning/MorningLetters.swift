import Domain

/// The letters left to print in a section: to those nobody reached, and wrote to, lately.
extension Morning {
  /// Printed in one go, at most.
  static let lettersMost = 100

  mutating func gatherLetters(_ context: Context) -> Effect<Action> {
    guard let section else { return .none }
    isWaiting = true
    message = nil
    let desks = scope.codes(context)
    let since = context.today.adding(days: -context.reference.morning.far)
    return .run("letters") { services, send in
      do throws(StoreError) {
        var ids: [RequestRecord.ID] = []
        var place: MorningPlace?
        repeat {
          let rows = try await services.store.morning(
            section,
            at: desks,
            on: context.today,
            after: place,
            limit: 200
          )
          ids += rows.filter { row in
            guard let last = row.lastContact else { return true }
            let isRecent = services.wall.local(last.signature.at).day >= since
            return !(isRecent && (last.outcome.reached || !last.outcome.isCall))
          }.map(\.id)
          place = rows.count < 200 ? nil : rows.last?.place
        } while ids.count < Self.lettersMost && place != nil
        guard !ids.isEmpty else {
          send(.nothingToPrint("Aucune lettre à imprimer\u{A0}: tous ont été joints ou prévenus."))
          return
        }
        send(.printLetters(Array(ids.prefix(Self.lettersMost))))
      } catch { send(.failed(error)) }
    }
  }
}
