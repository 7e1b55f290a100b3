package import Pages

/// What the terminal, or whoever started us, tells the program.
package enum TerminalEvent: Equatable, Sendable {
  /// All keys that had been typed, in order; never empty.
  case keys([Key])
  /// The page must be painted again: another size, or back from a suspension.
  case resized
  /// Nobody is there any more: leave, keeping the drafts.
  case hangUp
  /// Somebody asked the program to end.
  case terminated
}
