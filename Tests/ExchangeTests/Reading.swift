import Domain
import Exchange
import Foundation

/// Everything a file gave, in order.
struct Reading {
  var headers: [SNEHeader] = []
  var requests: [ImportedRequest] = []
  var problems: [ImportProblem] = []
  var fault: ImportProblem?
  var summary: SNESummary?

  var kinds: [ImportProblem.Kind] { problems.map(\.kind) }

  /// Reads a sample of `Samples`.
  static func sample(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appendingPathComponent("Samples/\(name)"), encoding: .utf8)
  }

  init(_ xml: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("sne-\(UUID().uuidString).xml")
    try Data(xml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    self.init(file: file)
  }

  init(file: URL) {
    do throws(ImportProblem) {
      summary = try SNEReader().read(file) { item in
        switch item {
        case .header(let header): headers.append(header)
        case .request(let request): requests.append(request)
        case .problem(let problem): problems.append(problem)
        }
        return true
      }
    } catch {
      fault = error
    }
  }
}
