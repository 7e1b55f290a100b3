/// Items that come up in proportion to their weights.
struct Weighted<Item: Sendable>: Sendable {
  private var items: [Item] = []
  /// Sums of the weights up to each item.
  private var sums: [Double] = []

  /// Items of no weight never come up, unless none has any: then all are alike.
  init(_ weighted: [(item: Item, weight: Double)]) {
    let allAlike = !weighted.contains { $0.weight > 0 }
    var sum = 0.0
    for (item, weight) in weighted where allAlike || weight > 0 {
      sum += allAlike ? 1 : weight
      items.append(item)
      sums.append(sum)
    }
  }

  /// One item; nil when there is none.
  func pick(_ random: inout Random) -> Item? {
    guard let total = sums.last else { return nil }
    let place = random.unit() * total
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > place { high = middle } else { low = middle + 1 }
    }
    return items[low]
  }

  func pick(_ random: inout Random, or other: Item) -> Item { pick(&random) ?? other }
}
