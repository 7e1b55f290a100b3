package import Domain

/// What prints papers: files, the printer of the machine, the printer behind the terminal.
package protocol PaperPrinter: Sendable {
  /// What can be printed with here and now.
  func means() async -> PrintingMeans
  /// Prints a paper; its file, if it is one, is named after `name`, never over another.
  func print(_ paper: Paper, named name: String, to destination: PrintDestination)
    async throws(PrintError) -> PrintOutcome
}

/// What this machine and this terminal can print with.
package struct PrintingMeans: Equatable, Sendable {
  /// Where files go.
  package var folder: String
  /// Without the tool that makes PDF files, papers are plain text.
  package var makesPDF: Bool
  /// The Debian package that brings the tool.
  package var packageForPDF: String
  /// The name of the machine's printer; nil without one.
  package var systemPrinter: String?
  /// Whether the terminal says it can hand bytes to a printer.
  package var terminalPrints: Bool

  package init(
    folder: String,
    makesPDF: Bool,
    packageForPDF: String,
    systemPrinter: String? = nil,
    terminalPrints: Bool
  ) {
    self.folder = folder
    self.makesPDF = makesPDF
    self.packageForPDF = packageForPDF
    self.systemPrinter = systemPrinter
    self.terminalPrints = terminalPrints
  }
}

/// Where a paper went.
package enum PrintOutcome: Equatable, Sendable {
  case file(path: String, isPDF: Bool)
  case systemPrinter(String)
  /// Handed to the terminal, which does not say whether a printer took it.
  case terminal
}

/// Why a paper was not printed; no reason holds anything of the paper.
package enum PrintError: Error, Equatable, Sendable {
  /// The system's words.
  case cannotWrite(String)
  case noSystemPrinter
  case systemPrinterFailed
  case terminalCannot
  /// The terminal took only a part of it.
  case terminalCut
  case unavailable
}
