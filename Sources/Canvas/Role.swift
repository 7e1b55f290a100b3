/// What a run of text means; the terminal's theme decides how it looks.
package enum Role: String, Sendable, CaseIterable {
  case plain, title, badge, selected, faint, good, warning, alert, key, heading, label
}
