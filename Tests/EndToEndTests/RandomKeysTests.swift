import Glibc
import TestSupport
import Testing

/// Random keys on the built program; `FuzzRun` says how to make a run again, or a longer one.
@Suite(.serialized)
struct RandomKeysTests {
  @Test func `random keys and sizes never stop the program, blank it or harm its file`() throws {
    let run = FuzzRun(defaultKeys: 3000)
    let desk = try TrainingDesk()
    var keys = RandomKeys(seed: run.seed)
    var pty = try desk.open()
    try pty.waitForList()
    var sent: [RandomKeys.Event] = []
    func told(_ words: String) -> Comment {
      Comment(rawValue: "\(run), event \(sent.count): \(words)\nlast: \(sent.suffix(40))")
    }
    while sent.count < run.keys {
      for _ in 0..<Int.random(in: 1...8, using: &keys.random) {
        let event = keys.next()
        sent.append(event)
        switch event {
        case .bytes(let bytes): pty.send(bytes: bytes)
        case .resize(let rows, let columns): pty.resize(rows: rows, columns: columns)
        }
      }
      pty.settle(quiet: .milliseconds(1), limit: .seconds(1))
      if let exit = pty.exit(within: .milliseconds(1)) {
        // The list was left with q, and another clerk sits down.
        try #require(exit == .code(0), told("ended with \(exit)"))
        pty = try desk.open()
        try pty.waitForList()
      } else if sent.count % 5 == 0 {
        try #require(!pty.isBlankAtRest, told("nothing on the screen"))
      }
    }
    pty.resize(rows: 24, columns: 80)
    pty.settle()
    if pty.exit(within: .milliseconds(200)) != nil {
      pty = try desk.open()
      try pty.waitForList()
    }
    do {
      try pty.returnToList()
      pty.send("/éàü")
      try pty.waitUntil("éàü")
    } catch {
      Issue.record(error, told("no answer at the end"))
    }
    pty.hangUp()
    #expect(try pty.waitForExit() != .code(70), told("died of the hang-up"))
    let check = try CommandRun(["check", "--store", desk.storePath])
    #expect(check.code == 0, told("\(check.output)\(check.errors)"))
  }
}

extension Pty {
  /// How the program ended, when it has or does within that time.
  fileprivate func exit(within limit: Duration) -> Exit? { try? waitForExit(within: limit) }

  /// Whether the screen holds nothing even once the program has had all its time.
  fileprivate var isBlankAtRest: Bool {
    let isFilled: (VTermScreen) -> Bool = { screen in screen.text.contains { !$0.isWhitespace } }
    do {
      try waitUntil(within: .seconds(10), isFilled)
      return false
    } catch {
      return exit(within: .zero + .milliseconds(100)) == nil
    }
  }

  /// From wherever random keys led, back to the list of all requests.
  fileprivate func returnToList() throws {
    // A paste whose end was lost takes every key but a lone escape.
    send("\u{1B}")
    settle()
    for _ in 0..<50 {
      if screen.text.contains("vous voyez déjà tous les dossiers") { return }
      send("\u{1B}[24~")
      settle()
    }
    throw Failure.timedOut(screen: screen.text)
  }
}
