import GRDB

/// One element after each commit to the file, by any connection of any program; bursts merged.
///
/// SQLite says "this changed" only to the connection that asks, so one read-only connection is
/// kept for asking and does nothing else.
func commits(path: String, every interval: Duration = .milliseconds(200)) -> AsyncStream<Void> {
  let (stream, continuation) = AsyncStream.makeStream(
    of: Void.self,
    bufferingPolicy: .bufferingNewest(1)
  )
  var configuration = Configuration()
  configuration.readonly = true
  // Opened before the stream is handed over, so that no later commit is missed.
  guard let watcher = try? DatabaseQueue(path: path, configuration: configuration) else {
    continuation.finish()
    return stream
  }
  let first = try? watcher.read(dataVersion)
  let task = Task {
    var last = first
    while !Task.isCancelled {
      try? await Task.sleep(for: interval)
      let version = try? await watcher.read(dataVersion)
      if let version, version != last {
        continuation.yield()
        last = version
      }
    }
    continuation.finish()
  }
  continuation.onTermination = { _ in task.cancel() }
  return stream
}

@Sendable
private func dataVersion(_ db: Database) throws -> Int? {
  try Int.fetchOne(db, sql: "PRAGMA data_version")
}
