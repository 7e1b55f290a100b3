import Domain
import Storage
import TestSupport

extension TemporaryStore {
  /// Takes a small exchange file in.
  @discardableResult
  func take(
    _ requests: [ImportedRequest],
    madeAt: Int64? = nil,
    isRehearsal: Bool = false,
    by signature: Signature = .of()
  ) throws -> [ImportOutcome] {
    var run = ImportRun(
      madeAt: madeAt.map { Instant(milliseconds: $0) },
      isRehearsal: isRehearsal
    )
    return try store.take(requests, in: &run, by: signature)
  }

  func record(_ id: Int64 = 1) async throws -> RequestRecord {
    try await store.record(RequestRecord.ID(id))
  }

  func history(_ id: Int64 = 1) async throws -> [JournalEntry] {
    try await store.history(of: RequestRecord.ID(id))
  }

  /// A desk changes a request.
  func change(_ id: Int64 = 1, _ change: (inout HousingRequest) -> Void) async throws {
    var record = try await record(id)
    change(&record.request)
    _ = try await store.save(record, from: nil, by: .of("guichet"))
  }
}

extension ImportedRequest {
  /// A fictional request as a file of the SNE brings it.
  static func numbered(
    _ number: String? = "0590926000001G9999",
    _ change: (inout HousingRequest) -> Void = { _ in }
  ) -> ImportedRequest {
    var request = HousingRequest.example(number: number.flatMap { UniqueNumber($0) })
    request.applicant.phoneMobile = "0600000001"
    request.applicant.address.street = "rue des Essais"
    change(&request)
    return ImportedRequest(request: request)
  }

  func with(_ elements: [ForeignElement]) -> ImportedRequest {
    ImportedRequest(request: request, foreignElements: elements)
  }
}
