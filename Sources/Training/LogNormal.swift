/// The log-normal distribution of median 1 and sigma 1.
enum LogNormal {
  /// The value below which a share of the population stands, capped at 14.3 times the median.
  ///
  /// Read from a table, since logarithms differ from one system library to another, and the same
  /// seed must give the same requests everywhere.
  static func quantile(_ share: Double) -> Double {
    let place = max(0, min(1, share)) * Double(table.count - 1)
    let row = min(table.count - 2, Int(place))
    return table[row] + (table[row + 1] - table[row]) * (place - Double(row))
  }

  /// At each sixty-fourth of the population.
  private static let table: [Double] = [
    0.0000, 0.1160, 0.1552, 0.1871, 0.2156, 0.2422, 0.2677, 0.2923, 0.3165, 0.3404, 0.3642, 0.3880,
    0.4118, 0.4358, 0.4600, 0.4846, 0.5094, 0.5347, 0.5604, 0.5866, 0.6134, 0.6408, 0.6688, 0.6976,
    0.7271, 0.7575, 0.7888, 0.8211, 0.8544, 0.8889, 0.9246, 0.9616, 1.0000, 1.0400, 1.0816, 1.1250,
    1.1704, 1.2179, 1.2677, 1.3201, 1.3753, 1.4335, 1.4952, 1.5606, 1.6303, 1.7047, 1.7845, 1.8703,
    1.9630, 2.0637, 2.1737, 2.2945, 2.4282, 2.5774, 2.7456, 2.9374, 3.1593, 3.4207, 3.7360, 4.1280,
    4.6372, 5.3438, 6.4413, 8.6182, 14.2973,
  ]
}
