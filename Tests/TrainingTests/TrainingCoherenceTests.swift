import Domain
import Testing
import Training

struct TrainingCoherenceTests {
  private func all() throws -> [HousingRequest] { Array(try School.demand(seed: 3, waiting: 4000)) }

  @Test func `births, filings and renewals agree`() throws {
    let asOf = try School.day("2026-11-24")
    for request in try all() {
      let filed = try #require(request.filingDate)
      let day = request.strikeOff?.date ?? asOf
      let birth = try #require(request.applicant.birthDate)
      #expect(filed <= day)
      // A day, month or year mistyped on purpose may make somebody younger.
      #expect(birth.age(on: filed) >= 17 && birth.age(on: day) < 110)
      for holder in request.coHolders {
        let birth = try #require(holder.birthDate)
        #expect(birth.age(on: filed) >= 18)
        #expect(holder.linkToApplicant != nil)
      }
      for child in request.dependants {
        let born = try #require(child.birthDate)
        #expect(born <= day)
        #expect(born.age(on: day) <= 21)
        #expect(birth.age(on: born) >= 16)
        #expect(child.name?.isEmpty == false)
      }
      if let renewed = request.lastRenewalDate {
        #expect(renewed > filed && renewed <= day)
        #expect(filed.days(until: renewed) > 300)
      }
    }
  }

  @Test func `few are expired, and for less than a month`() throws {
    let asOf = try School.day("2026-11-24")
    let waiting = try all().filter { $0.strikeOff == nil }
    let expired = waiting.filter { $0.state(on: asOf, School.deadlines) == .expired }
    #expect((0.001...0.03).contains(Double(expired.count) / Double(waiting.count)))
    for request in expired {
      let expiry = try #require(request.expiry(School.deadlines))
      #expect(expiry.days(until: asOf) <= 31)
    }
    let due = waiting.count { $0.state(on: asOf, School.deadlines) == .renewalDue }
    #expect(due > expired.count)
  }

  @Test func `every code is of the national lists`() throws {
    let housing: Set = [
      "HLM", "LP", "RS", "RHVS", "RE", "SLHT", "SH", "CDEFCM", "CPE", "CP", "LTG", "FONC", "POCC",
      "CAMCAR", "HOT", "SD", "SQUAT",
    ]
    let dwellings: Set = ["C", "T1", "T2", "T3", "T4", "T5", "T6P"]
    let incomes: Set = [
      "SAL", "RET", "CHO", "PAR", "PINV", "AF", "AAH", "AEEH", "AJPP", "RSA", "AMV", "PAJE", "BE",
      "AUT",
    ]
    let statuses: Set = ["CDI", "CDD", "ART", "CHO", "APP", "ETU", "RET", "AUT"]
    let reasons = Set((1...22).map { $0 < 10 ? "0\($0)" : "\($0)" })
    for request in try all() {
      for person in [request.applicant] + request.coHolders {
        #expect(["1", "2"].contains(person.title))
        #expect(["1", "2", "3"].contains(person.nationalityGroup))
        #expect(["C", "M", "D", "S", "P", "U", "V"].contains(person.maritalStatus))
        #expect(statuses.contains(person.employment.status ?? ""))
        #expect(person.monthlyIncomes.allSatisfy { incomes.contains($0.kind) })
        #expect(person.monthlyIncomes.allSatisfy { $0.amount > .zero })
      }
      #expect(request.coHolders.allSatisfy { ["M", "P", "C"].contains($0.linkToApplicant) })
      #expect(request.dependants.allSatisfy { $0.link == "E" && ["F", "M"].contains($0.sex) })
      #expect(request.currentHousing.kinds.allSatisfy(housing.contains))
      #expect(request.currentHousing.dwellingType.map(dwellings.contains) ?? true)
      #expect([nil, "A", "M"].contains(request.currentHousing.category))
      #expect(!request.reasons.isEmpty && request.reasons.allSatisfy { reasons.contains($0.code) })
      #expect(!request.wanted.dwellingTypes.isEmpty)
      #expect(request.wanted.dwellingTypes.allSatisfy(dwellings.contains))
      #expect(["A", "M", "I"].contains(request.wanted.category))
      #expect(request.edition == "14069*05")
    }
  }

  @Test func `given names are of the decade of birth`() throws {
    for request in try all() {
      guard let name = request.applicant.givenNames, let year = name.split(separator: " ").last,
        let decade = Int(year), let born = request.applicant.birthDate?.year
      else { continue }
      // One day of birth mistyped on purpose may pass a new year.
      #expect((decade - 1...decade + 10).contains(born) || born < 1941)
    }
  }
}
