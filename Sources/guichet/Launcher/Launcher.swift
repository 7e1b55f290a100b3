import Glibc

/// The parent of the interactive program: it waits, and sets the terminal right if the child dies.
///
/// The child is the same binary, in the same process group, so that the keys of the terminal and the
/// shell treat both as one. However the child dies, SIGKILL included, the one that cleans up is
/// alive and well.
nonisolated enum Launcher {
  /// Holds the number of the launcher in the child's environment.
  ///
  /// A number, so that a mark inherited from farther away does not pass for ours.
  private static let mark = "GUICHET_LAUNCHER"

  static var isChild: Bool {
    getenv(mark).map { String(cString: $0) == String(getppid()) } ?? false
  }

  /// Whether this process is the one that waits: in a terminal, on arguments that may open a screen.
  ///
  /// Told from the first argument alone. The argument parser would cost the parent more memory than
  /// all else, and a child that only says its help, or what is wrong, ends all the same.
  static var isNeeded: Bool {
    guard !isChild, isatty(0) == 1, isatty(1) == 1 else { return false }
    guard CommandLine.argc > 1, let first = CommandLine.unsafeArgv[1] else { return true }
    return first[0] == CChar(UInt8(ascii: "-")) || strcmp(first, "open") == 0
  }

  /// Runs this program again as a child, waits for its end, and exits as it did.
  ///
  /// - Throws: when the child cannot be started.
  static func runChildAndExit() throws -> Never {
    let terminal = TerminalState()
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGCHLD] { sigaddset(&blocked, signal) }
    sigprocmask(SIG_BLOCK, &blocked, &before)

    setenv(mark, String(getpid()), 1)
    // The runtime's own crash report would ask questions on the clerk's screen.
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    // One heap for all threads: each would keep megabytes of its own, and they seldom wait.
    setenv("MALLOC_ARENA_MAX", "1", 0)
    let child = try start(signalMask: &before)
    var passedOn: Int32?
    while true {
      var signal: Int32 = 0
      guard sigwait(&blocked, &signal) == 0 else { continue }
      switch signal {
      case SIGTERM, SIGHUP:
        passedOn = signal
        kill(child, signal)
      case SIGCHLD:
        var status: Int32 = 0
        if waitpid(child, &status, WNOHANG) == child {
          finish(status: status, passedOn: passedOn, terminal: terminal)
        }
      default:
        // The terminal sent SIGINT or SIGQUIT to the child as well: its answer counts.
        break
      }
    }
  }

  /// Becomes this program anew with other arguments, so that nothing of the old one stays in memory.
  ///
  /// - Throws: when it cannot.
  static func replaceProgram(_ arguments: [String]) throws -> Never {
    var texts = (["guichet"] + arguments).map { strdup($0) }
    texts.append(nil)
    execv("/proc/self/exe", texts)
    throw CommandFailure(
      "Le programme ne peut pas démarrer\u{A0}: \(SystemWords.words(for: errno))."
    )
  }

  private static func finish(status: Int32, passedOn: Int32?, terminal: TerminalState) -> Never {
    let signal = status & 0x7F
    guard signal != 0 else { exit(status >> 8 & 0xFF) }
    terminal.restore()
    if signal == passedOn || signal == SIGINT || signal == SIGQUIT { exit(128 + signal) }
    Output.error("Le programme s’est arrêté\u{A0}; votre saisie est gardée.")
    exit(70)
  }

  private static func start(signalMask: inout sigset_t) throws(CommandFailure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setsigmask(&attributes, &signalMask)
    var arguments = CommandLine.arguments.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child: pid_t = 0
    let code = posix_spawn(&child, "/proc/self/exe", nil, &attributes, arguments, environ)
    guard code == 0 else {
      throw CommandFailure(
        "Le programme ne peut pas démarrer\u{A0}: \(SystemWords.words(for: code))."
      )
    }
    return child
  }
}
