import Domain
import Testing

@testable import Training

struct TrainingNumberTests {
  @Test func `numbers are impossible, unique, and of the month of filing`() throws {
    var numbers: Set<String> = []
    var missing = 0
    var recent = 0
    let asOf = try School.day("2026-11-24")
    for request in try School.demand(waiting: 20_000) {
      let filed = try #require(request.filingDate)
      let isRecent = request.strikeOff == nil && filed.days(until: asOf) <= 182
      if isRecent { recent += 1 }
      guard let number = request.uniqueNumber else {
        missing += 1
        #expect(isRecent)
        continue
      }
      #expect(number.territory == "999")
      #expect(number.desk == "ECOLE")
      #expect(number.month == filed.month)
      #expect(number.year == filed.year % 100)
      #expect(numbers.insert(number.text).inserted)
    }
    #expect(numbers.count + missing == 20_000 + 8290)
    #expect((0.02...0.04).contains(Double(missing) / Double(recent)))
  }

  @Test func `a month that is used up gives the numbers of the month before`() throws {
    let january = try School.day("2026-01-15")
    var numbers = NumberDispenser(lastDay: january, monthly: 2)
    let given = (0..<5).map { _ in numbers.number(filed: january)?.text }
    #expect(
      given == [
        "9990126000001ECOLE", "9990126000002ECOLE", "9991225000001ECOLE", "9991225000002ECOLE",
        "9991125000001ECOLE",
      ]
    )
    #expect(numbers.number(filed: try School.day("1900-01-01")) == nil)
  }

  @Test func `telephones, e-mails and house numbers belong to nobody`() throws {
    for request in try School.demand() {
      let person = request.applicant
      if let home = person.phoneHome { #expect(home.count == 10 && home.hasPrefix("035301")) }
      if let mobile = person.phoneMobile {
        #expect(mobile.count == 10 && mobile.hasPrefix("063998"))
      }
      if let email = person.email { #expect(email.hasSuffix(".invalid")) }
      let number = try #require(person.address.number.flatMap { Int($0) })
      #expect((9000...9999).contains(number))
    }
  }
}
