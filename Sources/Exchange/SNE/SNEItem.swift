package import Domain

/// What the reader gives, in the order of the file.
package enum SNEItem: Equatable, Sendable {
  /// Once, before any request.
  case header(SNEHeader)
  /// Its warnings, if any, came just before.
  case request(ImportedRequest)
  case problem(ImportProblem)
}

/// The heading of an exchange file (entête), kept as written.
package struct SNEHeader: Equatable, Sendable {
  /// The interface's version, such as `02.01`.
  package var version: String?
  /// The operation, such as `CRE` or `RAD`; absent in some files.
  ///
  /// Source: registration guide §1.11.
  package var fileKind: String?
  /// ISO 8601, with fraction and offset.
  package var fileDate: String?
  /// Holds invented requests of a training store: never taken into a real one.
  package var isFictional: Bool

  /// Of the element that marks a file as fictional.
  static let trainingNamespace = "urn:guichet:ecole"

  package init(
    version: String? = nil,
    fileKind: String? = nil,
    fileDate: String? = nil,
    isFictional: Bool = false
  ) {
    self.version = version
    self.fileKind = fileKind
    self.fileDate = fileDate
    self.isFictional = isFictional
  }

  /// When the file was made; nil when it does not say so.
  package var madeAt: Instant? { fileDate.flatMap { Instant(iso: $0) } }

  /// False for strike-offs, deletions and copies of papers, which are no requests to record.
  package var bringsRequests: Bool { !["RAD", "SUP", "COP"].contains(fileKind) }
}

/// How many requests a file held, at its end.
package struct SNESummary: Equatable, Sendable {
  package var header: SNEHeader
  /// Given as `.request`.
  package var imported: Int
  /// Left out, each with its problem.
  package var leftOut: Int

  package init(header: SNEHeader, imported: Int, leftOut: Int) {
    self.header = header
    self.imported = imported
    self.leftOut = leftOut
  }
}
