/// Deals each of `count` items its own equal slice of a distribution, in a shuffled order.
///
/// The whole then follows the distribution whatever the seed, and no array of all is needed: the
/// shuffle is a multiplication by a number that shares no divisor with the count.
struct Strata: Sendable {
  let count: Int
  private let multiplier: Int
  private let offset: Int

  init(count: Int, random: inout Random) {
    self.count = count
    var multiplier = Int(Double(count) * 0.618_034) + random.below(max(1, count / 16))
    while Strata.commonDivisor(multiplier, count) > 1 { multiplier += 1 }
    self.multiplier = multiplier
    offset = random.below(count)
  }

  /// The middle of the item's slice, between 0 and 1.
  func share(of index: Int) -> Double {
    (Double((index * multiplier + offset) % count) + 0.5) / Double(count)
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}
