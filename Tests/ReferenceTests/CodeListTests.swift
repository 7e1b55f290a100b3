import Domain
import Reference
import Testing

/// Every code, typed from the registration guide §1.3–1.12 and §4.4.
private let guide: [(CodeListID, String)] = [
  (.title, "1 2 3"),
  (.nationalityGroup, "1 2 3"),
  (.maritalStatus, "C M D S P U V"),
  (.coHolderLink, "M P C L"),
  (.dependantLink, "P E A"),
  (.custody, "G D"),
  (.sex, "M F"),
  (.employmentStatus, "CDI CDD ART CHO APP ETU RET AUT"),
  (.incomeKind, "SAL RET CHO PAR PINV AF AAH AEEH AJPP RSA AMV PAJE BE AUT"),
  (.outgoingKind, "PAV"),
  (
    .currentHousingKind,
    "HLM LP RS RHVS RE SLHT SH CDEFCM CPE CP LTG FONC POCC CAMCAR HOT SD SQUAT"
  ),
  (.currentCategory, "A M"),
  (.wantedCategory, "A M I"),
  (.dwellingType, "C T1 T2 T3 T4 T5 T6P"),
  (
    .requestReason,
    "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23"
  ),
  (.strikeOffReason, "RADATT RADABA RADCON RADIRR RADREN RADFUS"),
]

@Test(arguments: guide)
func `each list holds the codes of the guide, in its order`(
  id: CodeListID,
  codes: String
) throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  #expect(reference.list(id).entries.map(\.code) == codes.split(separator: " ").map(String.init))
}

@Test func `no list is left out of the table of the guide`() {
  #expect(Set(guide.map(\.0)) == Set(CodeListID.allCases))
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
  (.requestReason, "violences conjugales", "06"),
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
