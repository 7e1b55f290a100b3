import CNcursesw
import Dispatch
import Glibc
import Pages

extension CursesTerminal {
  /// Signals must not kill us, nor be taken by curses, before their sources stand.
  static func silenceSignals() {
    for number in [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH] {
      signal(number) { _ in }
    }
    signal(SIGPIPE, SIG_IGN)
  }

  func listen() {
    let keyboard = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    keyboard.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.readKeys() }
    }
    keyboard.resume()
    self.keyboard = keyboard

    on(SIGWINCH) { terminal in
      terminal.resize()
      // What was on its way fell on a window of another size: nobody knows what shows there.
      terminal.repaint()
      terminal.continuation.yield(.resized)
    }
    on(SIGHUP) { $0.hangUp() }
    // Killed outright, the parent cannot set the terminal right: we leave, and do.
    _ = signal_on_parent_death(SIGTERM)
    for number in [SIGTERM, SIGINT, SIGQUIT] {
      on(number) { $0.continuation.yield(.terminated) }
    }
    on(SIGTSTP) { terminal in
      terminal.leave()
      // The whole group, so that whoever started us sees the shell too.
      kill(0, SIGSTOP)
    }
    on(SIGCONT) { terminal in
      terminal.enter()
      terminal.continuation.yield(.resized)
    }
  }

  private func on(_ number: Int32, _ action: @escaping (CursesTerminal) -> Void) {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        if let self { action(self) }
      }
    }
    source.resume()
    signals.append(source)
  }

  private func readKeys() {
    flushing?.cancel()
    let codes = pendingCodes()
    if codes.isEmpty && isHungUp { return hangUp() }
    send(decoder.decode(codes))
    guard decoder.isWaiting else { return }
    // A byte that is the whole of a foreign character must not wait for the next key.
    flushing = Task { [weak self] in
      try? await Task.sleep(for: .milliseconds(50))
      guard !Task.isCancelled, let self else { return }
      self.send(self.decoder.flush())
    }
  }

  private func send(_ keys: [Key]) {
    if !keys.isEmpty { continuation.yield(.keys(keys)) }
  }

  /// Readable with nothing to read is the end: the window was closed, the link is cut.
  private var isHungUp: Bool {
    var state = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return false }
    if Int32(state.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    return bytes_waiting(STDIN_FILENO) <= 0
  }

  /// Said once; the source is cancelled, or it would fire for ever.
  private func hangUp() {
    keyboard?.cancel()
    continuation.yield(.hangUp)
  }
}
