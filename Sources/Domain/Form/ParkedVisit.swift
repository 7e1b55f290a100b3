/// A visit put aside in one of the nine places of a desk, to be taken back by any agent there.
package struct ParkedVisit: Equatable, Sendable {
  package static let places = 1...9

  package var place: Int
  package var draft: Draft

  package init(place: Int, draft: Draft) {
    self.place = place
    self.draft = draft
  }
}
