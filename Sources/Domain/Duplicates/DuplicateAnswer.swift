/// What a clerk answered on a likely duplicate; « same person » is no answer to keep: the clerk
/// goes to that file.
package enum DuplicateVerdict: String, Sendable, CaseIterable {
  /// Checked: two people (homonyme vérifié). The pair is never proposed again.
  case homonym
  /// To be looked at later (à revoir).
  case review
}

/// How a review ended.
package enum ReviewOutcome: String, Sendable, CaseIterable {
  /// One person: the files are to be brought together.
  case samePerson
  case homonym
}

/// Two files to look at together.
package struct DuplicateReview: Equatable, Sendable, Identifiable {
  /// A pair of files, the lower identifier first.
  package struct ID: Hashable, Sendable {
    package let first: RequestRecord.ID
    package let second: RequestRecord.ID

    package init(_ a: RequestRecord.ID, _ b: RequestRecord.ID) {
      first = min(a, b)
      second = max(a, b)
    }
  }

  /// What the list says of a file.
  package struct File: Equatable, Sendable {
    package var id: RequestRecord.ID
    package var name: String
    package var givenNames: String
    package var birthDate: CalendarDate?
    package var deskCode: String

    package init(
      id: RequestRecord.ID,
      name: String,
      givenNames: String,
      birthDate: CalendarDate?,
      deskCode: String
    ) {
      self.id = id
      self.name = name
      self.givenNames = givenNames
      self.birthDate = birthDate
      self.deskCode = deskCode
    }
  }

  package var first: File
  package var second: File
  /// Who asked for it, and when.
  package var signature: Signature

  package init(first: File, second: File, signature: Signature) {
    self.first = first
    self.second = second
    self.signature = signature
  }

  package var id: ID { ID(first.id, second.id) }
}
