import Glibc
import TestSupport
import Testing

/// Random keys on the built program; `FuzzRun` says how to make a run again, or a longer one.
@Suite(.serialized)
struct RandomKeysTests {
  @Test func `random keys and sizes never stop the program, blank it or harm its file`() throws {
    let shortRun = 800
    let run = FuzzRun(defaultKeys: shortRun)
    // In long runs only: once, on a machine with ten times the work it could do, the emulator showed
    // pieces of an older screen, and why is not known yet.
    let comparesRepaints = run.keys > shortRun
    let desk = try TrainingDesk()
    var keys = RandomKeys(seed: run.seed)
    var pty = try desk.open()
    try pty.waitForList()
    var sent: [RandomKeys.Event] = []
    func told(_ words: String) -> Comment {
      Comment(rawValue: "\(run), event \(sent.count): \(words)\nlast: \(sent.suffix(40))")
    }
    while sent.count < run.keys {
      for _ in 0..<Int.random(in: 1...20, using: &keys.random) {
        let event = keys.next()
        sent.append(event)
        switch event {
        case .bytes(let bytes): pty.send(bytes: bytes)
        case .resize(let rows, let columns): pty.resize(rows: rows, columns: columns)
        }
      }
      // So that the keys sent are those it has answered to, on a busy machine too.
      pty.waitForRest(quiet: .milliseconds(2))
      if let exit = pty.exit(within: .milliseconds(1)) {
        // The list was left with q, and another clerk sits down.
        try #require(exit == .code(0), told("ended with \(exit)"))
        pty = try desk.open()
        try pty.waitForList()
      } else if sent.count.isMultiple(of: 12) {
        pty.waitForRest()
        try #require(!pty.isBlank || pty.hasEnded, told("nothing on the screen"))
        let shown = pty.screen.rows.dropLast(3)
        pty.repaint()
        let isSame = pty.screen.rows.dropLast(3) == shown || pty.hasEnded
        if comparesRepaints {
          try #require(isSame, told("a repaint shows otherwise than\n\(shown)"))
        }
      }
    }
    pty.resize(rows: 24, columns: 80)
    pty.waitForRest()
    if pty.hasEnded {
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

  fileprivate var isBlank: Bool { screen.text.allSatisfy(\.isWhitespace) }

  fileprivate var hasEnded: Bool { exit(within: .milliseconds(1)) != nil }

  /// Has the whole screen sent again, by Ctrl-L, which nothing but the message heeds.
  fileprivate func repaint() {
    send("\u{0C}")
    waitForRest()
  }

  /// From wherever random keys led, back to the list of all requests.
  fileprivate func returnToList() throws {
    // A paste whose end was lost takes every key but a lone escape.
    send("\u{1B}")
    waitForRest()
    for _ in 0..<50 {
      if screen.text.contains("vous voyez déjà tous les dossiers") { return }
      send(Pty.f12)
      waitForRest()
    }
    throw Failure.timedOut(screen: screen.text)
  }
}
