import Domain
import TestSupport
import Testing

struct MorningRulesTests {
  private let rules = MorningRules()
  private let deadlines = ReferenceData.forTests.deadlines

  @Test(arguments: [
    (MorningSection.certificates, "2026-11-24", "2026-12-24"),
    (.renewalToday, "2026-11-24", "2026-11-24"), (.renewalNear, "2026-11-25", "2026-12-09"),
    (.renewalNext, "2026-12-10", "2026-12-24"), (.renewalFar, "2026-12-25", "2027-01-23"),
    (.expired, "2026-11-10", "2026-11-23"), (.documents, "2026-11-09", "2026-11-24"),
  ])
  func `a section holds these days`(_ section: MorningSection, _ first: String, _ last: String)
    throws
  {
    let days = try #require(rules.days(of: section, on: .test, deadlines))
    #expect(days.lowerBound.iso == first)
    #expect(days.upperBound.iso == last)
  }

  @Test func `whatever the day, sections of renewal follow each other without a gap`() throws {
    for offset in 0..<800 {
      let today = CalendarDate.test.adding(days: offset)
      let order: [MorningSection] = [
        .strikeOffSoon, .expired, .renewalToday, .renewalNear, .renewalNext, .renewalFar,
      ]
      let days = try order.map { try #require(rules.days(of: $0, on: today, deadlines)) }
      for (first, second) in zip(days, days.dropFirst()) {
        #expect(first.upperBound.adding(days: 1) == second.lowerBound)
      }
    }
  }
}
