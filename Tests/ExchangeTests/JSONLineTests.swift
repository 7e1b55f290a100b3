import Domain
import Exchange
import Foundation
import Testing

struct JSONLineTests {
  private var record: RequestRecord {
    var request = HousingRequest(deskCode: "59574", edition: "14069*05")
    request.uniqueNumber = UniqueNumber("9990926000001ECOLE")
    request.filingDate = CalendarDate(iso: "2026-09-14")
    request.applicant.usageName = "EXEMPLE"
    request.applicant.birthName = "FICTIF"
    request.applicant.givenNames = "Noémie\n« Léa »"
    request.applicant.birthDate = CalendarDate(iso: "1991-04-23")
    request.applicant.monthlyIncomes = [
      MonthlyAmount(kind: "SAL", amount: Amount(cents: 142_050)),
      MonthlyAmount(kind: "AF", amount: Amount(cents: 14_800)),
    ]
    request.reasons = [RequestReason(code: "01")]
    request.strikeOff = CalendarDate(iso: "2026-10-01").map {
      StrikeOff(reason: "RADATT", date: $0)
    }
    return RequestRecord(
      id: RequestRecord.ID(42),
      version: 3,
      request: request,
      foreignElements: [ForeignElement(path: "exemple", xml: "<exemple/>")]
    )
  }

  private func object(_ value: Any?) -> [String: Any] { value as? [String: Any] ?? [:] }

  @Test func `the names are those the export promises`() throws {
    let line = jsonLine(record, state: .struckOff)
    let top = object(try JSONSerialization.jsonObject(with: Data(line.utf8)))
    let applicant = object(top["applicant"])
    #expect(top["id"] as? String == "L-0000042")
    #expect(top["version"] as? Int == 3)
    #expect(top["state"] as? String == "struckOff")
    #expect(top["uniqueNumber"] as? String == "9990926000001ECOLE")
    #expect(top["filingDate"] as? String == "2026-09-14")
    #expect(top["deskCode"] as? String == "59574")
    #expect(top["edition"] as? String == "14069*05")
    #expect(applicant["usageName"] as? String == "EXEMPLE")
    #expect(applicant["birthName"] as? String == "FICTIF")
    #expect(applicant["givenNames"] as? String == "Noémie\n« Léa »")
    #expect(applicant["birthDate"] as? String == "1991-04-23")
    let incomes = applicant["monthlyIncomes"] as? [[String: Any]] ?? []
    #expect(incomes.map { $0["kind"] as? String } == ["SAL", "AF"])
    #expect(incomes.map { $0["amount"] as? Double } == [1420.5, 148])
    #expect((top["reasons"] as? [[String: Any]])?.first?["code"] as? String == "01")
    #expect(object(top["strikeOff"])["date"] as? String == "2026-10-01")
    let foreign = top["foreignElements"] as? [[String: String]]
    #expect(foreign == [["path": "exemple", "xml": "<exemple/>"]])
  }

  @Test func `a record is one line, its keys sorted, the same each time`() {
    let line = jsonLine(record, state: .registered)
    #expect(!line.contains("\n"))
    #expect(line.hasPrefix("{\"applicant\":{\"address\":{}"))
    #expect(line.hasSuffix("\"version\":3,\"wanted\":{\"communes\":[],\"dwellingTypes\":[]}}"))
    #expect(line == jsonLine(record, state: .registered))
  }

  @Test(arguments: RequestState.allCases)
  func `every state is exported by its name`(state: RequestState) {
    #expect(jsonLine(record, state: state).contains("\"state\":\"\(state.rawValue)\""))
  }
}
