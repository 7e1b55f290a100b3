import Domain
import Reference
import TestSupport
import Testing

/// Whatever is typed stands in the request read, or is told as a problem.
struct NothingLostTests {
  private let reader: FieldReader

  init() throws {
    let folder = try #require(DataFolder.find())
    let reference = try ReferenceData.load(from: folder)
    reader = FieldReader(reference: reference, today: .test)
  }

  private let blank = HousingRequest(deskCode: "59574", edition: "14069*05")

  @Test(arguments: [
    (
      "applicant.monthlyIncomes.0.amount", "1420", "applicant.monthlyIncomes.0.kind",
      FieldProblem.codeWanted(.incomeKind)
    ),
    (
      "applicant.monthlyIncomes.0.kind", "SAL", "applicant.monthlyIncomes.0.amount",
      .amountWanted
    ),
    (
      "coHolders.0.monthlyOutgoings.1.amount", "90", "coHolders.0.monthlyOutgoings.1.kind",
      .codeWanted(.outgoingKind)
    ),
    ("reasons.0.text", "logement trop humide", "reasons.0.code", .codeWanted(.requestReason)),
  ])
  func `half a row asks for the other half`(
    field: String,
    text: String,
    empty: String,
    problem: FieldProblem
  ) {
    let entry = RequestEntry(texts: [FieldID(field): text])
    #expect(entry.read(into: blank, reader).problems == [FieldID(empty): problem])
  }

  @Test(arguments: [
    ("div", CodeListID.maritalStatus, "D"), ("6", .requestReason, "06"),
  ])
  func `the beginning of a label or a code without its zero is enough`(
    typed: String,
    list: CodeListID,
    code: String
  ) throws {
    #expect(try reader.read(typed, as: .code(list)) == code)
  }

  @Test func `separators alone are not a list of codes`() {
    #expect(throws: FieldProblem.unknownCode(.dwellingType)) {
      try reader.read(" , ", as: .codes(.dwellingType))
    }
  }

  @Test func `every text of a random entry stands in the request or is a problem`() {
    let run = FuzzRun(defaultKeys: 400)
    run.announce("NothingLostTests")
    var random = SeededRandom(seed: run.seed)
    for _ in 0..<run.keys {
      let entry = entry(&random)
      let reading = entry.read(into: blank, reader)
      let kept = reading.request.fieldTexts.map { "\($0.field.template) \($0.text)" }
      for field in entry.fields {
        guard let canonical = try? reader.read(entry[field.id], as: field.kind) else { continue }
        let row = field.id.path.split(separator: ".").dropLast().joined(separator: ".")
        let isTold = reading.problems.keys.contains {
          $0 == field.id || $0.path.hasPrefix(row + ".")
        }
        #expect(
          isTold || kept.contains("\(field.id.template) \(canonical)"),
          "\(field.id) « \(entry[field.id]) » is lost; \(run)"
        )
      }
      let told = Set(reading.problems.keys)
      let unread = entry.fields.filter { field in
        !entry[field.id].trimmed.isEmpty
          && (try? reader.read(entry[field.id], as: field.kind)) == nil
      }
      #expect(Set(unread.map(\.id)).isSubset(of: told), "\(run)")
    }
  }

  /// A few fields filled one after the other, so that rows open as they do for a clerk.
  private func entry(_ random: inout SeededRandom) -> RequestEntry {
    var entry = RequestEntry()
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      guard let field = entry.fields.randomElement(using: &random) else { break }
      entry[field.id] = text(of: field.kind, &random)
    }
    return entry
  }

  private func text(of kind: FieldKind, _ random: inout SeededRandom) -> String {
    if random.chance(oneIn: 5) { return random.pick(["?", ",", " ", "€", "-1", "x y z"], or: "?") }
    switch kind {
    case .code(let list), .codes(let list):
      return random.pick(reader.reference.list(list).entries.map(\.code), or: "A")
    case .euros: return random.pick(["0", "1420", "12,50"], or: "0")
    case .date(.expected): return "01/02/2027"
    case .date: return "14/07/1985"
    case .number(let range): return String(range.lowerBound)
    case .yesNo: return random.pick(["o", "n"], or: "o")
    case .commune: return random.pick(reader.reference.territory.communes.map(\.code), or: "59000")
    case .postalCode: return "59490"
    case .phone: return "0639980012"
    case .email: return "fictif@exemple.invalid"
    case .uniqueNumber: return "059032601234599Z01"
    case .siret: return "00000000000000"
    case .rna: return "W000000001"
    case .name, .text: return "FICTIF"
    }
  }
}
