package import Domain
import Synchronization
package import ViewModels

/// A printer that remembers what it was given.
package final class RecordingPrinter: PaperPrinter {
  package struct Print: Equatable, Sendable {
    package let paper: Paper
    package let name: String
    package let destination: PrintDestination
  }

  private let kept = Mutex<[Print]>([])
  private let offered: PrintingMeans
  private let failure: PrintError?

  package init(_ offered: PrintingMeans = .everything, failing failure: PrintError? = nil) {
    self.offered = offered
    self.failure = failure
  }

  package var prints: [Print] { kept.withLock { $0 } }

  package func means() async -> PrintingMeans { offered }

  package func print(_ paper: Paper, named name: String, to destination: PrintDestination)
    async throws(PrintError) -> PrintOutcome
  {
    if let failure { throw failure }
    kept.withLock { $0.append(Print(paper: paper, name: name, destination: destination)) }
    switch destination {
    case .file: return .file(path: "\(offered.folder)/\(name).pdf", isPDF: offered.makesPDF)
    case .systemPrinter: return .systemPrinter(offered.systemPrinter ?? "")
    case .terminal: return .terminal
    }
  }
}

extension PrintingMeans {
  /// A machine with a tool for PDF files, a printer, and a terminal that prints.
  package static var everything: PrintingMeans {
    PrintingMeans(
      folder: "/home/camille/Guichet",
      makesPDF: true,
      packageForPDF: "weasyprint",
      systemPrinter: "accueil",
      terminalPrints: true
    )
  }

  /// A bare machine, and a terminal that does not print.
  package static var nothing: PrintingMeans {
    PrintingMeans(
      folder: "/home/camille/Guichet",
      makesPDF: false,
      packageForPDF: "weasyprint",
      terminalPrints: false
    )
  }
}
