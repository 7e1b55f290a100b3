import Foundation

/// What the kernel says of a process's memory.
enum ProcessMemory {
  /// The pages that belong to this process alone, in kilobytes; nil when it is gone.
  static func privateKilobytes(of process: Int32) -> Int? {
    lines(process, "smaps_rollup", "Private_").map { $0.reduce(0, +) }
  }

  /// Its own pages and its part of those it shares, in kilobytes; nil when it is gone.
  static func proportionalKilobytes(of process: Int32) -> Int? {
    lines(process, "smaps_rollup", "Pss:")?.first
  }

  /// The most that was resident at once, shared pages included, in kilobytes; nil when it is gone.
  static func peakKilobytes(of process: Int32) -> Int? {
    lines(process, "status", "VmHWM:")?.first
  }

  private static func lines(_ process: Int32, _ file: String, _ start: String) -> [Int]? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/\(file)", encoding: .utf8)
    else { return nil }
    return text.split(separator: "\n")
      .filter { $0.hasPrefix(start) }
      .compactMap { line in
        line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
      }
  }
}
