import Foundation
import TestSupport
import Testing

/// `guichet check` on files that somebody or something changed behind the program's back.
struct DamagedStoreTests {
  private let desk: TrainingDesk
  private var file: URL { URL(fileURLWithPath: desk.storePath) }

  init() throws { desk = try TrainingDesk() }

  private func check() throws -> CommandRun {
    try CommandRun(["check", "--store", desk.storePath])
  }

  /// Replaces the text everywhere in the file by another of as many bytes.
  private func replace(_ text: String, with other: String) throws {
    var data = try Data(contentsOf: file)
    let (old, new) = (Data(text.utf8), Data(other.utf8))
    try #require(old.count == new.count)
    var start = data.startIndex
    var count = 0
    while let range = data.range(of: old, in: start..<data.endIndex) {
      data.replaceSubrange(range, with: new)
      start = range.upperBound
      count += 1
    }
    try #require(count > 0, "the test must change the file")
    try data.write(to: file)
  }

  @Test func `details of the journal rewritten by hand are told line by line`() throws {
    try replace("\"applicant.birthName\"", with: "\"applicant.birthNaMe\"")
    let run = try check()
    #expect(run.code == 1)
    #expect(run.output.contains(/Le détail de la ligne [\d\u{202F}]+ du journal a été changé\./))
    #expect(run.output.contains("Problèmes trouvés"))
    #expect(!run.output.contains("Tout est en ordre"))
  }

  @Test func `an author changed in the journal breaks the chain`() throws {
    try replace("245901152ecole", with: "245901152ecola")
    let run = try check()
    #expect(run.code == 1)
    #expect(run.output.contains("du journal ne suit pas la précédente."))
  }

  @Test func `pages overwritten are a damaged file, said as such`() throws {
    var data = try Data(contentsOf: file)
    let page = 4096
    // From the third page on: the file still opens as a store.
    for number in stride(from: 8, to: data.count / page, by: 7) {
      data.replaceSubrange(number * page..<(number + 1) * page, with: Data(count: page))
    }
    try data.write(to: file)
    let run = try check()
    #expect(run.code == 1)
    #expect((run.output + run.errors).contains("abîmé"))
  }

  @Test func `half a file is refused and left as it is`() throws {
    let whole = try Data(contentsOf: file)
    let half = whole.prefix(whole.count / 2)
    try half.write(to: file)
    let run = try check()
    #expect(run.code == 1)
    #expect((run.output + run.errors).contains("abîmé"))
    #expect(try Data(contentsOf: file) == half)
  }
}
