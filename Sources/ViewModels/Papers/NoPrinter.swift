package import Domain

/// Where nothing can be printed, as for a measure or a test that does not print.
package struct NoPrinter: PaperPrinter {
  package init() {}

  package func means() async -> PrintingMeans {
    PrintingMeans(folder: "", makesPDF: false, packageForPDF: "", terminalPrints: false)
  }

  package func print(_ paper: Paper, named name: String, to destination: PrintDestination)
    async throws(PrintError) -> PrintOutcome
  { throw .unavailable }
}
