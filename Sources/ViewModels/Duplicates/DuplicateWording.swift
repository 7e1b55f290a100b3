import Domain

/// Says what was answered on two files that may be one person's.
enum DuplicateWording {
  /// A line of the journal: « Homonyme vérifié de L-0000012 ».
  static func told(_ change: FieldChange) -> String {
    let other = change.field.parts.last.flatMap { Int64($0) }.map {
      RequestRecord.ID($0).localReference
    }
    let file = other ?? change.field.path
    return switch change.after {
    case DuplicateVerdict.homonym.rawValue: "Homonyme vérifié de \(file)"
    case DuplicateVerdict.review.rawValue: "Doublon possible de \(file), à revoir"
    case ReviewOutcome.samePerson.rawValue: "Même personne que \(file)"
    default: "Comparé à \(file)"
    }
  }
}
