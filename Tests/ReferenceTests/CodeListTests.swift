import Domain
import Foundation
import Reference
import Testing

@Test(arguments: GuideList.all)
func `each list holds the codes of the guide, in its order`(list: GuideList) throws {
  let shipped = try ReferenceData.load(from: Shipped.folder()).list(list.id)
  #expect(shipped.entries.map(\.code) == list.codes.map(\.code))
  for (entry, row) in zip(shipped.entries, list.codes) {
    #expect(entry.label.contains(row.word), "\(row.code) \(entry.label)")
  }
}

@Test(arguments: GuideList.all)
func `each list says how sure the guide is of it`(list: GuideList) throws {
  let text = try String(
    contentsOf: Shipped.folder().appendingPathComponent("code-lists.yaml"),
    encoding: .utf8
  )
  let own = try #require(text.range(of: "\n  \(list.id.rawValue):\n"))
  let certainty = try #require(
    text[own.upperBound...].split(separator: "\n").first { $0.hasPrefix("    certitude:") }
  )
  #expect(certainty == "    certitude: \(list.certainty)")
}

@Test(arguments: ["06C", "06M", "06V", "06P", "RADFUS"])
func `a code that no text gives says so`(code: String) throws {
  let line = try Shipped.line(of: "code: \(code),", in: "code-lists.yaml")
  let text = try String(
    contentsOf: Shipped.folder().appendingPathComponent("code-lists.yaml"),
    encoding: .utf8
  )
  let row = text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
  #expect(row.contains("certitude: incertaine"))
}

@Test func `no list is left out of the table of the guide`() {
  #expect(Set(GuideList.all.map(\.id)) == Set(CodeListID.allCases))
}

@Test func `mademoiselle is read and never offered`() throws {
  let titles = try ReferenceData.load(from: Shipped.folder()).list(.title)
  #expect(titles["3"]?.label == "Mademoiselle")
  #expect(titles.matches("").map(\.code) == ["1", "2"])
  #expect(titles.matches("mlle").isEmpty)
}

@Test func `only the reason 23 wants a text`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  let wanting = CodeListID.allCases.flatMap { id in
    reference.list(id).entries.filter(\.requiresText).map { "\(id.rawValue) \($0.code)" }
  }
  #expect(wanting == ["requestReason 23"])
}

@Test(arguments: [
  (CodeListID.title, "mme", "2"),
  (.employmentStatus, "intérim", "CDD"),
  (.employmentStatus, "fonctionnaire", "CDI"),
  (.currentHousingKind, "caravane", "CAMCAR"),
  (.currentHousingKind, "sdf", "SD"),
  (.dwellingType, "f3", "T3"),
  (.dwellingType, "4", "T4"),
  (.requestReason, "violences conjugales", "06C"),
  (.requestReason, "violences familiales", "06"),
  (.requestReason, "divorce", "11"),
  (.incomeKind, "aspa", "AMV"),
  (.maritalStatus, "union libre", "U"),
  (.coHolderLink, "compagne", "C"),
])
func `a clerk's own word finds the code`(id: CodeListID, typed: String, code: String) throws {
  let list = try ReferenceData.load(from: Shipped.folder()).list(id)
  #expect(list.matches(typed).first?.code == code)
}

@Test func `no two codes of a list answer to the same word`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  for id in CodeListID.allCases {
    let words = reference.list(id).entries.filter { !$0.isObsolete }
      .flatMap { entry in Set(([entry.label] + entry.synonyms).map(\.folded)) }
    let twice = Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty, "\(id.rawValue): \(twice.sorted())")
  }
}

@Test func `reasons of health and violence are sensitive, and no other`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  let sensitive = reference.list(.requestReason).entries.filter(\.isSensitive).map(\.code)
  #expect(sensitive == ["06", "06C", "06M", "06V", "06P", "07", "08"])
}
