/// A stream of pseudo-random numbers (SplitMix64), the same on every machine and in every version.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The stream of one item: neighbours' streams have nothing in common.
  init(seed: UInt64, purpose: UInt64, index: Int) {
    var mixer = Random(seed: seed &+ purpose &* 0xD134_2543_DE82_EF95)
    state = mixer.next() ^ (UInt64(truncatingIfNeeded: index) &* 0xBF58_476D_1CE4_E5B9)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to, never reaching, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// From 0 to `count` - 1; 0 when there is nothing to choose from.
  mutating func below(_ count: Int) -> Int {
    count > 1 ? Int(next().multipliedFullWidth(by: UInt64(count)).high) : 0
  }

  mutating func within(_ range: Range<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func within(_ low: Double, _ high: Double) -> Double { low + unit() * (high - low) }

  /// One of the items, nil when there is none.
  mutating func pick<Item>(_ items: [Item]) -> Item? {
    items.isEmpty ? nil : items[below(items.count)]
  }

  /// One of the items of a list sorted by frequency: the first come more often.
  mutating func pickFrequent<Item>(_ items: [Item]) -> Item? {
    guard !items.isEmpty else { return nil }
    let place = unit()
    return items[min(items.count - 1, Int(place * place * Double(items.count)))]
  }
}
