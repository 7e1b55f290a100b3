/// A request as the store holds it.
package struct RequestRecord: Equatable, Sendable, Identifiable {
  package struct ID: Hashable, Sendable, Comparable, Codable {
    package let rawValue: Int64
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
    package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    /// The local reference told to the applicant until the SNE issues the number: `L-0001234`.
    package var localReference: String {
      let digits = String(rawValue)
      return "L-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }
  }

  package let id: ID
  /// Grows by one at each save; a save carrying an older one is refused.
  package var version: Int
  package var request: HousingRequest
  /// Parts of an exchange file that the program does not know yet, kept to be written back.
  package var foreignElements: [ForeignElement]

  package init(
    id: ID,
    version: Int,
    request: HousingRequest,
    foreignElements: [ForeignElement] = []
  ) {
    self.id = id
    self.version = version
    self.request = request
    self.foreignElements = foreignElements
  }
}
