import CNcursesw
package import Canvas
import Dispatch
import Glibc
package import Pages

/// The terminal: pages out, keys and signals in.
///
/// The only room that talks to ncurses, which is not thread-safe: main actor only. One at a time.
package final class CursesTerminal {
  /// What happens, until `close`; to be read by one loop.
  package let events: AsyncStream<TerminalEvent>
  /// Whether the locale is not UTF-8 and we went on as if it were: to be said once.
  package let isUTF8Assumed: Bool
  /// Cells of the terminal, between 1 and 1,000 each way.
  package private(set) var size: Size

  let continuation: AsyncStream<TerminalEvent>.Continuation
  var decoder = KeyDecoder()
  var keyboard: (any DispatchSourceRead)?
  var signals: [any DispatchSourceSignal] = []
  var flushing: Task<Void, Never>?

  let output: OutputMemory
  private let input: UnsafeMutablePointer<WINDOW>
  private let theme: Theme
  private let ascii: Bool
  private let savedModes: termios
  private(set) var isOpen = true
  /// Whether the next frame takes nothing for granted of the terminal.
  private var isWhole = true

  /// Takes the terminal over; `close` gives it back.
  ///
  /// - Parameters:
  ///   - ascii: draws lines and marks in ASCII.
  ///   - wantsColours: false for bold, reverse and underlined only, as does `NO_COLOR`.
  /// - Throws: why there is no terminal to take; nothing was changed then.
  package init(ascii: Bool = false, wantsColours: Bool = true) throws(TerminalError) {
    var modes = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      tcgetattr(STDIN_FILENO, &modes) == 0
    else { throw .notATerminal }
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    guard type != "dumb" else { throw .dumb }
    isUTF8Assumed = Self.prepareEnvironment()
    Self.silenceSignals()
    guard let output = OutputMemory(), let inputFile = fdopen(STDIN_FILENO, "r"),
      [type, "xterm", "vt100"].contains(where: { (name: String) in
        !name.isEmpty && newterm(name, output.file, inputFile) != nil
      }), let input = newpad(1, 1)
    else { throw .undescribed(type) }
    self.output = output
    self.input = input
    self.ascii = ascii
    savedModes = modes
    let refusesColours = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    theme = Theme(wantsColours: wantsColours && !refusesColours)
    size = Self.measure()
    (events, continuation) = AsyncStream.makeStream()
    prepareCurses()
    enter()
    listen()
  }

  /// Lays a page out at the present size and shows it.
  ///
  /// - Returns: how many rows the page's first table can show (`Frame.room`).
  @discardableResult
  package func paint(_ page: Page) -> Int {
    let frame = page.frame(size, ascii: ascii)
    guard isOpen, let screen = curses_screen() else { return frame.room }
    werase(screen)
    for (y, row) in frame.rows.enumerated() {
      var x = 0
      for span in row.spans {
        wattrset(screen, theme.attributes(span.role))
        for piece in span.text.piecesToPlace {
          wmove(screen, Int32(y), Int32(x))
          waddnstr(screen, piece.isKnownToCurses ? piece : "?", -1)
          x += piece.cellWidth
        }
      }
    }
    wmove(screen, Int32(frame.cursor.row), Int32(frame.cursor.column))
    wnoutrefresh(screen)
    doupdate()
    output.send(sparing: !isWhole)
    isWhole = false
    return frame.room
  }

  /// Whether the window is too small to show a page: nothing is typed unseen.
  package var isTooSmall: Bool {
    size.columns < Page.minimumSize.columns || size.rows < Page.minimumSize.rows
  }

  /// Makes the next `paint` send the whole screen again, for when something else wrote on it.
  package func repaint() {
    isWhole = true
    clearok(curses_screen(), true)
  }

  /// Sends bytes that are no part of a frame.
  func send(_ bytes: [UInt8]) -> Bool { isOpen && OutputMemory.send(bytes) }

  /// Whether a byte that is not UTF-8 was typed: the terminal's encoding is set otherwise.
  package var sawForeignBytes: Bool { decoder.sawForeignBytes }

  /// Gives the terminal back as it was found; more than once does nothing more.
  package func close() {
    guard isOpen else { return }
    keyboard?.cancel()
    for source in signals { source.cancel() }
    flushing?.cancel()
    leave()
    isOpen = false
    continuation.finish()
  }

  /// All that can be read now, bytes and codes, never waiting longer than for an escape.
  func pendingCodes() -> [Int32] {
    var codes: [Int32] = []
    while true {
      let code = wgetch(input)
      if code == ERR { return codes }
      codes.append(code)
    }
  }

  /// Takes the new size over.
  func resize() {
    size = Self.measure()
    resizeterm(Int32(size.rows), Int32(size.columns))
  }

  /// The terminal as the shell wants it, while we are stopped or after us.
  func leave() {
    endwin()
    output.send(before: "\u{1B}[?2004l")
    var modes = savedModes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
  }

  /// The terminal as we want it: no echo, no line editing, keys as bytes, pastes marked.
  func enter() {
    var modes = savedModes
    cfmakeraw(&modes)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    resize()
    isWhole = true
    clearok(curses_screen(), true)
    wnoutrefresh(curses_screen())
    doupdate()
    output.send(after: "\u{1B}[?2004h")
  }

  private func prepareCurses() {
    raw()
    noecho()
    nonl()
    for window in [curses_screen(), input] {
      keypad(window, true)
      nodelay(window, true)
    }
    if getenv("ESCDELAY") == nil { set_escdelay(50) }
    for (sequence, code) in KeySequences.all { define_key(sequence, code) }
    curs_set(1)
    keepEighthBit()
  }

  /// Curses looks at the output to know whether bytes have eight bits, and finds a file.
  ///
  /// What it would send to say so must not go out: it changes what xterm's Alt key sends.
  private func keepEighthBit() {
    doupdate()
    let pending = output.position
    meta(input, true)
    doupdate()
    output.forget(from: pending)
  }

  /// Whether UTF-8 had to be imposed; in locale C curses would send accents as garbage.
  private static func prepareEnvironment() -> Bool {
    setlocale(LC_ALL, "")
    let isUTF8 = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
    if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    // They would freeze the size.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    // Lines in Unicode, never in the alternate character set, which PuTTY shows as letters.
    setenv("NCURSES_NO_UTF8_ACS", "1", 1)
    return !isUTF8
  }

  private static func measure() -> Size {
    var extent = winsize()
    guard terminal_extent(STDOUT_FILENO, &extent) == 0, extent.ws_col > 0, extent.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(
      columns: min(1_000, Int(extent.ws_col)),
      rows: min(1_000, Int(extent.ws_row))
    )
  }
}
