import Domain
import Foundation
import Reference
import Testing

@Test func `every paper is worded, and never passes for the certificate`() throws {
  let papers = try ReferenceData.load(from: Shipped.folder()).papers
  for kind in Paper.Kind.allCases {
    let form = try #require(papers.forms[kind])
    #expect(form.notice.contains("attestation d’enregistrement"))
    #expect(form.sections.count >= 3)
  }
}

@Test func `what we are not sure of is marked so`() throws {
  let papers = try ReferenceData.load(from: Shipped.folder()).papers
  let texts = papers.forms.values.flatMap(\.sections).flatMap(\.contents).compactMap { content in
    if case .text(let text) = content { text } else { nil }
  }
  let delay = try #require(texts.first { $0.text.contains("anormalement long") })
  #expect(delay.certainty == .unsure)
}

/// A paper may be read by others at home.
@Test func `no text of a paper depends on violence or health`() throws {
  let papers = try ReferenceData.load(from: Shipped.folder()).papers
  for form in papers.forms.values {
    for case .text(let text) in form.sections.flatMap(\.contents) {
      if let condition = text.condition?.text {
        for code in ["06", "07", "08"] { #expect(!condition.contains(code), "\(text.text)") }
      }
    }
  }
}

@Test(arguments: [
  ("dans {delai_attestation}", "dans {delai}"), ("donnees: communes", "donnees: villes"),
  ("quand: sans numéro", "quand: jamais"), ("certitude: incertaine", "certitude: douteuse"),
])
func `a slip in the papers is refused`(_ old: String, _ new: String) throws {
  try Shipped.spoiled("papers.yaml") { text in
    guard let range = text.range(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
  } _: { folder in
    let error = #expect(throws: ReferenceError.self) {
      try ReferenceData.load(from: folder)
    }
    #expect(error?.file == "papers.yaml")
    #expect(error?.line != nil)
  }
}

@Test func `the average wait and the stock say when they were observed`() throws {
  let territory = try ReferenceData.load(from: Shipped.folder()).territory
  #expect(territory.averageWait?.text == "8,7\u{A0}mois")
  #expect(territory.averageWait?.source.contains("2014") == true)
  #expect(territory.stockSource?.contains("2014") == true)
}
