package import Domain
import Reference
import Testing

extension DuplicateRules {
  /// The rules as shipped.
  package static func shipped() throws -> DuplicateRules {
    try ReferenceData.load(from: #require(DataFolder.find())).duplicates
  }
}
