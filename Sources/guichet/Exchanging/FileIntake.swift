import Domain
import Exchange
import Foundation
import Storage

/// Takes the requests of a surveyed exchange file into the store, some at a time.
///
/// Other desks take their turn between two parts; what was taken stays when the work is
/// interrupted, and taking the file in again goes on from there.
struct FileIntake {
  /// How many requests are taken in one transaction: a few tens of milliseconds of it.
  static let part = 100

  let file: URL
  let survey: FileSurvey
  let isRehearsal: Bool

  /// - Parameter tell: called with each request that the clerk has to know of.
  /// - Throws: what stopped the work, with what was done before.
  func take(
    into store: SQLiteStore,
    by signature: Signature,
    tell: (ImportedRequest, ImportOutcome) -> Void
  ) throws(Interruption) -> ImportTally {
    var run = ImportRun(madeAt: survey.header.madeAt, isRehearsal: isRehearsal)
    let hasBar = survey.requests > Self.part
    var bar = ProgressBar("Reprise de \(file.lastPathComponent)", total: survey.requests)
    if hasBar { bar.show(0) }
    var waiting: [ImportedRequest] = []
    var failure: StoreError?
    func takeWaiting() -> Bool {
      do throws(StoreError) {
        let outcomes = try store.take(waiting, in: &run, by: signature)
        for (request, outcome) in zip(waiting, outcomes) where outcome.isToTell {
          bar.clear()
          tell(request, outcome)
        }
        waiting.removeAll(keepingCapacity: true)
        if hasBar { bar.show(run.tally.count) }
        return true
      } catch {
        failure = error
        return false
      }
    }
    do {
      _ = try SNEReader().read(file) { item in
        guard case .request(let request) = item else { return true }
        waiting.append(request)
        return waiting.count < Self.part || takeWaiting()
      }
    } catch {
      bar.clear()
      throw .file(error, run.tally)
    }
    if failure == nil, !waiting.isEmpty { _ = takeWaiting() }
    if let failure {
      bar.clear()
      throw .store(failure, run.tally)
    }
    return run.tally
  }

  /// Why the work stopped, and what it had done.
  enum Interruption: Error {
    case store(StoreError, ImportTally)
    /// The file is no longer the one surveyed.
    case file(ImportProblem, ImportTally)
  }
}

extension ImportOutcome {
  /// Whether a clerk has something to see to.
  fileprivate var isToTell: Bool {
    switch self {
    case .created, .unchanged: false
    case .changed(_, let overwritten): !overwritten.isEmpty
    case .outdated, .struckOff, .repeated, .refused: true
    }
  }
}
