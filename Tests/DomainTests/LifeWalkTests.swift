import Domain
import Reference
import TestSupport
import Testing

/// Requests of every kind, walked through five years of days by the shipped delays.
///
/// Sources of the days: CCH L.441-2-1, R.441-2-7, R.441-2-8; arrêté du 23 mars 2015 (t+13, t+18);
/// décret 2017-917, article 4 (erasure).
struct LifeWalkTests {
  private let rules: LifeRules

  init() throws {
    rules = LifeRules(try ReferenceData.load(from: try #require(DataFolder.find())))
  }

  /// Something done to the request on a day.
  enum Act: Sendable {
    case filed, renewed
    case struckOff(String)
    case restored
  }

  /// What is done, and the day from which each stage holds.
  struct Life: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let acts: [(day: String, act: Act)]
    let stages: [(from: String, stage: LifeStage)]

    init(
      _ testDescription: String,
      _ acts: [(String, Act)],
      _ stages: [(String, LifeStage)]
    ) {
      self.testDescription = testDescription
      self.acts = acts
      self.stages = stages
    }
  }

  static let lives: [Life] = [
    Life(
      "never renewed",
      [("2026-01-10", .filed)],
      [
        ("2026-01-10", .registered), ("2026-11-11", .renewalDue), ("2027-01-11", .expired),
        ("2027-02-10", .restorable), ("2027-07-11", .closed),
      ]
    ),
    Life(
      "filed at the end of a long month",
      [("2026-01-31", .filed)],
      [
        ("2026-01-31", .registered), ("2026-12-02", .renewalDue), ("2027-02-01", .expired),
        ("2027-02-28", .restorable), ("2027-08-01", .closed),
      ]
    ),
    Life(
      "filed on a leap day",
      [("2028-02-29", .filed)],
      [
        ("2028-02-29", .registered), ("2028-12-30", .renewalDue), ("2029-03-01", .expired),
        ("2029-03-29", .restorable), ("2029-08-30", .closed),
      ]
    ),
    Life(
      "renewed in time, then late, then not",
      [("2026-01-10", .filed), ("2026-12-20", .renewed), ("2028-01-05", .renewed)],
      [
        ("2026-01-10", .registered), ("2026-11-11", .renewalDue), ("2026-12-20", .registered),
        ("2027-10-21", .renewalDue), ("2027-12-21", .expired), ("2028-01-05", .registered),
        ("2028-11-06", .renewalDue), ("2029-01-06", .expired), ("2029-02-05", .restorable),
        ("2029-07-06", .closed),
      ]
    ),
    Life(
      "given up in writing",
      [("2026-01-10", .filed), ("2026-06-15", .struckOff("RADABA"))],
      [("2026-01-10", .registered), ("2026-06-15", .closed), ("2027-06-15", .erased)]
    ),
    Life(
      "housed",
      [("2026-01-10", .filed), ("2026-12-01", .struckOff("RADATT"))],
      [
        ("2026-01-10", .registered), ("2026-11-11", .renewalDue), ("2026-12-01", .closed),
        ("2027-12-01", .erased),
      ]
    ),
    Life(
      "found inadmissible by a commission",
      [("2026-01-10", .filed), ("2026-03-01", .struckOff("RADIRR"))],
      [("2026-01-10", .registered), ("2026-03-01", .closed), ("2027-03-01", .erased)]
    ),
    Life(
      "merged into another number",
      [("2026-01-10", .filed), ("2026-03-01", .struckOff("RADFUS"))],
      [("2026-01-10", .registered), ("2026-03-01", .closed), ("2027-03-01", .erased)]
    ),
    Life(
      "no answer to a letter",
      [("2026-01-10", .filed), ("2026-05-31", .struckOff("RADCON"))],
      [
        ("2026-01-10", .registered), ("2026-05-31", .restorable), ("2026-11-01", .closed),
        ("2027-05-31", .erased),
      ]
    ),
    Life(
      "no answer, restored and renewed",
      [
        ("2026-01-10", .filed), ("2026-05-31", .struckOff("RADCON")), ("2026-07-01", .restored),
        ("2026-07-10", .renewed),
      ],
      [
        ("2026-01-10", .registered), ("2026-05-31", .restorable), ("2026-07-01", .renewalDue),
        ("2026-07-10", .registered), ("2027-05-11", .renewalDue), ("2027-07-11", .expired),
        ("2027-08-10", .restorable), ("2028-01-11", .closed),
      ]
    ),
    Life(
      "not renewed, struck off as the national system says, restored on the last day, renewed",
      [
        ("2026-01-10", .filed), ("2027-02-10", .struckOff("RADREN")), ("2027-07-10", .restored),
        ("2027-07-12", .renewed),
      ],
      [
        ("2026-01-10", .registered), ("2026-11-11", .renewalDue), ("2027-01-11", .expired),
        ("2027-02-10", .restorable), ("2027-07-10", .expired), ("2027-07-12", .registered),
        ("2028-05-13", .renewalDue), ("2028-07-13", .expired), ("2028-08-12", .restorable),
        ("2029-01-13", .closed),
      ]
    ),
    Life(
      "restored and never renewed",
      [
        ("2026-01-10", .filed), ("2027-02-10", .struckOff("RADREN")), ("2027-05-20", .restored),
      ],
      [
        ("2026-01-10", .registered), ("2026-11-11", .renewalDue), ("2027-01-11", .expired),
        ("2027-02-10", .restorable), ("2027-05-20", .expired), ("2027-06-21", .restorable),
        ("2027-07-11", .closed),
      ]
    ),
    Life(
      "struck off for want of renewal, written down late",
      [("2026-01-10", .filed), ("2027-03-01", .struckOff("RADREN"))],
      [
        ("2026-01-10", .registered), ("2026-11-11", .renewalDue), ("2027-01-11", .expired),
        ("2027-02-10", .restorable), ("2027-07-11", .closed), ("2028-03-01", .erased),
      ]
    ),
    Life(
      "ended for a reason we do not know",
      [("2026-01-10", .filed), ("2026-03-01", .struckOff("XYZ"))],
      [("2026-01-10", .registered), ("2026-03-01", .struckOff), ("2027-03-01", .erased)]
    ),
    Life("never filed", [], []),
  ]

  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  /// The request and its events as they stood on a day.
  private func standing(_ life: Life, on today: CalendarDate) throws -> (
    HousingRequest, [RequestEvent]
  ) {
    var request = HousingRequest(deskCode: "59574", edition: "14069*05")
    var events: [RequestEvent] = []
    for (place, one) in life.acts.enumerated() {
      let day = try day(one.day)
      guard day <= today else { break }
      var event = RequestEvent(id: Int64(place + 1), kind: "", date: day, signature: .of())
      switch one.act {
      case .filed: request.filingDate = day
      case .renewed: request.lastRenewalDate = day
      case .struckOff(let reason):
        request.strikeOff = StrikeOff(reason: reason, date: day)
        event.kind = RequestEvent.strikeOff
        event.code = reason
        events.append(event)
      case .restored:
        #expect(rules.strikeOffs.restorationProblem(of: request, on: day) == nil)
        request.strikeOff = nil
        event.kind = RequestEvent.restoration
        events.append(event)
      }
    }
    return (request, events)
  }

  @Test(arguments: lives)
  func `each day of five years has its stage`(_ life: Life) throws {
    let first = try day("2026-01-01")
    let turns = try life.stages.map { (try day($0.from), $0.stage) }
    var met: Set<LifeStage> = []
    for number in 0..<(5 * 366) {
      let today = first.adding(days: number)
      let (request, events) = try standing(life, on: today)
      let line = rules.line(of: request, events, on: today)
      let expected = turns.last { $0.0 <= today }?.1 ?? .draft
      guard line.stage == expected else {
        Issue.record("\(today.iso): \(line.stage), not \(expected)")
        return
      }
      met.insert(line.stage)
      // Whatever the day, what comes is never behind but for what is late, and all is in order.
      #expect(line.past.allSatisfy { $0.date <= today })
      #expect(line.coming.map(\.date) == line.coming.map(\.date).sorted())
      // The list says the same while the request waits.
      if [.registered, .expired].contains(line.stage), request.filingDate != nil {
        #expect(request.state(on: today, rules.deadlines).rawValue == line.stage.rawValue)
      }
    }
    #expect(met == Set(turns.map(\.1)).union(turns.first?.0 == first ? [] : [.draft]))
  }

  @Test func `the walk meets every stage`() {
    let met = Set(Self.lives.flatMap(\.stages).map(\.stage))
    #expect(met.union([.draft]) == Set(LifeStage.allCases))
  }

  @Test func `what comes next is dated, the nearest first`() throws {
    let life = Self.lives[0]
    let (request, events) = try standing(life, on: try day("2026-01-20"))
    let line = rules.line(of: request, events, on: try day("2026-01-20"))
    #expect(
      line.coming.map { "\($0.date.iso) \($0.kind)" } == [
        "2026-02-10 certificateDue", "2026-11-11 renewalCalled", "2027-01-10 expiry",
        "2027-02-10 automaticStrikeOff", "2027-07-10 lastRestoration",
      ]
    )
    #expect(line.past.map(\.kind) == [.filed])
  }

  @Test func `a late certificate is said late, and no more once the number is there`() throws {
    var (request, events) = try standing(Self.lives[0], on: try day("2026-04-01"))
    var line = rules.line(of: request, events, on: try day("2026-04-01"))
    #expect(line.coming.first?.kind == .certificateDue)
    #expect(line.coming.first?.date == (try day("2026-02-10")))
    request.uniqueNumber = UniqueNumber("999 01 26 000001 ECOLE")
    line = rules.line(of: request, events, on: try day("2026-04-01"))
    #expect(line.coming.first?.kind == .renewalCalled)
  }

  @Test func `nobody wrote the strike-off down: it is presumed, and never erased by itself`() throws
  {
    let (request, events) = try standing(Self.lives[0], on: try day("2027-02-10"))
    #expect(!rules.line(of: request, events, on: try day("2027-02-09")).isPresumed)
    #expect(rules.line(of: request, events, on: try day("2027-02-10")).isPresumed)
    #expect(rules.line(of: request, events, on: try day("2030-12-31")).stage == .closed)
  }

  @Test func `a visit known of before comes, then has been`() throws {
    let (request, _) = try standing(Self.lives[0], on: try day("2026-03-01"))
    let visit = RequestEvent(id: 1, kind: "visite", date: try day("2026-03-08"), signature: .of())
    let before = rules.line(of: request, [visit], on: try day("2026-03-07"))
    #expect(before.coming.contains { $0.kind == .event(visit) })
    #expect(before.past.map(\.kind) == [.filed])
    let after = rules.line(of: request, [visit], on: try day("2026-03-08"))
    #expect(after.past.last?.kind == .event(visit))
    #expect(!after.coming.contains { $0.kind == .event(visit) })
  }

  @Test func `an offer waits for its answer, until one comes`() throws {
    var (request, _) = try standing(Self.lives[0], on: try day("2026-03-01"))
    request.uniqueNumber = UniqueNumber("999 01 26 000001 ECOLE")
    let offer = RequestEvent(
      id: 1,
      kind: "proposition",
      date: try day("2026-03-01"),
      signature: .of()
    )
    let refusal = RequestEvent(id: 2, kind: "refus", date: try day("2026-03-04"), signature: .of())
    let today = try day("2026-03-05")
    let waiting = rules.line(of: request, [offer], on: today)
    #expect(waiting.coming.first == LifeLine.Step(try day("2026-03-11"), .answer(offer)))
    #expect(
      rules.line(of: request, [offer, refusal], on: today).coming.first?.kind == .renewalCalled
    )
  }
}
