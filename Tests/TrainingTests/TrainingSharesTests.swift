import Domain
import Testing
import Training

struct TrainingSharesTests {
  private static let waiting: [HousingRequest] = {
    let demand = try? School.demand(seed: 11, waiting: 6000)
    return demand.map { $0.filter { $0.strikeOff == nil } } ?? []
  }()

  private func share(_ has: (HousingRequest) -> Bool) -> Double {
    Double(Self.waiting.count(where: has)) / Double(Self.waiting.count)
  }

  private func seniorityMonths() throws -> [Double] {
    let asOf = try School.day("2026-11-24")
    return Self.waiting.compactMap(\.filingDate).map { Double($0.days(until: asOf)) / 30.4375 }
      .sorted()
  }

  @Test func `households are those published`() {
    #expect(Self.waiting.count == 6000)
    let alone = share { $0.coHolders.isEmpty && $0.dependants.isEmpty }
    let loneParents = share { $0.coHolders.isEmpty && !$0.dependants.isEmpty }
    #expect(abs(alone - 0.43) < 0.025)
    #expect(abs(loneParents - 0.27) < 0.025)
    #expect(abs(share { $0.currentHousing.kinds == ["HLM"] } - 0.39) < 0.025)
  }

  @Test func `seniority is that published`() throws {
    let months = try seniorityMonths()
    #expect(abs(months[months.count / 2] - 11) < 0.6)
    let overOneYear = Double(months.count { $0 > 12 }) / Double(months.count)
    let overFive = Double(months.count { $0 > 60 }) / Double(months.count)
    #expect(abs(overOneYear - 0.465) < 0.02)
    #expect(abs(overFive - 0.045) < 0.01)
  }

  @Test func `defects are as many as wanted`() {
    let noTax = share { $0.applicant.taxIncomeN2.amount == nil }
    let noPhone = share { $0.applicant.phoneMobile == nil && $0.applicant.phoneHome == nil }
    #expect(abs(noTax - 0.40) < 0.025)
    #expect(abs(noPhone - 0.12) < 0.015)
  }

  @Test func `the same people asked twice are as many as wanted`() {
    func identity(_ person: Person) -> String {
      let birth = person.birthDate?.iso ?? ""
      return [person.usageName, person.birthName, person.givenNames, birth, person.address.number]
        .compactMap { $0 }.joined(separator: "|")
    }
    // Street, number and desk tell a household apart, its identity spoilt or not.
    func dwelling(_ request: HousingRequest) -> String {
      let address = request.applicant.address
      let incomes = request.applicant.monthlyIncomes.map { "\($0.kind)\($0.amount.cents)" }
      return "\(address.number ?? "") \(address.street ?? "") \(incomes)"
    }
    let people = Set(Self.waiting.map { identity($0.applicant) })
    let dwellings = Set(Self.waiting.map(dwelling))
    let plain = Double(Self.waiting.count - people.count) / Double(Self.waiting.count)
    let all = Double(Self.waiting.count - dwellings.count) / Double(Self.waiting.count)
    #expect(abs(plain - 0.03) < 0.01)
    #expect(abs(all - 0.08) < 0.015)
  }

  @Test func `first reasons are those published`() {
    func first(_ code: String, isTransfer: Bool) -> Double {
      let those = Self.waiting.filter { ($0.currentHousing.kinds == ["HLM"]) == isTransfer }
      return Double(those.count { $0.reasons.first?.code == code }) / Double(those.count)
    }
    #expect(abs(first("01", isTransfer: false) - 0.319) < 0.03)
    #expect(abs(first("09", isTransfer: false) - 0.143) < 0.03)
    #expect(abs(first("13", isTransfer: true) - 0.272) < 0.03)
    #expect(abs(first("17", isTransfer: true) - 0.121) < 0.03)
  }

  @Test func `three quarters are under the PLAI ceiling`() {
    // Of one person: the only ceiling that a test can read off without the household's rules.
    let alone = Self.waiting.filter { $0.householdSize == 1 }
    let known = alone.compactMap(\.applicant.taxIncomeN2.amount)
    let under = Double(known.count { $0.cents <= 12_870_00 }) / Double(known.count)
    #expect(abs(under - 0.74) < 0.04)
  }

  @Test func `two to four communes are wanted, the home one first six times in ten`() {
    #expect(Self.waiting.allSatisfy { (2...4).contains($0.wanted.communes.count) })
    #expect(Self.waiting.allSatisfy { Set($0.wanted.communes).count == $0.wanted.communes.count })
    let homeFirst = share { $0.wanted.communes.first == $0.applicant.address.communeCode }
    #expect(abs(homeFirst - 0.6) < 0.025)
    let somain = share { $0.applicant.address.communeCode == "59574" }
    #expect(abs(somain - 1635.0 / (1246 + 905 + 1307 + 1635 + 12)) < 0.025)
    // Neither a commune that left nor one without social housing.
    #expect(
      !Self.waiting.contains { $0.wanted.communes.contains { ["59192", "59642"].contains($0) } }
    )
    #expect(Set(Self.waiting.map(\.deskCode)) == ["59574", "59008", "245901152"])
  }
}
