import Domain
import Exchange
import Foundation

/// A first reading of an exchange file, from end to end, which takes nothing in.
///
/// What is wrong with the whole file is known before anything of it is taken, and how many requests
/// it brings; no request is kept in memory.
struct FileSurvey {
  private(set) var header = SNEHeader()
  /// Requests that can be read.
  private(set) var requests = 0
  /// Requests that could not be read, each told as a problem.
  private(set) var leftOut = 0
  /// Why nothing of the file may be taken; nil when it may.
  private(set) var refusal: String?

  /// - Parameter tell: called with each problem, as it is found.
  init(of file: URL, tell: (ImportProblem) -> Void) {
    var count = ProgressCount("Lecture de \(file.lastPathComponent)")
    do {
      let summary = try SNEReader().read(file) { item in
        switch item {
        case .header: break
        case .request: count.show(count.shown + 1)
        case .problem(let problem):
          count.clear()
          tell(problem)
        }
        return true
      }
      count.clear()
      header = summary.header
      requests = summary.imported
      leftOut = summary.leftOut
      if !header.bringsRequests {
        refusal = "Ce fichier (\(header.fileKind ?? "")) n’apporte pas de demandes en cours."
      }
    } catch {
      count.clear()
      tell(error)
      refusal =
        error.kind == .fictional
        ? "Seul un fichier venu du SNE ou d’un vrai guichet peut l’être."
        : "Corrigez-le ou demandez-le à nouveau, puis reprenez-le en entier."
    }
  }
}
