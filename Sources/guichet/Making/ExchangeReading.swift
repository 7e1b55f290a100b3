import Domain
import Exchange
import Foundation

/// All that an exchange file holds.
struct ExchangeReading {
  private(set) var requests: [ImportedRequest] = []
  private(set) var problems: [ImportProblem] = []
  /// Requests that could not be read, each with its problem.
  private(set) var leftOut = 0
  /// Why nothing of the file may be taken; nil when it may.
  private(set) var refusal: String?

  init(of file: URL) {
    let items = Items()
    do {
      let summary = try SNEReader().read(file) { item in
        items.list.append(item)
        return true
      }
      leftOut = summary.leftOut
      if !summary.header.bringsRequests {
        refusal =
          "Ce fichier (\(summary.header.fileKind ?? "")) n’apporte pas de demandes en cours."
      }
    } catch {
      problems.append(error)
      refusal = "Corrigez-le ou demandez-le à nouveau, puis reprenez-le en entier."
    }
    for item in items.list {
      switch item {
      case .header: break
      case .request(let request): requests.append(request)
      case .problem(let problem): problems.append(problem)
      }
    }
  }

  /// The reader keeps its closure, which therefore cannot change a value of ours.
  private final class Items {
    var list: [SNEItem] = []
  }
}
