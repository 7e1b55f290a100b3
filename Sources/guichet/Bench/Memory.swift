import Foundation

/// The memory of this program, as Linux counts it.
nonisolated enum Memory {
  /// The most that was resident at once; nil where the system does not say.
  static var peakKilobytes: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
