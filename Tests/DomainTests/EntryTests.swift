import Domain
import Foundation
import Reference
import TestSupport
import Testing

struct EntryTests {
  private let reader = FieldReader(reference: .forTests, today: CalendarDate(dayNumber: 20_781))

  @Test(arguments: [
    ("1420", 142_000), ("1 420,50", 142_050), ("1420.5", 142_050), ("0", 0), ("12 €", 1200),
  ])
  func `an amount is read as a clerk writes it`(typed: String, cents: Int) throws {
    #expect(try reader.read(typed, as: .euros) == String(cents))
  }

  @Test(arguments: ["-5", "+5", "1,2,3", "1,234", "douze", "999999999999"])
  func `what is not an amount is said so`(typed: String) {
    #expect(throws: FieldProblem.notAnAmount) { try reader.read(typed, as: .euros) }
  }

  @Test(arguments: [
    ("03 53 01 00 12", "0353010012"), ("+33 6 39 98 00 12", "0639980012"),
    ("+32 2 000 00 00", "+3220000000"),
  ])
  func `a telephone number is kept without its spaces`(typed: String, kept: String) throws {
    #expect(try reader.read(typed, as: .phone) == kept)
  }

  @Test func `dates to come are refused for a birth, past ones for a birth expected`() {
    #expect(throws: FieldProblem.dateToCome) { try reader.read("25/11/2026", as: .date(.birth)) }
    #expect(throws: FieldProblem.datePast) { try reader.read("1/1/2020", as: .date(.expected)) }
    #expect(throws: FieldProblem.dateTooOld) { try reader.read("1/1/1899", as: .date(.birth)) }
  }

  @Test func `undoing what changed gives back the request of before`() {
    let before = HousingRequest.full
    var after = before
    after.applicant.phoneMobile = nil
    after.deskCode = "99002"
    after.coHolders = []
    after.reasons.reverse()
    after.wanted.maximumMonthlyCost = Amount(cents: 45_000)
    #expect(after != before)
    #expect(after.undoing(after.changes(since: before)).changes(since: before).isEmpty)
    #expect(before.undoing(before.changes(since: after)).changes(since: after).isEmpty)
  }

  @Test func `a list grows by an empty row once its last is filled`() {
    var entry = RequestEntry()
    #expect(entry.fields.filter { $0.id.path.hasPrefix("coHolders") }.count == 1)
    entry[FieldID("coHolders.0.usageName")] = "FICTIF"
    let paths = entry.fields.map(\.id.path).filter { $0.hasPrefix("coHolders") }
    #expect(paths.contains("coHolders.0.birthDate"))
    #expect(paths.contains("coHolders.1.title"))
    #expect(!paths.contains("coHolders.1.birthDate"))
  }

  @Test func `a request shown for a change and read again is the same request`() throws {
    let folder = try #require(DataFolder.find())
    let shipped = FieldReader(
      reference: try ReferenceData.load(from: folder),
      today: CalendarDate(dayNumber: 20_781)
    )
    let request = HousingRequest.exemplary
    // Amounts are kept in cents and typed in euros.
    let entry = RequestEntry(request) { text, kind in
      kind == .euros ? String(format: "%.2f", (Double(text) ?? 0) / 100) : text
    }
    let blank = HousingRequest(deskCode: request.deskCode, edition: request.edition)
    let reading = entry.read(into: blank, shipped)
    #expect(reading.problems.isEmpty)
    #expect(reading.request.changes(since: request).isEmpty)
  }

  @Test func `a text that does not read stays in the entry and is told as a problem`() {
    let field = FieldID("applicant.birthDate")
    let entry = RequestEntry(texts: [field: "31/02/1980"])
    let reading = entry.read(into: HousingRequest(deskCode: "59574", edition: "14069*05"), reader)
    #expect(reading.problems == [field: .notADate])
    #expect(reading.request.applicant.birthDate == nil)
    #expect(entry[field] == "31/02/1980")
  }
}
