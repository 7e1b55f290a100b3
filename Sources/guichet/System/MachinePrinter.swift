import Domain
import Exchange
import Foundation
import ViewModels

/// Prints with what this machine and this terminal have, found each time it is asked.
nonisolated struct MachinePrinter: PaperPrinter {
  /// The well-kept tool that makes PDF files, and its Debian package.
  private static let pdfTool = "weasyprint"

  var folder = PaperFolder.ofAgent
  /// Whether the terminal can hand bytes to a printer.
  let terminalPrints: Bool
  /// Hands them over; false when they did not all go.
  let toTerminal: @MainActor @Sendable ([UInt8]) -> Bool

  func means() async -> PrintingMeans {
    PrintingMeans(
      folder: folder.path,
      makesPDF: Tool(Self.pdfTool) != nil,
      packageForPDF: Self.pdfTool,
      systemPrinter: await systemPrinter(),
      terminalPrints: terminalPrints
    )
  }

  func print(_ paper: Paper, named name: String, to destination: PrintDestination)
    async throws(PrintError) -> PrintOutcome
  {
    switch destination {
    case .file:
      if let pdf = await pdf(paper) {
        return .file(path: try folder.write(pdf, named: name, "pdf"), isPDF: true)
      }
      let text = Data(PaperText.text(paper).utf8)
      return .file(path: try folder.write(text, named: name, "txt"), isPDF: false)
    case .systemPrinter:
      guard let printer = await systemPrinter(), let lp = Tool("lp") else {
        throw .noSystemPrinter
      }
      let data = await pdf(paper) ?? Data(PaperText.text(paper).utf8)
      let arguments = ["-d", printer, "-t", name]
      guard case .done = await lp.run(arguments, input: data, limit: .seconds(30)) else {
        throw .systemPrinterFailed
      }
      return .systemPrinter(printer)
    case .terminal(let encoding):
      guard terminalPrints else { throw .terminalCannot }
      guard await toTerminal(PrinterBytes.bytes(paper, encoding)) else { throw .terminalCut }
      return .terminal
    }
  }

  /// The paper as a PDF; nil without the tool, or when it fails: text is printed then.
  private func pdf(_ paper: Paper) async -> Data? {
    let html = Data(PaperHTML.page(paper).utf8)
    let arguments = ["--encoding", "utf-8", "-", "-"]
    guard let tool = Tool(Self.pdfTool),
      case .done(let data) = await tool.run(arguments, input: html, limit: .seconds(30)),
      data.starts(with: Array("%PDF".utf8))
    else { return nil }
    return data
  }

  /// The machine's own choice of printer, else the first it has.
  private func systemPrinter() async -> String? {
    guard Tool("lp") != nil, let lpstat = Tool("lpstat") else { return nil }
    if case .done(let data) = await lpstat.run(["-d"], limit: .seconds(3)) {
      let line = String(decoding: data, as: UTF8.self)
      if let start = line.range(of: "system default destination: ") {
        return line[start.upperBound...].split(whereSeparator: \.isWhitespace).first.map(
          String.init
        )
      }
    }
    guard case .done(let data) = await lpstat.run(["-e"], limit: .seconds(3)) else { return nil }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).first
      .map(String.init)
  }
}
