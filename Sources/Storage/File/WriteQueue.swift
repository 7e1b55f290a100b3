import Dispatch
import Domain
import Synchronization

/// The queue in front of `BEGIN IMMEDIATE`, since SQLite's own busy handler is not fair.
///
/// Waiting is done in the kernel by a thread of its own, so that writers come in order and a
/// writer that gives up after the timeout leaves no one blocked.
final class WriteQueue: Sendable {
  private let lock: FileLock
  private let waiting = DispatchQueue(label: "guichet.write-queue")

  init(_ lock: FileLock) { self.lock = lock }

  /// Runs the body alone among all programs that queue.
  ///
  /// - Throws: `.busy` when the turn does not come within `seconds`.
  func turn<Value>(within seconds: Double, _ body: () throws -> Value) throws -> Value {
    if !lock.tryLock() { try wait(seconds) }
    defer { lock.unlock() }
    return try body()
  }

  private func wait(_ seconds: Double) throws {
    let ticket = Ticket()
    waiting.async { [lock] in
      if ticket.isGivenUp { return }
      guard lock.lock() else { return }
      if !ticket.take() { lock.unlock() }
    }
    guard ticket.wait(seconds) else { throw StoreError.busy }
  }
}

/// One writer's place in the queue: taken by the thread that waits, or given up by the writer.
private final class Ticket: Sendable {
  private enum State { case waiting, taken, givenUp }
  private let state = Mutex(State.waiting)
  private let signal = DispatchSemaphore(value: 0)

  var isGivenUp: Bool { state.withLock { $0 == .givenUp } }

  func take() -> Bool {
    let taken = state.withLock { state in
      guard state == .waiting else { return false }
      state = .taken
      return true
    }
    if taken { signal.signal() }
    return taken
  }

  func wait(_ seconds: Double) -> Bool {
    if signal.wait(timeout: .now() + seconds) == .success { return true }
    return state.withLock { state in
      if state == .taken { return true }
      state = .givenUp
      return false
    }
  }
}
