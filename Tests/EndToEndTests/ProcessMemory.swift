import Foundation

/// What the kernel says of a process's memory.
enum ProcessMemory {
  /// The pages that belong to this process alone, in kilobytes; nil when it is gone.
  static func privateKilobytes(of process: Int32) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
    else { return nil }
    return text.split(separator: "\n")
      .filter { $0.hasPrefix("Private_") }
      .compactMap { line in line.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
      .reduce(0, +)
  }
}
