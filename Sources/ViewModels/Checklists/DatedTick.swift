package import Domain

/// A tick, and what the clock on the wall said when it was made.
package struct DatedTick: Equatable, Sendable {
  let time: LocalTime
  let tick: Tick

  package init(time: LocalTime, tick: Tick) {
    self.time = time
    self.tick = tick
  }
}
