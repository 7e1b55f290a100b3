import Domain
import Foundation
import Reference
import Testing

private func loadingError(in folder: URL) -> ReferenceError? {
  do throws(ReferenceError) {
    _ = try ReferenceData.load(from: folder)
    _ = try checklists(from: folder)
    _ = try nameLists(from: folder)
    return nil
  } catch { return error }
}

@Test func `a word that is not one of those expected is named with its file and line`() throws {
  let line = try Shipped.line(of: "exigence: bloquant", in: "form.yaml")
  try Shipped.spoiled("form.yaml") {
    guard let place = $0.range(of: "exigence: bloquant") else { return $0 }
    return $0.replacingCharacters(in: place, with: "exigence: obligatoire")
  } _: { folder in
    let error = loadingError(in: folder)
    #expect(error?.file == "form.yaml")
    #expect(error?.line == line)
    #expect(
      error?.message
        == "form.yaml, ligne \(line)\u{A0}: bloquant, recommande ou facultatif est attendu ici, "
        + "au lieu de «\u{A0}obligatoire\u{A0}»."
    )
  }
}

@Test(arguments: [
  ("code-lists.yaml", "  sex:", "  sexe:", ReferenceError.Problem.unknown(key: "sexe")),
  ("code-lists.yaml", "code: RADABA", "code: RADATT", .twice("RADATT")),
  (
    "code-lists.yaml", "ancien: oui", "ancien: peut-être",
    .expected("oui ou non", found: "peut-être")
  ),
  (
    "deadlines.yaml", "valeur: 13", "valeur: treize", .expected("un nombre entier", found: "treize")
  ),
  ("deadlines.yaml", "valeur: 13", "valeur: 0", .expected("un nombre de 1 à 1200", found: "0")),
  (
    "territory.yaml", "sortie: 2024-01-01", "sortie: 2024-02-30",
    .expected("un jour écrit aaaa-mm-jj", found: "2024-02-30")
  ),
  ("territory.yaml", "insee: \"59024\"", "insee: \"59008\"", .twice("59008")),
  ("duplicates.yaml", "  meme_nom:", "  memes_noms:", .unknown(key: "memes_noms")),
  (
    "duplicates.yaml", "retire: 80", "points: -60",
    .expected("un nombre entier", found: "-60")
  ),
  (
    "duplicates.yaml", "retire: 80", "points: 5\n    retire: 80",
    .expected("points ou retire, pas les deux", found: "5")
  ),
  (
    "duplicates.yaml", "ste: sainte", "ste: sainte ou saint",
    .expected("un seul mot", found: "sainte ou saint")
  ),
  ("checklists/urgent.yaml", "  - id: danger", "  - id: expulsion", .twice("expulsion")),
])
func `a value that cannot be is refused where it stands`(
  file: String,
  right: String,
  wrong: String,
  problem: ReferenceError.Problem
) throws {
  try Shipped.spoiled(file) {
    $0.replacingOccurrences(of: right, with: wrong)
  } _: { folder in
    let error = loadingError(in: folder)
    #expect(error?.file == file)
    #expect(error?.line != nil)
    #expect(error?.problem == problem)
  }
}

@Test func `an unknown key is shown on its own line`() throws {
  let line = try Shipped.line(of: "  sex:", in: "code-lists.yaml")
  try Shipped.spoiled("code-lists.yaml") {
    $0.replacingOccurrences(of: "  sex:", with: "  sexe:")
  } _: { folder in
    #expect(loadingError(in: folder)?.line == line)
  }
}

@Test func `a value written twice is refused`() throws {
  try Shipped.spoiled("deadlines.yaml") {
    $0.replacingOccurrences(of: "  valeur: 13", with: "  valeur: 13\n  valeur: 14")
  } _: { folder in
    let error = loadingError(in: folder)
    #expect(error?.problem == .twice("valeur"))
    #expect(error?.line != nil)
  }
}

@Test func `a file saved on Windows reads the same`() throws {
  let shipped = try ReferenceData.load(from: Shipped.folder())
  try Shipped.spoiled("form.yaml") {
    "\u{FEFF}" + $0.replacingOccurrences(of: "\n", with: "\r\n")
  } _: { folder in
    let read = try ReferenceData.load(from: folder)
    #expect(read == shipped)
  }
}

@Test func `a file in another encoding is told to be saved in UTF-8`() throws {
  try Shipped.spoiled("form.yaml") {
    $0 + "# fin\n"
  } _: { folder in
    try Data([0x61, 0x3A, 0x20, 0xE9]).write(to: folder.appendingPathComponent("form.yaml"))
    let error = loadingError(in: folder)
    #expect(error?.message == "form.yaml\u{A0}: le fichier doit être enregistré en UTF-8.")
  }
}

@Test func `a file that is not YAML says on which line it stops being so`() throws {
  let line = try Shipped.line(of: "valeur: 12", in: "deadlines.yaml")
  try Shipped.spoiled("deadlines.yaml") {
    $0.replacingOccurrences(of: "valeur: 12", with: "valeur: \"12")
  } _: { folder in
    let error = loadingError(in: folder)
    #expect(error?.file == "deadlines.yaml")
    #expect((error?.line ?? 0) >= line)
  }
}

@Test func `a condition that cannot be read is shown with what was expected`() throws {
  let line = try Shipped.line(of: "pour: motif = 23", in: "checklists/registration.yaml")
  try Shipped.spoiled("checklists/registration.yaml") {
    $0.replacingOccurrences(of: "pour: motif = 23", with: "pour: motif 23")
  } _: { folder in
    let error = loadingError(in: folder)
    #expect(error?.line == line)
    #expect(error?.message.contains("au caractère 1") == true)
    #expect(error?.message.contains("motif 23") == true)
  }
}

@Test func `a field of the form without its help is said to lack it`() throws {
  try Shipped.spoiled("form.yaml") {
    $0.replacingOccurrences(of: "    aide: M ou F.\n", with: "")
  } _: { folder in
    #expect(loadingError(in: folder)?.problem == .missing(key: "aide"))
  }
}

@Test(arguments: ["", "- 1", "a: &x [*x, *x]", "\u{7}", "oui", String(repeating: "[", count: 5000)])
func `whatever stands in a file, the error is said`(text: String) throws {
  try Shipped.spoiled("territory.yaml") { _ in
    text
  } _: { folder in
    #expect(loadingError(in: folder)?.file == "territory.yaml")
  }
}

@Test func `an absent folder is an error that names the first file`() {
  let nowhere = URL(fileURLWithPath: "/nowhere/at/all")
  #expect(
    loadingError(in: nowhere) == ReferenceError(file: "code-lists.yaml", problem: .unreadable)
  )
}

@Test func `names that are not JSON are said to be so`() throws {
  try Shipped.spoiled("names.json") {
    String($0.dropLast(2))
  } _: { folder in
    #expect(loadingError(in: folder)?.file == "names.json")
  }
}
