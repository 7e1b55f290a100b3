import Domain
import Testing

struct CalendarDateTests {
  @Test func `every day from 1900 to 2100 has its number, and the numbers follow one another`()
    throws
  {
    let start = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    let end = try #require(CalendarDate(year: 2100, month: 12, day: 31))
    #expect(start.dayNumber == -25_567)
    #expect(end.dayNumber == 47_846)
    for number in start.dayNumber...end.dayNumber {
      let day = CalendarDate(dayNumber: number)
      guard day.dayNumber == number, CalendarDate(iso: day.iso) == day else {
        Issue.record("day \(number) is read back as \(day.iso)")
        return
      }
    }
  }

  @Test(arguments: [(2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (0, 1, 1)])
  func `days that the calendar lacks are refused`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-11-24", 1, "2026-12-24"),
    ("2026-01-15", -1, "2025-12-15"),
  ])
  func `months later keep the day, or take the month’s last`(from: String, months: Int, to: String)
    throws
  {
    let day = try #require(CalendarDate(iso: from))
    #expect(day.adding(months: months).iso == to)
  }

  @Test(arguments: [
    ("1980-02-01", "2026-11-24", 46), ("1980-11-24", "2026-11-24", 46),
    ("1980-11-25", "2026-11-24", 45), ("2026-12-01", "2026-11-24", 0),
  ])
  func `an age is in whole years`(birth: String, on: String, age: Int) throws {
    let birth = try #require(CalendarDate(iso: birth))
    let day = try #require(CalendarDate(iso: on))
    #expect(birth.age(on: day) == age)
  }
}

struct DateReadingTests {
  private let reading = DateReading(today: CalendarDate(dayNumber: 20_781))

  @Test(arguments: [
    ("01021980", "1980-02-01"), ("010280", "1980-02-01"), ("1/2/80", "1980-02-01"),
    ("1-2-1980", "1980-02-01"), ("1.2.1980", "1980-02-01"), ("1er février 1980", "1980-02-01"),
    ("1 fevr. 1980", "1980-02-01"), ("29/02/2024", "2024-02-29"), ("1/2/26", "2026-02-01"),
    ("1/2/27", "1927-02-01"), ("j", "2026-11-24"), ("+1", "2026-11-25"), ("-7", "2026-11-17"),
    ("1980-02-01", "1980-02-01"), (" 01 02 1980 ", "1980-02-01"),
  ])
  func `a day is read in many spellings`(typed: String, iso: String) {
    #expect(reading.read(typed)?.iso == iso)
  }

  @Test(arguments: [
    "", "31/02/1980", "29/02/2023", "1/2", "1/2/198", "demain", "0102198", "1/13/1980",
  ])
  func `what is not a day is refused`(typed: String) { #expect(reading.read(typed) == nil) }
}
