import CVterm
import Glibc

/// A program running in a terminal of its own, as a clerk would have it; Linux only.
///
/// The program leads a session whose controlling terminal is the slave of a pseudo-terminal; what
/// it writes is shown on `screen`. It is killed when this value goes.
package final class Pty {
  package enum Failure: Error, Equatable {
    case cannotOpen(Int32)
    case cannotStart(Int32)
    /// The wait is over; here is what the screen showed.
    case timedOut(screen: String)
    /// The program ended, or closed its terminal, before the screen showed what was waited for.
    case ended(screen: String)
  }

  /// How the program ended.
  package enum Exit: Equatable, Sendable {
    case code(Int32)
    case signal(Int32)
  }

  package let screen: VTermScreen
  package let processID: Int32
  /// All that the program wrote, in order.
  package private(set) var output: [UInt8] = []
  private var master: Int32
  private var exit: Exit?
  /// When the last bytes came.
  private var lastOutput = ContinuousClock.now

  /// Starts the program of the path that comes first in `arguments`.
  ///
  /// It has no other environment than this one, and defaults for `TERM`, `LANG` and `PATH`.
  package init(
    _ arguments: [String],
    environment: [String: String] = [:],
    rows: Int = 24,
    columns: Int = 80
  ) throws(Failure) {
    var number: UInt32 = 0
    let master = pty_open(&number)
    guard master >= 0, let screen = VTermScreen(rows: rows, columns: columns) else {
      throw .cannotOpen(errno)
    }
    _ = pty_set_size(master, Int32(rows), Int32(columns))
    let defaults = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    do {
      processID = try ChildProcess.start(
        arguments,
        environment: defaults.merging(environment) { _, given in given },
        terminal: "/dev/pts/\(number)"
      )
    } catch {
      close(master)
      throw .cannotStart(error.code)
    }
    self.master = master
    self.screen = screen
  }

  deinit {
    if exit == nil {
      for process in ChildProcess.children(of: processID) { _ = Glibc.kill(process, SIGKILL) }
      _ = Glibc.kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    if master >= 0 { close(master) }
  }

  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  package func send(bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(master, $0.baseAddress.map { $0 + sent }, $0.count - sent)
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Changes the size of the window, which sends SIGWINCH.
  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = pty_set_size(master, Int32(rows), Int32(columns))
  }

  package func kill(_ signal: Int32) { _ = Glibc.kill(processID, signal) }

  /// Closes the terminal under the program, as closing its window does.
  package func hangUp() {
    close(master)
    master = -1
  }

  /// Reads until the screen shows `text`.
  package func waitUntil(_ text: String, within limit: Duration = .seconds(10)) throws(Failure) {
    try waitUntil(within: limit) { $0.text.contains(text) }
  }

  /// Reads until the screen is as wanted.
  package func waitUntil(
    within limit: Duration = .seconds(10),
    _ isAsWanted: (VTermScreen) -> Bool
  ) throws(Failure) {
    let deadline = ContinuousClock.now + limit
    while !isAsWanted(screen) {
      switch read(until: deadline) {
      case .some(true): continue
      case .some(false): throw .ended(screen: screen.text)
      case nil: throw .timedOut(screen: screen.text)
      }
    }
  }

  /// Reads until nothing came for `quiet`, or `limit` has passed.
  package func settle(quiet: Duration = .milliseconds(100), limit: Duration = .seconds(5)) {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, read(until: min(end, .now + quiet)) == true {}
  }

  /// What keys brought: how long until its last byte, and how many bytes.
  package struct Answer {
    package let time: Duration
    package let bytes: Int
  }

  /// Sends keys and reads what they bring, until nothing came for `quiet`.
  ///
  /// - Returns: nil when nothing came within `limit`.
  package func answer(
    to keys: String,
    quiet: Duration = .milliseconds(40),
    within limit: Duration = .seconds(2)
  ) -> Answer? {
    let before = output.count
    let start = ContinuousClock.now
    send(keys)
    guard read(until: start + limit) == true else { return nil }
    while read(until: lastOutput + quiet) == true {}
    return Answer(time: lastOutput - start, bytes: output.count - before)
  }

  /// Reads until the program has ended.
  package func waitForExit(within limit: Duration = .seconds(10)) throws(Failure) -> Exit {
    if let exit { return exit }
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let isOpen = read(until: min(deadline, .now + .milliseconds(20)))
      var status: Int32 = 0
      if waitpid(processID, &status, WNOHANG) == processID {
        while read(until: .now) == true {}
        let signal = status & 0x7F
        let exit: Exit = signal == 0 ? .code(status >> 8 & 0xFF) : .signal(signal)
        self.exit = exit
        return exit
      }
      // A closed terminal is ready at once: without a rest this would spin.
      if isOpen == false { usleep(10_000) }
    }
    throw .timedOut(screen: screen.text)
  }

  /// True when bytes came, false when none can come any more, nil at the deadline.
  private func read(until deadline: ContinuousClock.Instant) -> Bool? {
    guard master >= 0 else { return false }
    let left = max(.zero, deadline - .now)
    let milliseconds =
      left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(milliseconds)) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    lastOutput = .now
    let bytes = Array(buffer.prefix(count))
    output += bytes
    send(bytes: screen.feed(bytes))
    return true
  }
}
