import Foundation
import TestSupport
import Testing

/// The whole form typed by a script in a terminal, then read back field by field from an export.
struct WholeFormTypedTests {
  /// What is typed, in the order Enter goes; an empty text passes over a field.
  private static let typed: [String] =
    filing + applicant + address + coHolder + household + work + incomes + housing + reasons
    + wanted + ["À rappeler le soir"]

  // The kind of filing is there already: three erased, three typed.
  private static let filing = ["\u{7F}\u{7F}\u{7F}ren", "", "9991120654321ecole", "1/11/2025", "o"]
  private static let applicant = [
    "p", "2", "exemple", "fictif-œuvré", "éloïse marie", "1/2/80", "1", "m",
  ]
  private static let address = [
    "n", "Foyer d’essai", "9012 bis", "rue Jean-Jaurès", "Le Moulin", "B", "2", "3", "31",
    "Résidence d’essai", "59490", "Somain", "0639980012", "0353010012", "0353010013",
    "eloise@exemple.invalid", "t", "aide@exemple.invalid",
  ]
  private static let coHolder = ["1", "", "modèle", "côme", "2/3/1979", "2", "m", "m", ""]
  private static let household = [
    "exemple", "zoé", "2/11/2018", "f", "e", "", "14/7/2012", "m", "g", "", "1", "+60",
  ]
  private static let work = [
    "cdi", "Relieuse", "Employeur fictif", "59580", "Aniche", "n", "cho", "", "", "", "", "",
  ]
  private static let incomes = [
    "sal", "1 420,50", "af", "148", "", "pav", "100", "", "2024", "17250", "", "",
    "cho", "900", "", "", "", "", "", "",
  ]
  private static let housing = [
    "lp cp", "a", "t2", "41", "543,21", "213", "3", "15/6/2019", "Bailleur fictif", "Hôte fictif",
    "n",
  ]
  private static let reasons = ["13", "23", "Ascenseur en panne", ""]
  private static let wanted = [
    "i", "t3 t4", "aniche", "somain", "", "o", "n", "o", "n", "o", "700,50",
  ]

  @Test func `the whole form typed in a terminal is exported as it was typed`() throws {
    let desk = try TrainingDesk()
    let pty = try desk.open()
    try pty.waitUntil { screen in screen.rows.contains { $0.hasPrefix("> ") } }
    pty.send("n")
    try pty.waitUntil("Nouvelle demande")
    pty.send("\u{1B}[1;5H")
    try pty.waitUntil { screen in screen.rows[screen.cursor.row].contains("Type de dépôt") }
    pty.send(Self.typed.joined(separator: "\r"))
    try pty.waitUntil("À rappeler le soir")
    // The disability complement opens on purpose.
    pty.send("\u{05}")
    try pty.waitUntil { screen in screen.rows[screen.cursor.row].contains("Personne\u{A0}: prénom")
    }
    pty.send("Zoé\rsta\r2\rms mi\rdv\r2 4\r3 6\r")
    pty.send("\u{13}")
    try pty.waitUntil("à confirmer")
    pty.send("\u{13}")
    try pty.waitUntil("L-00")
    pty.send("\u{1B}[24~")
    pty.send("q")

    let plain = try export(desk, [])
    #expect(plain["disabilities"] as? [String] == [])
    let whole = try export(desk, ["--sensibles"])
    for (path, expected) in Self.expected {
      #expect(value(whole, path) == expected, "\(path)")
    }
  }

  private static let expected: [(String, String)] = [
    ("filingKind", "REN"), ("uniqueNumber", "9991120654321ECOLE"),
    ("lastRenewalDate", "2025-11-01"), ("nirEnteredInSNE", "1"), ("applicantKind", "P"),
    ("applicant.title", "2"), ("applicant.usageName", "EXEMPLE"),
    ("applicant.birthName", "FICTIF-ŒUVRÉ"), ("applicant.givenNames", "ÉLOÏSE MARIE"),
    ("applicant.birthDate", "1980-02-01"), ("applicant.nationalityGroup", "1"),
    ("applicant.maritalStatus", "M"), ("applicant.address.foreign", "0"),
    ("applicant.address.careOf", "Foyer d’essai"), ("applicant.address.number", "9012 bis"),
    ("applicant.address.street", "rue Jean-Jaurès"), ("applicant.address.placeName", "Le Moulin"),
    ("applicant.address.building", "B"), ("applicant.address.staircase", "2"),
    ("applicant.address.floor", "3"), ("applicant.address.apartment", "31"),
    ("applicant.address.complement", "Résidence d’essai"),
    ("applicant.address.postalCode", "59490"), ("applicant.address.communeCode", "59574"),
    ("applicant.phoneMobile", "0639980012"), ("applicant.phoneHome", "0353010012"),
    ("applicant.phoneWork", "0353010013"), ("applicant.email", "eloise@exemple.invalid"),
    ("noticeChannel", "T"), ("helperEmail", "aide@exemple.invalid"),
    ("coHolders.0.title", "1"), ("coHolders.0.birthName", "MODÈLE"),
    ("coHolders.0.givenNames", "CÔME"), ("coHolders.0.birthDate", "1979-03-02"),
    ("coHolders.0.nationalityGroup", "2"), ("coHolders.0.maritalStatus", "M"),
    ("coHolders.0.linkToApplicant", "M"), ("coHolders.0.employment.status", "CHO"),
    ("coHolders.0.monthlyIncomes.0.kind", "CHO"), ("coHolders.0.monthlyIncomes.0.amount", "900"),
    ("dependants.0.name", "EXEMPLE"), ("dependants.0.givenNames", "ZOÉ"),
    ("dependants.0.birthDate", "2018-11-02"), ("dependants.0.sex", "F"),
    ("dependants.0.link", "E"), ("sharedCustodyChildren.0.birthDate", "2012-07-14"),
    ("sharedCustodyChildren.0.sex", "M"), ("sharedCustodyChildren.0.custody", "G"),
    ("unbornChildren.count", "1"), ("applicant.employment.status", "CDI"),
    ("applicant.employment.occupation", "Relieuse"),
    ("applicant.employment.employerName", "Employeur fictif"),
    ("applicant.employment.workPostalCode", "59580"),
    ("applicant.employment.workCommuneCode", "59008"), ("applicant.employment.workForeign", "0"),
    ("applicant.monthlyIncomes.0.kind", "SAL"), ("applicant.monthlyIncomes.0.amount", "1420.5"),
    ("applicant.monthlyIncomes.1.kind", "AF"), ("applicant.monthlyIncomes.1.amount", "148"),
    ("applicant.monthlyOutgoings.0.kind", "PAV"), ("applicant.monthlyOutgoings.0.amount", "100"),
    ("applicant.taxIncomeN1.year", "2024"), ("applicant.taxIncomeN1.amount", "17250"),
    ("currentHousing.kinds.0", "LP"), ("currentHousing.kinds.1", "CP"),
    ("currentHousing.category", "A"), ("currentHousing.dwellingType", "T2"),
    ("currentHousing.surfaceM2", "41"), ("currentHousing.monthlyRent", "543.21"),
    ("currentHousing.housingAid", "213"), ("currentHousing.occupantCount", "3"),
    ("currentHousing.entryDate", "2019-06-15"),
    ("currentHousing.landlordName", "Bailleur fictif"),
    ("currentHousing.hostName", "Hôte fictif"), ("currentHousing.ownsAnotherDwelling", "0"),
    ("reasons.0.code", "13"), ("reasons.1.code", "23"),
    ("reasons.1.text", "Ascenseur en panne"), ("wanted.category", "I"),
    ("wanted.dwellingTypes.0", "T3"), ("wanted.dwellingTypes.1", "T4"),
    ("wanted.communes.0", "59008"), ("wanted.communes.1", "59574"),
    ("wanted.acceptsWiderArea", "1"), ("wanted.acceptsGroundFloor", "0"),
    ("wanted.acceptsWithoutLift", "1"), ("wanted.wantsParking", "0"),
    ("wanted.adaptedDwelling", "1"), ("wanted.maximumMonthlyCost", "700.5"),
    ("freeNotes", "À rappeler le soir"), ("disabilities.0.person", "Zoé"),
    ("disabilities.0.state", "STA"), ("disabilities.0.stairs", "2"),
    ("disabilities.0.motor.0", "MS"), ("disabilities.0.motor.1", "MI"),
    ("disabilities.0.sensory.0", "DV"), ("disabilities.0.aids.0", "2"),
    ("disabilities.0.aids.1", "4"), ("disabilities.0.equipment.0", "3"),
    ("disabilities.0.equipment.1", "6"),
  ]

  /// The newest request of the store, as an export says it.
  private func export(_ desk: TrainingDesk, _ options: [String]) throws -> [String: Any] {
    let run = try CommandRun(
      ["export", "--format", "jsonl", "--store", desk.storePath] + options
    )
    let requests = try run.output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    return try #require(requests.max { ("\($0["id"] ?? "")") < ("\($1["id"] ?? "")") })
  }

  /// The value at a path of keys and places, as a text.
  private func value(_ whole: [String: Any], _ path: String) -> String? {
    var value: Any? = whole
    for part in path.split(separator: ".") {
      if let place = Int(part), let list = value as? [Any] {
        value = list.indices.contains(place) ? list[place] : nil
      } else {
        value = (value as? [String: Any])?[String(part)]
      }
    }
    return value.map { "\($0)" }
  }
}
