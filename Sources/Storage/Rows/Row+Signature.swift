import Domain
import GRDB

extension Row {
  /// Who acted, from which desk and when, in the columns that every act has.
  func signature() throws -> Signature {
    Signature(
      agent: try required("agent"),
      deskCode: try required("desk_code"),
      at: Instant(milliseconds: try required("at"))
    )
  }
}
