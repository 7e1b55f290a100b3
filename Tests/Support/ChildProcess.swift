import Glibc

/// Starts a program in a session of its own, and tells who its children are.
package enum ChildProcess {
  package struct Failure: Error {
    package let code: Int32
  }

  /// Starts a program whose session has `terminal` for controlling terminal, opened as its standard
  /// input, output and error.
  static func start(
    _ arguments: [String],
    environment: [String: String],
    terminal: String
  ) throws(Failure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which <spawn.h> hides without _GNU_SOURCE.
    let newSession: Int32 = 0x80
    // The test runner may block or ignore signals that the program counts on.
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)

    var argv = arguments.map { strdup($0) }
    var envp = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in argv + envp { free(text) } }
    argv.append(nil)
    envp.append(nil)
    var process: Int32 = 0
    let code = posix_spawn(&process, arguments.first ?? "", &actions, &attributes, argv, envp)
    guard code == 0 else { throw Failure(code: code) }
    return process
  }

  /// The processes that this one started and that still run.
  package static func children(of process: Int32) -> [Int32] {
    guard let file = fopen("/proc/\(process)/task/\(process)/children", "r") else { return [] }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self)
      .split { $0.isWhitespace }
      .compactMap { Int32($0) }
  }
}
