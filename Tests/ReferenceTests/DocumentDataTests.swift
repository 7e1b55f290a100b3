import Domain
import Foundation
import Reference
import Testing

@Test func `every document says what, why, whence and how sure`() throws {
  let documents = try ReferenceData.load(from: Shipped.folder()).documents
  #expect(documents.types.count >= 35)
  for type in documents.types {
    #expect(type.text.hasSuffix("."), "\(type.id)")
    #expect(type.why.hasSuffix("."), "\(type.id)")
    #expect(!type.source.isEmpty, "\(type.id)")
  }
  #expect(
    documents.types.filter { $0.stage == .registration }.allSatisfy {
      $0.holder == .applicant && $0.standsFor == "identite-adultes"
    }
  )
}

/// Registration guide §3.4.
@Test func `what may never be asked for is said so`() throws {
  let forbidden = try ReferenceData.load(from: Shipped.folder()).documents.forbidden
  let never = forbidden.filter(\.always).map(\.text)
  for word in ["bancaire", "Vitale", "casier", "liste de l’arrêté"] {
    #expect(never.contains { $0.contains(word) }, "\(word)")
  }
}

@Test func `the checklists take their documents from the one list`() throws {
  let documents = try ReferenceData.load(from: Shipped.folder()).documents
  let lists = try checklists(from: Shipped.folder())
  let list = try #require(lists.first { $0.id == "documents" })
  #expect(
    list.items.filter { $0.kind == .document } == documents.items(of: .examination)
  )
  let registration = try #require(lists.first { $0.id == "registration" })
  #expect(
    registration.items.filter { $0.kind == .forbidden }
      == documents.forbiddenItems(atRegistration: true)
  )
}

@Test(arguments: [
  ("    moment: instruction\n", "    moment: plus tard\n"),
  ("    vaut: identite-adultes\n", "    vaut: rien\n"),
  ("    de: mineur\n", "    de: voisin\n"),
  ("    validite_mois: 12\n", "    validite_mois: 0\n"),
  ("    source: violences\n", "    source: rumeur\n"),
  ("    pour: motif = 06, 06C, 06M, 06V, 06P\n", "    pour: motif 06\n"),
])
func `a slip in the documents is refused, with its line`(_ old: String, _ new: String) throws {
  let line = try Shipped.line(of: old.trimmingCharacters(in: .newlines), in: "documents.yaml")
  try Shipped.spoiled("documents.yaml") { text in
    guard let range = text.range(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
  } _: { folder in
    let error = #expect(throws: ReferenceError.self) {
      try ReferenceData.load(from: folder)
    }
    #expect(error?.file == "documents.yaml")
    #expect(error?.line == line)
  }
}
