import Canvas
import Domain
import Foundation
import Pages
import Storage
import Synchronization
import TestSupport
import Testing
import ViewModels

/// Random keys on the desk itself, without a terminal: many more than a pty can take.
struct RandomDeskTests {
  @Test func `thousands of random keys leave a sound screen each time, and a sound file`()
    async throws
  {
    let run = FuzzRun(defaultKeys: 2000)
    run.announce("RandomDeskTests")
    var random = SeededRandom(seed: run.seed)
    let shipped = try await ShippedStore(.townspeople)
    let names = Mutex(0)
    let newDesk = {
      await shipped.desk {
        names.withLock {
          $0 += 1; return Draft.ID("essai-\($0)")
        }
      }
    }
    var desk = await newDesk()
    var pressed: [Key] = []
    for count in 0..<run.keys {
      if random.chance(oneIn: 50) { try await shipped.disturb(&random) }
      if random.chance(oneIn: 250) { try await Self.cross(&desk, shipped) }
      if random.chance(oneIn: 20) { await desk.send(.storeChanged) }
      let key = Key.random(&random)
      pressed.append(key)
      if random.chance(oneIn: 10) {
        let more = (0..<3).map { _ in Key.random(&random) }
        pressed += more
        await desk.burst([key] + more)
      } else {
        await desk.press(key)
      }
      // Drawing takes longer than all the rest: a key in three is enough.
      if count.isMultiple(of: 3) {
        let size = Size.random(&random)
        let frame = desk.page.frame(size)
        try #require(
          frame.faults == [],
          "\(run), key \(count), last \(pressed.suffix(30))\n\(desk.page.place)"
        )
        await desk.send(.room(frame.room))
      }
      if desk.hasQuit {
        // Only the list is left for good, with q.
        #expect(pressed.suffix(8).contains(.character("q")), "\(run), last \(pressed.suffix(30))")
        desk = await newDesk()
      }
    }
    for _ in 0..<10 { await desk.press(.function(12)) }
    #expect(desk.page.place == ["Guichet", "Demandes"], "\(run), last \(pressed.suffix(30))")
    #expect(try shipped.kept.store.check().problems == [], "\(run)")
  }

  /// Two desks on one file: what random keys alone would seldom reach.
  private static func cross(_ desk: inout DeskDriver, _ shipped: ShippedStore) async throws {
    await desk.press(.function(12), .function(12), .function(12), .function(12))
    await desk.press(.home, .enter, .character("m"), .down, .character("A"))
    var record = try await shipped.firstShown
    record.request.applicant.usageName = "AUTRE"
    record.request.coHolders = []
    _ = try await shipped.kept.store.save(record, from: nil, by: .shipped("dominique"))
    await desk.press(.function(10))
  }
}

extension Size {
  fileprivate static func random(_ random: inout SeededRandom) -> Size {
    let usual = [Page.minimumSize, Size(columns: 132, rows: 43)]
    guard random.chance(oneIn: 4) else { return random.pick(usual, or: Page.minimumSize) }
    return Size(
      columns: Int.random(in: 1...250, using: &random),
      rows: Int.random(in: 1...80, using: &random)
    )
  }
}

extension Key {
  fileprivate static func random(_ random: inout SeededRandom) -> Key {
    let moves: [Key] = [
      .enter, .enter, .enter, .down, .down, .up, .left, .right, .tab, .backTab, .home, .end,
      .pageUp, .pageDown, .controlHome, .controlEnd, .backspace, .delete, .insert,
    ]
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<40: return .character(random.pick(letters, or: "a"))
    case 40..<75: return random.pick(moves, or: .enter)
    case 75..<90: return .function(Int.random(in: 1...12, using: &random))
    case 90..<94: return .escape
    case 94..<97: return .control(random.pick(Array("aklsuz"), or: "s"))
    default: return .paste(random.pick(HostileText.all + ["31/02/1980", "59490", ""], or: ""))
    }
  }

  private static let letters = Array(
    "nnffscbbqmmhdox/:? 0123456789aeirt" + "éèçœÉ’€ß山👍ש" + "\u{200D}\u{AD}\u{301}"
  )
}
