import Domain
import Pages
import Reference
import Storage
import TestSupport
import Testing

/// A store with the reference data that are shipped, and desks at work on it.
struct ShippedStore {
  let kept: TemporaryStore
  let reference: ReferenceData
  let checklists: [Checklist]
  /// Read once: it takes longer than most tests here.
  private static let data = Result {
    let folder = try #require(DataFolder.find())
    return (try ReferenceData.load(from: folder), try Reference.checklists(from: folder))
  }
  /// Requests as they were recorded, in order.
  private(set) var records: [RequestRecord] = []

  init(_ requests: [HousingRequest], isTraining: Bool = true) async throws {
    (reference, checklists) = try Self.data.get()
    kept = try TemporaryStore(reference: reference, isTraining: isTraining)
    for request in requests {
      records.append(try await kept.store.create(request, from: nil, by: .shipped("camille")))
    }
  }

  func desk(
    _ agent: String = "camille",
    deskCode: String = "59574",
    newDraftID: (@Sendable () -> Draft.ID)? = nil
  ) async -> DeskDriver {
    await DeskDriver(
      store: kept.store,
      reference: reference,
      checklists: checklists,
      agent: agent,
      deskCode: deskCode,
      newDraftID: newDraftID
    )
  }

  /// The request that the list selects when it opens.
  var firstShown: RequestRecord {
    get async throws {
      let shown = try await kept.store.requests(RequestQuery(today: .test), .first, limit: 1)
      return try await kept.store.record(try #require(shown.first).id)
    }
  }

  /// What other desks may do at any moment.
  func disturb(_ random: inout SeededRandom) async throws {
    let other = try kept.openAgain()
    guard var record = records.randomElement(using: &random) else { return }
    record = try await other.record(record.id)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      record.request.applicant.usageName = random.pick(HostileText.all, or: "AUTRE")
      _ = try await other.save(record, from: nil, by: .shipped("dominique"))
    case 1:
      record.request.reasons = []
      record.request.coHolders.append(Person())
      _ = try await other.save(record, from: nil, by: .shipped("dominique"))
    case 2:
      _ = try await other.create(.unnumbered, from: nil, by: .shipped("dominique"))
    default:
      for draft in try await other.drafts(of: "camille").prefix(1) {
        try await other.delete(draft.id)
      }
    }
  }
}

extension Signature {
  /// At the desk of Somain, on 24 November 2026 at five past ten.
  static func shipped(_ agent: String, deskCode: String = "59574") -> Signature {
    Signature(agent: agent, deskCode: deskCode, at: Instant(milliseconds: 1_795_514_700_000))
  }
}

extension DeskDriver {
  /// Puts the focus on a section of the form or of a file, as F5 and its number do.
  mutating func go(toSection number: Int) async {
    await press(.function(5))
    await type("\(number) ")
    await press(.enter)
  }
}
