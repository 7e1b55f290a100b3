import Domain
import Exchange
import Foundation
import Reference
import TestSupport
import Testing

/// Papers on the shipped wording, and texts kept to compare with.
enum PaperSamples {
  static func reference() throws -> ReferenceData {
    try ReferenceData.load(from: try #require(DataFolder.find()))
  }

  static func paper(
    _ kind: Paper.Kind,
    of request: HousingRequest = .exemplary,
    receipts: [DocumentReceipt] = [],
    isFictional: Bool = true
  ) throws -> Paper {
    PaperMaking(
      record: RequestRecord(id: RequestRecord.ID(1234), version: 1, request: request),
      receipts: receipts,
      reference: try reference(),
      today: .test,
      isFictional: isFictional
    ).paper(kind)
  }

  /// Compares with `Samples/<name>`; `RECORD=1` writes it, and fails.
  static func expect(
    _ text: String,
    _ name: String,
    filePath: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: "\(filePath)").deletingLastPathComponent()
      .appending(path: "Samples/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let before = line < old.count ? old[line] : nil
      let after = line < new.count ? new[line] : nil
      #expect(after == before, "\(name), line \(line + 1)", sourceLocation: sourceLocation)
    }
  }
}
