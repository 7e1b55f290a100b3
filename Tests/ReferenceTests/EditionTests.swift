import Domain
import Foundation
import Reference
import Testing

/// The editions of the form, from the registration guide §1.1.
@Test func `the editions are those of the guide, each with its first day`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  #expect(
    reference.editions.all.map { "\($0.id) \($0.from?.iso ?? "")" } == [
      "14069*01 2010-10-01", "14069*02 2013-07-24", "14069*03 2018-09-10", "14069*04 2021-02-01",
      "14069*05 2022-04-19",
    ]
  )
  #expect(reference.editions.all.last?.id == reference.form.edition)
}

@Test(arguments: [
  ("06", ["06", "06C", "06M", "06V", "06P"]), ("06C", ["06C", "06"]), ("13", ["13"]),
])
func `a reason is meant by those of other editions`(code: String, meaning: [String]) throws {
  let editions = try ReferenceData.load(from: Shipped.folder()).editions
  #expect(editions.reasons(meaning: code) == meaning)
}

@Test(arguments: [("06V", "06"), ("06", "06"), ("23", "23")])
func `the SNE is told the reason it knows`(code: String, sent: String) throws {
  let editions = try ReferenceData.load(from: Shipped.folder()).editions
  #expect(editions.exchangeReason(code) == sent)
}

@Test func `an older edition offers its own reasons, and reads them all`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  let old = reference.offering("14069*03").list(.requestReason)
  #expect(old.matches("").count == 23)
  #expect(old.matches("viol").map(\.code) == ["06"])
  #expect(old["06V"]?.label == "Viol ou agression au domicile ou à ses abords")
  #expect(reference.offering("14069*05").list(.requestReason).matches("").count == 27)
  #expect(reference.offering("14069*99") == reference)
}

@Test(arguments: [
  ("editions.yaml", "code: 14069*02", "code: 14069*01", ReferenceError.Problem.twice("14069*01")),
  (
    "editions.yaml", "motif: \"06\"", "motif: \"66\"",
    .expected("un motif de code-lists.yaml", found: "66")
  ),
  (
    "incomes.yaml", "valeur: 10,", "valeur: dix,",
    .expected("un nombre entier", found: "dix")
  ),
  ("checks.yaml", "yearlyIncome:", "revenuAnnuel:", .unknown(key: "revenuAnnuel")),
  (
    "checks.yaml", "phrase: \"{montant} par mois : n’est-ce pas une",
    "phrase: \"{somme} : est-ce une",
    .expected(
      "une phrase où seuls peuvent se trouver {montant}, {seuil}",
      found: "{somme} : est-ce une somme annuelle ?"
    )
  ),
  ("checks.yaml", "euros_par_mois: 10000", "euros: 10000", .unknown(key: "euros")),
  (
    "form.yaml", "quand: demandeur = A", "quand: demandeuse = A",
    .expected(
      "au caractère 1 de la condition, un de ces mots (nationalité, situation familiale, travail, "
        + "logement, motif, demandeur, dépôt, co-titulaire, personne à charge, enfant mineur, "
        + "enfant à naître)",
      found: "demandeuse"
    )
  ),
])
func `a rule that cannot be is refused where it stands`(
  file: String,
  right: String,
  wrong: String,
  problem: ReferenceError.Problem
) throws {
  try Shipped.spoiled(file) {
    guard let place = $0.range(of: right) else { return $0 }
    return $0.replacingCharacters(in: place, with: wrong)
  } _: { folder in
    do throws(ReferenceError) {
      _ = try ReferenceData.load(from: folder)
      Issue.record("\(file) was read")
    } catch {
      #expect(error.file == file && error.line != nil)
      #expect(error.problem == problem)
    }
  }
}

@Test func `every soft check has its rule`() throws {
  let checks = try ReferenceData.load(from: Shipped.folder()).checks
  for id in CheckID.allCases {
    let rule = try #require(checks[id], "\(id)")
    #expect(rule.sentence.hasSuffix("?") || rule.sentence.hasSuffix("."))
    #expect(rule.source.hasSuffix("certaine") || rule.source.hasSuffix("probable"))
    #expect(Set(rule.thresholds.keys) == Set(id.thresholds))
  }
}
