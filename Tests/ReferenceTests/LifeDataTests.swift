import Domain
import Foundation
import Reference
import Testing

/// Registration guide §4.4: who decides which strike-off.
@Test func `a town hall may decide a waiver or a letter without answer, and nothing else`() throws {
  let rules = try ReferenceData.load(from: Shipped.folder()).strikeOffs
  let ours = rules.rules.filter { $0.deciders.contains(.desk) }.map(\.code)
  #expect(ours == ["RADABA", "RADCON"])
  #expect(rules["RADIRR"]?.deciders == [.commission])
}

/// Arrêté du 23 mars 2015; décret 2017-917.
@Test func `delays of restoration and erasure come from the deadlines`() throws {
  let rules = try ReferenceData.load(from: Shipped.folder()).strikeOffs
  #expect(rules["RADREN"]?.restoration == .fromRenewal(months: 18))
  #expect(rules["RADCON"]?.restoration == .fromStrikeOff(months: 5))
  #expect(rules["RADCON"]?.noticeMonths == 1)
  #expect(rules["RADATT"]?.restoration == nil)
  #expect(rules.erasureMonths == 12)
}

/// CCH R.441-2-15: what the national system is told of a request.
@Test func `all the events of the law are there, each with its source`() throws {
  let events = try ReferenceData.load(from: Shipped.folder()).events
  #expect(
    events.kinds.map(\.id) == [
      "rectification", "dalo", "avis", "priorite", "contingent", "designation", "visite",
      "ordre_du_jour", "decision", "proposition", "refus", "bail",
    ]
  )
  #expect(events.kinds.allSatisfy { !$0.source.isEmpty })
  #expect(events["proposition"]?.answerDays == 10)
}

@Test(arguments: [
  ("strike-offs.yaml", "  RADATT:", "  RADTOUT:"),
  ("strike-offs.yaml", "decide: [commission]", "decide: [mairie]"),
  ("strike-offs.yaml", "decide: [bailleur]", "decide: []"),
  ("strike-offs.yaml", "preavis: irrecevabilite_mois", "preavis: reponse_offre_jours"),
  ("strike-offs.yaml", "automatique: oui", "automatique: souvent"),
  ("events.yaml", "fin: RADATT", "fin: RADTOUT"),
  ("events.yaml", "id: visite", "id: dalo"),
  ("events.yaml", "id: visite", "id: radiation"),
  ("events.yaml", "reponse: reponse_offre_jours", "reponse: dix jours"),
  ("events.yaml", "precisions: obligatoires", "precisions: toujours"),
])
func `a slip in the life of a request is refused, with its line`(
  _ file: String,
  _ old: String,
  _ new: String
) throws {
  let line = try Shipped.line(of: old.trimmingCharacters(in: .whitespaces), in: file)
  try Shipped.spoiled(file) { text in
    guard let range = text.range(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
  } _: { folder in
    let error = #expect(throws: ReferenceError.self) { try ReferenceData.load(from: folder) }
    #expect(error?.file == file)
    #expect(error?.line == line)
  }
}

@Test func `an old folder without a delay says which one lacks`() throws {
  try Shipped.spoiled("deadlines.yaml") {
    $0.replacing("effacement_mois:", with: "effacements_mois:")
  } _: { folder in
    let error = #expect(throws: ReferenceError.self) { try ReferenceData.load(from: folder) }
    #expect(error?.problem == .unknown(key: "effacements_mois"))
  }
}
