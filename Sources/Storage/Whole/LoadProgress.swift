/// How far a load is.
package enum LoadProgress: Equatable, Sendable {
  /// Requests recorded so far.
  case recorded(Int)
  /// Steps done of the making of indexes, which comes last.
  case indexed(Int, of: Int)
}
