/// How long a gesture took, each time it was made.
nonisolated struct Samples {
  private var times: [Duration] = []

  mutating func add(_ time: Duration) { times.append(time) }

  /// The time under which so many hundredths of the times are, in milliseconds; nil without any.
  func milliseconds(percentile: Int) -> Double? {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    let rank = (sorted.count * percentile + 99) / 100
    let time = sorted[min(max(rank, 1), sorted.count) - 1]
    let (seconds, attoseconds) = time.components
    return Double(seconds) * 1000 + Double(attoseconds) / 1e15
  }
}
