import Domain
import Testing

private func parse(_ text: String) throws -> Condition { try Condition(parsing: text) }

@Test(arguments: [
  ("nationalité = 3", Condition.code(.nationality, ["3"])),
  ("situation familiale = D, S", .code(.maritalStatus, ["D", "S"])),
  ("TRAVAIL = cdi", .code(.employmentStatus, ["CDI"])),
  ("motif=05,06", .code(.reason, ["05", "06"])),
  ("co-titulaire", .coHolder),
  ("Co Titulaire", .coHolder),
  ("personne a charge", .dependant),
  ("enfant mineur", .minorChild),
  ("enfant à naître", .unbornChild),
  (
    "logement = LP ou logement = HLM",
    .any([.code(.currentHousing, ["LP"]), .code(.currentHousing, ["HLM"])])
  ),
  (
    "co-titulaire et non enfant mineur ou motif = 06",
    .any([.all([.coHolder, .not(.minorChild)]), .code(.reason, ["06"])])
  ),
  (
    "co-titulaire et (non enfant mineur ou motif = 06)",
    .all([.coHolder, .any([.not(.minorChild), .code(.reason, ["06"])])])
  ),
  ("non (co-titulaire et enfant mineur)", .not(.all([.coHolder, .minorChild]))),
])
func `a condition is read from French words`(text: String, expected: Condition) throws {
  #expect(try parse(text) == expected)
}

@Test(arguments: [
  "nationalité = 3",
  "logement = LP ou logement = HLM",
  "co-titulaire et (non enfant mineur ou motif = 05, 06)",
  "non (personne à charge et enfant à naître) ou situation familiale = D",
  "non non travail = CHO",
])
func `a condition is written back as it was read`(text: String) throws {
  #expect(try parse(text).text == text)
}

@Test(arguments: [
  ("", ConditionError(expected: .fact, found: nil, position: 1)),
  ("nationalite 3", ConditionError(expected: .fact, found: "nationalite 3", position: 1)),
  ("couleur = 3", ConditionError(expected: .fact, found: "couleur", position: 1)),
  ("motif", ConditionError(expected: .equals, found: nil, position: 6)),
  ("motif =", ConditionError(expected: .code, found: nil, position: 8)),
  ("motif = 05,", ConditionError(expected: .code, found: nil, position: 12)),
  ("motif = ou", ConditionError(expected: .code, found: "ou", position: 9)),
  ("co-titulaire et", ConditionError(expected: .fact, found: nil, position: 16)),
  ("(co-titulaire", ConditionError(expected: .closingParenthesis, found: nil, position: 14)),
  ("co-titulaire)", ConditionError(expected: .end, found: ")", position: 13)),
  ("motif = 05 06", ConditionError(expected: .end, found: "06", position: 12)),
])
func `a condition that cannot be read says what was expected and where`(
  text: String,
  error: ConditionError
) {
  #expect(throws: error) { try parse(text) }
}

@Test func `too many parentheses are an error, never a crash`() {
  let text = String(repeating: "(", count: 100_000)
  #expect(throws: ConditionError(expected: .lessNesting, found: "(", position: 41)) {
    try parse(text)
  }
  #expect(throws: ConditionError.self) {
    try parse(String(repeating: "non ", count: 100_000) + "co-titulaire")
  }
}

@Test func `a condition read from a file holds for the households it names`() throws {
  var request = HousingRequest(deskCode: "59574", edition: "14069*05")
  let today = try #require(CalendarDate(iso: "2026-11-24"))
  let condition = try parse("motif = 05, 06 et (enfant mineur ou enfant à naître)")
  request.reasons = [RequestReason(code: "06")]
  #expect(!condition.holds(for: request, on: today))
  request.unbornChildren.count = 1
  #expect(condition.holds(for: request, on: today))
  request.reasons = [RequestReason(code: "07")]
  #expect(!condition.holds(for: request, on: today))
}
