import Crypto
import Domain
import Foundation

/// A request of a load, made ready by another thread than the one that writes.
struct LoadItem: Sendable {
  let rows: RequestRows
  let detail: JournalDetail

  /// - Parameter line: the number of the line of the journal before its own.
  init(
    _ request: HousingRequest,
    _ id: RequestRecord.ID,
    after line: Int64,
    seed: UInt64,
    _ rules: ListRules
  ) {
    rows = RequestRows(RequestRecord(id: id, version: 1, request: request), rules)
    let salt = Data(SHA256.hash(data: Data("\(seed) \(line)".utf8)).prefix(16))
    detail = JournalDetail(request.changesFromNothing, salt: salt)
  }
}
