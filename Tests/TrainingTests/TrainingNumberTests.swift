import Domain
import Testing
import Training

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
