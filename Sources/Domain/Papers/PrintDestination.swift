/// Where papers go.
package enum PrintDestination: Equatable, Sendable {
  /// A file of the agent's own folder.
  case file
  /// The printer of the machine, through `lp`.
  case systemPrinter
  /// The printer of the clerk's own desk, through the terminal (media copy, as PuTTY does).
  case terminal(PrinterEncoding)
}

/// What a printer takes bytes for.
///
/// A terminal hands the bytes over as they come: PuTTY neither decodes nor translates what it
/// prints, and Windows passes it on as RAW. So it is the printer's own character set that counts,
/// and the terminal's does not.
package enum PrinterEncoding: String, Sendable, CaseIterable {
  /// The first choice: printers that read PCL or ESC/P start in PC-850 or in PC-437, and both have
  /// the French small letters at the same places.
  case pc850
  case windows1252
  case utf8
  /// No accent at all, which every printer prints.
  case ascii
}
