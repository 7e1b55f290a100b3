import Foundation
import Glibc

/// Another program of the machine, run with a list of arguments: no shell reads them.
nonisolated struct Tool {
  let path: String

  /// The program of that name on the usual path; nil when it is not installed.
  init?(_ name: String) {
    let places: [String] = ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(name)" }
    guard let path = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.path = path
  }

  enum Outcome: Equatable {
    /// It ended well; what it wrote.
    case done(Data)
    /// It ended with a code, or by a signal.
    case failed
    /// It took longer than its limit, and was stopped.
    case tooLong
  }

  /// Runs it, its input and output in nameless files, so that nothing of them stays behind.
  ///
  /// It stands in a process group of its own: a key pressed at the terminal does not stop it, and
  /// the limit stops all that it started.
  func run(_ arguments: [String], input: Data = Data(), limit: Duration) async -> Outcome {
    guard let source = NamelessFile(holding: input), let sink = NamelessFile(holding: Data()),
      let child = start(arguments, source, sink)
    else { return .failed }
    let deadline = ContinuousClock.now + limit
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { break }
      if ended < 0 && errno != EINTR { return .failed }
      if ContinuousClock.now >= deadline {
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return .tooLong
      }
      // Whoever asked may be gone: the work is short and is seen to its end.
      await Task.detached { try? await Task.sleep(for: .milliseconds(20)) }.value
    }
    return status == 0 ? .done(sink.contents) : .failed
  }

  private func start(_ arguments: [String], _ source: NamelessFile, _ sink: NamelessFile) -> pid_t?
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source.descriptor, 0)
    posix_spawn_file_actions_adddup2(&actions, sink.descriptor, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP)
    )
    let home = getenv("HOME").map { String(cString: $0) } ?? "/"
    let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(home)", "LC_ALL=C.UTF-8"]
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &words, &variables) == 0 ? child : nil
  }
}

/// A file that nobody else can open, gone with the value.
nonisolated private final class NamelessFile {
  private let file: UnsafeMutablePointer<FILE>
  let descriptor: Int32

  init?(holding data: Data) {
    guard let file = tmpfile() else { return nil }
    self.file = file
    descriptor = fileno(file)
    // Only the copies on 0 and 1 are the child's.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let written = data.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == data.count, fflush(file) == 0 else { return nil }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { fclose(file) }

  var contents: Data {
    let size = max(0, Int(lseek(descriptor, 0, SEEK_END)))
    var data = Data(count: size)
    let count = data.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, size, 0) }
    return data.prefix(max(0, count))
  }
}
