import Domain
import Pages
import Storage
import ViewModels

extension Gestures {
  /// The list of the morning, its sections counted; then the first rows of one.
  func morning(_ store: SQLiteStore, _ floor: StoreFloor) async throws -> [Measure] {
    var mine = Measure("Liste du matin, mon guichet")
    var all = Measure("Liste du matin, tous les guichets")
    var rows = Measure("Liste du matin, ouvrir une section")
    var desk = desk(store)
    await desk.send(.opened)
    for round in 0..<rounds {
      mine.took.add(await desk.press(.character("e")).settled)
      all.took.add(await desk.press(.character("a")).settled)
      await desk.press(.pageDown)
      for _ in 0..<(round % 6) { await desk.press(.up) }
      rows.took.add(await desk.press(.enter).settled)
      await desk.press(.escape)
      await desk.press(.escape)
      try mine.floor.add(clock.measure { try floor.expiring(limit: 999) })
    }
    return [mine, all, rows]
  }
}
