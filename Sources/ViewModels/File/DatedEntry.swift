package import Domain

/// A line of the journal, and what the clock on the wall said when it was written.
package struct DatedEntry: Equatable, Sendable {
  let time: LocalTime
  let entry: JournalEntry

  package init(time: LocalTime, entry: JournalEntry) {
    self.time = time
    self.entry = entry
  }
}
