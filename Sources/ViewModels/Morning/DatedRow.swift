import Domain

/// A line of the morning list, and what the clock on the wall said at its last call or letter.
package struct DatedRow: Equatable, Sendable {
  var row: MorningRow
  var lastContact: LocalTime?
}
