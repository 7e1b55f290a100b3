/// What may be wrong with a file and put right in one field.
package enum Defect: Hashable, Sendable {
  /// A field left empty, by its template: the same whoever's it is.
  case missing(String)
  /// The question of a soft check that nobody answered.
  case check(CheckID)

  /// As the store keeps it.
  package var key: String {
    switch self {
    case .missing(let template): "missing.\(template)"
    case .check(let id): "check.\(id.rawValue)"
    }
  }
}

/// A file that has a defect, and the field to look at.
package struct Correction: Equatable, Sendable {
  package var id: RequestRecord.ID
  package var field: FieldID

  package init(id: RequestRecord.ID, field: FieldID) {
    self.id = id
    self.field = field
  }
}

/// Looks for the defects of many files; made once for all.
package struct DefectFinder: Sendable {
  private let required: [RequiredFields]
  private let checks: SoftChecks

  package init(_ checks: SoftChecks) {
    self.checks = checks
    required = [
      RequiredFields(.blocking, in: checks.reference.form),
      RequiredFields(.recommended, in: checks.reference.form),
    ]
  }

  /// The defects of a file, each with its first field; without those of sensitive parts.
  package func defects(in request: HousingRequest) -> [Defect: FieldID] {
    var found: [Defect: FieldID] = [:]
    for field in required.flatMap({ $0.missing(in: request) }) {
      let defect = Defect.missing(field.template)
      if found[defect] == nil { found[defect] = field }
    }
    for finding in checks.open(in: request) where found[.check(finding.check)] == nil {
      found[.check(finding.check)] = finding.field
    }
    return found.filter { checks.reference.form[$0.value]?.isSensitive != true }
  }
}
