/// A request read from an exchange file, with what the program does not know yet.
package struct ImportedRequest: Equatable, Sendable {
  package var request: HousingRequest
  package var foreignElements: [ForeignElement]
  /// Its place in the file, counted from 1.
  package var rank: Int
  /// The line of the file it begins on, counted from 1.
  package var line: Int

  package init(
    request: HousingRequest,
    foreignElements: [ForeignElement] = [],
    rank: Int = 1,
    line: Int = 1
  ) {
    self.request = request
    self.foreignElements = foreignElements
    self.rank = rank
    self.line = line
  }
}
