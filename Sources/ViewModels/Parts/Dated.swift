import Domain

/// Something, and what the clock on the wall said when it was done.
package struct Dated<Value: Equatable & Sendable>: Equatable, Sendable {
  let time: LocalTime
  let value: Value
}

extension Services {
  /// The journal of a request, oldest first.
  func history(of id: RequestRecord.ID) async throws(StoreError) -> [Dated<JournalEntry>] {
    try await store.history(of: id).map { dated($0, at: $0.signature.at) }
  }

  func dated<Value>(_ value: Value, at instant: Instant) -> Dated<Value> {
    Dated(time: wall.local(instant), value: value)
  }
}
