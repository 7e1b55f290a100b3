import Dispatch
import Synchronization

/// Batches made by one thread and taken by another, few enough to stay small in memory.
final class BatchQueue<Item: Sendable>: Sendable {
  private struct State {
    var batches: [[Item]] = []
    var isStopped = false
  }

  private let state = Mutex(State())
  private let rooms = DispatchSemaphore(value: 0)
  private let batches = DispatchSemaphore(value: 0)

  /// - Parameter room: batches that may wait to be taken.
  init(room: Int) {
    for _ in 0..<room { rooms.signal() }
  }

  /// Waits for room; an empty batch says that no other follows.
  ///
  /// - Returns: false once nobody takes batches any more.
  func put(_ batch: [Item]) -> Bool {
    rooms.wait()
    let isStopped = state.withLock { state in
      if !state.isStopped { state.batches.append(batch) }
      return state.isStopped
    }
    batches.signal()
    return !isStopped
  }

  /// The next batch, waited for; empty at the end, as often as it is asked for then.
  func take() -> [Item] {
    batches.wait()
    let batch = state.withLock { $0.batches.isEmpty ? [] : $0.batches.removeFirst() }
    if batch.isEmpty { batches.signal() }
    rooms.signal()
    return batch
  }

  /// Takes no more: whoever puts is told.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.batches = []
    }
    rooms.signal()
  }
}
