/// What taking a file in changed: how many requests were new, changed, or held already.
package struct ImportTally: Equatable, Sendable {
  package var created = 0
  package var changed = 0
  package var unchanged = 0

  package init(created: Int = 0, changed: Int = 0, unchanged: Int = 0) {
    self.created = created
    self.changed = changed
    self.unchanged = unchanged
  }
}
