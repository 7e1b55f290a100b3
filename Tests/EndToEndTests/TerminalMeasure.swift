import Foundation
import TestSupport
import Testing

private let environment = ProcessInfo.processInfo.environment

/// Measures the program from outside, through a terminal: not a test, it runs only when asked for.
///
/// `.ci/mesurer` makes a store, builds the program and runs it.
@Suite(.enabled(if: environment["GUICHET_MEASURE_STORE"] != nil))
struct TerminalMeasure {
  private static var program: String? {
    environment["GUICHET_MEASURE_PROGRAM"] ?? BuiltProgram.path
  }

  private static let down = "\u{1B}OB"
  private static let page = "\u{1B}[6~"
  private static let escape = "\u{1B}"

  @Test func `starts, keys and memory`() throws {
    var starts: [Duration] = []
    for _ in 0..<9 {
      let start = ContinuousClock.now
      let pty = try open()
      starts.append(ContinuousClock.now - start)
      pty.send("q")
      _ = try pty.waitForExit()
    }
    let pty = try open()
    pty.settle()
    var table = [Line("start to first screen", starts)]
    table.append(try line("cursor down", pty, Array(repeating: Self.down, count: 200)))
    table.append(try line("page down", pty, Array(repeating: Self.page, count: 50)))
    table.append(try search(pty))
    table += try opening(pty)
    print(
      "\n| 80x24, xterm-256color | n | median ms | p95 ms | max ms | bytes median | bytes p95 |"
    )
    print("|---|---|---|---|---|---|---|")
    for line in table { print(line.text) }
    print("\n| memory, MiB | peak resident | proportional |\n|---|---|---|")
    let child = try #require(ChildProcess.children(of: pty.processID).first)
    print(try memory("program", child))
    print(try memory("its parent, which waits", pty.processID), terminator: "\n\n")
  }

  /// The program with its list on the screen.
  private func open() throws -> Pty {
    let pty = try Pty(
      [try #require(Self.program), "--store", try #require(environment["GUICHET_MEASURE_STORE"])],
      environment: environment.filter { $0.key == "GUICHET_DATA" }
    )
    try pty.waitUntil { $0.rows[3].contains("/") }
    return pty
  }

  private func line(_ label: String, _ pty: Pty, _ keys: [String]) throws -> Line {
    Line(label, try keys.map { try #require(pty.answer(to: $0), "no answer to a key: \(label)") })
  }

  /// Names typed letter by letter, the text taken away after each.
  private func search(_ pty: Pty) throws -> Line {
    var answers: [Pty.Answer] = []
    pty.send("/")
    pty.settle()
    for name in ["lefebvre", "martin", "dubois jean", "caron", "nowak", "petit marie", "zzz"] {
      answers += try line("search", pty, name.map { String($0) }).answers
      pty.send(Self.escape)
      pty.settle()
      pty.send("/")
      pty.settle()
    }
    pty.send(Self.escape)
    pty.settle()
    return Line("search, a letter, count included", answers)
  }

  private func opening(_ pty: Pty) throws -> [Line] {
    var opened: [Pty.Answer] = []
    var left: [Pty.Answer] = []
    for _ in 0..<30 {
      opened += try line("open a file", pty, ["\r"]).answers
      left += try line("back", pty, [Self.escape]).answers
      _ = pty.answer(to: Self.down)
    }
    return [Line("open a file", opened), Line("back to the list", left)]
  }

  private func memory(_ label: String, _ process: Int32) throws -> String {
    let peak = try #require(ProcessMemory.peakKilobytes(of: process))
    let share = try #require(ProcessMemory.proportionalKilobytes(of: process))
    return "| \(label) | \(mebibytes(peak)) | \(mebibytes(share)) |"
  }

  private func mebibytes(_ kilobytes: Int) -> String {
    String(format: "%.1f", Double(kilobytes) / 1024)
  }
}

extension TerminalMeasure {
  /// A line of the table.
  private struct Line {
    let label: String
    let times: [Duration]
    var answers: [Pty.Answer] = []

    init(_ label: String, _ times: [Duration]) {
      self.label = label
      self.times = times
    }

    init(_ label: String, _ answers: [Pty.Answer]) {
      self.label = label
      self.answers = answers
      times = answers.map(\.time)
    }

    var text: String {
      let bytes = answers.map(\.bytes)
      let cells = [
        milliseconds(50), milliseconds(95), milliseconds(100),
        Self.rank(50, bytes).map(String.init),
        Self.rank(95, bytes).map(String.init),
      ]
      return "| \(label) | \(times.count) | "
        + cells.map { $0 ?? "–" }.joined(separator: " | ") + " |"
    }

    private func milliseconds(_ percent: Int) -> String? {
      Self.rank(percent, times).map { time in
        let (seconds, attoseconds) = time.components
        return String(format: "%.1f", Double(seconds) * 1000 + Double(attoseconds) / 1e15)
      }
    }

    /// The value under which so many hundredths of the values are.
    private static func rank<Value: Comparable>(_ percent: Int, _ values: [Value]) -> Value? {
      guard !values.isEmpty else { return nil }
      let place = (values.count * percent + 99) / 100
      return values.sorted()[max(1, min(place, values.count)) - 1]
    }
  }
}
