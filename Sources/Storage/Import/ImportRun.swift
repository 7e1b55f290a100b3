package import Domain

/// The taking in of one exchange file, from one part to the next.
package struct ImportRun: Sendable {
  /// When the file was made; nil when it does not say so.
  let madeAt: Instant?
  /// Whether nothing is to be written.
  package let isRehearsal: Bool
  package internal(set) var tally = ImportTally()

  /// What the file said so far: short digests, by those of what tells a request from others.
  ///
  /// Sixteen bytes a request: the one thing that grows with the file.
  var said: [UInt64: UInt64] = [:]
  /// The requests of the store that the file reached.
  var reached: Set<Int64> = []

  package init(madeAt: Instant?, isRehearsal: Bool = false) {
    self.madeAt = madeAt
    self.isRehearsal = isRehearsal
  }
}
