/// A request read from an exchange file, with what the program does not know yet.
package struct ImportedRequest: Equatable, Sendable {
  package var request: HousingRequest
  package var foreignElements: [ForeignElement]

  package init(request: HousingRequest, foreignElements: [ForeignElement] = []) {
    self.request = request
    self.foreignElements = foreignElements
  }
}
