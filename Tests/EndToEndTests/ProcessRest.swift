import Foundation
import TestSupport

/// Whether a program has nothing left to do, however busy the machine is.
enum ProcessRest {
  /// Whether every thread sleeps: one that has work waits for a processor, and is not asleep.
  static func isAsleep(_ process: Int32) -> Bool {
    let tasks = "/proc/\(process)/task"
    guard let threads = try? FileManager.default.contentsOfDirectory(atPath: tasks) else {
      return true
    }
    return threads.allSatisfy { thread in
      guard let stat = try? String(contentsOfFile: "\(tasks)/\(thread)/stat", encoding: .utf8),
        let name = stat.lastIndex(of: ")")
      else { return true }
      return stat[name...].dropFirst(2).first == "S"
    }
  }
}

extension Pty {
  /// Reads until the program has done all that was asked of it, or has ended.
  ///
  /// - Parameter quiet: a quarter of the time it must rest; a lone escape is waited on for 50 ms.
  func waitForRest(quiet: Duration = .milliseconds(20), within limit: Duration = .seconds(30)) {
    let deadline = ContinuousClock.now + limit
    var rests = 0
    // More than once: a key on its way has woken nobody yet.
    while rests < 4, ContinuousClock.now < deadline {
      let before = output.count
      settle(quiet: quiet, limit: .seconds(5))
      let processes = [processID] + ChildProcess.children(of: processID)
      let isAtRest = output.count == before && processes.allSatisfy(ProcessRest.isAsleep)
      rests = isAtRest ? rests + 1 : 0
    }
  }
}
