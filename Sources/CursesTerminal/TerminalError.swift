/// Why the terminal cannot show screens.
package enum TerminalError: Error, Equatable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM=dumb`: its cursor cannot be moved.
  case dumb
  /// Neither this `TERM` nor xterm nor vt100 is described on this machine.
  case undescribed(String)
}
