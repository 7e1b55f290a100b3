import Domain
import Reference
import Storage
import TestSupport
import Testing

struct WholeFormTests {
  private let today = CalendarDate.test

  private func query(_ change: (inout RequestFilters) -> Void) -> RequestQuery {
    var query = RequestQuery(today: today)
    query.filters.state = .all
    change(&query.filters)
    return query
  }

  @Test func `an association is listed and found by its name`() async throws {
    let kept = try TemporaryStore()
    var request = HousingRequest(deskCode: "99001", edition: "14069*05")
    request.applicantKind = "A"
    request.association.name = "LOGER ENSEMBLE"
    _ = try await kept.store.create(request, from: nil, by: .of())
    _ = try await kept.store.create(.example("ZUT"), from: nil, by: .of())
    _ = try await kept.store.create(.example("ARBRE"), from: nil, by: .of())
    let rows = try await kept.store.requests(query { _ in }, .first, limit: 10)
    #expect(rows.map(\.usageName) == ["ARBRE", "LOGER ENSEMBLE", "ZUT"])
    var search = query { _ in }
    search.text = "loger"
    #expect(try await kept.store.requests(search, .first, limit: 10).count == 1)
  }

  @Test func `a reason is found in the words of every edition`() async throws {
    let shipped = try ReferenceData.load(from: try #require(DataFolder.find()))
    let kept = try TemporaryStore(reference: shipped)
    for (code, edition) in [
      ("06", "14069*03"), ("06C", "14069*05"), ("06M", "14069*05"), ("13", "14069*05"),
    ] {
      var request = HousingRequest.example(code)
      request.edition = edition
      request.reasons = [RequestReason(code: "01"), RequestReason(code: code)]
      _ = try await kept.store.create(request, from: nil, by: .of())
    }
    func found(_ code: String) async throws -> [String] {
      let query = query { $0.reasonCode = code }
      #expect(
        try await kept.store.count(query)
          == (try await kept.store.requests(query, .first, limit: 10).count)
      )
      return try await kept.store.requests(query, .first, limit: 10).map(\.usageName)
    }
    #expect(try await found("06") == ["06", "06C", "06M"])
    #expect(try await found("06C") == ["06", "06C"])
    #expect(try await found("13") == ["13"])
    #expect(try await found("22") == [])
    #expect(try await found("01").count == 4)
  }

  @Test func `requests without a number wait to be entered in the SNE, soonest first`()
    async throws
  {
    let kept = try TemporaryStore()
    let late = CalendarDate(iso: "2026-11-20")
    let early = CalendarDate(iso: "2026-11-02")
    let number = UniqueNumber("999032601234599Z01")
    _ = try await kept.store.create(.example("AUBE", filed: late), from: nil, by: .of())
    _ = try await kept.store.create(.example("BORD", filed: early), from: nil, by: .of())
    _ = try await kept.store.create(.example("CALE", number: number), from: nil, by: .of())
    var query = query { $0.withoutNumberOnly = true }
    query.sort = RequestQuery.Sort(column: .deadline)
    let rows = try await kept.store.requests(query, .first, limit: 10)
    #expect(rows.map(\.usageName) == ["BORD", "AUBE"])
    #expect(rows.map(\.deadline?.date.iso) == ["2026-12-02", "2026-12-20"])
  }

  @Test func `the holder of a number is found, and nobody for a number nobody bears`()
    async throws
  {
    let kept = try TemporaryStore()
    let number = try #require(UniqueNumber("999032601234599Z01"))
    let made = try await kept.store.create(.example(number: number), from: nil, by: .of())
    #expect(try await kept.store.holder(of: number) == made)
    let other = try #require(UniqueNumber("999032601234699Z01"))
    #expect(try await kept.store.holder(of: other) == nil)
  }

  @Test func `opening the sensitive parts stands in the journal, and the chain holds`()
    async throws
  {
    let kept = try TemporaryStore()
    let made = try await kept.store.create(.example(), from: nil, by: .of())
    try await kept.store.noteOpening(of: made.id, by: .of("dominique", at: 2_000))
    let history = try await kept.store.history(of: made.id)
    #expect(history.map(\.kind) == [.created, .sensitiveOpened])
    #expect(history.last?.signature == .of("dominique", at: 2_000))
    #expect(try kept.store.check().problems.isEmpty)
    await #expect(throws: StoreError.notFound) {
      try await kept.store.noteOpening(of: RequestRecord.ID(9), by: .of())
    }
  }

  @Test
  func
    `answers to soft checks come back, with a draft and with a request, and an import keeps them`()
    async throws
  {
    let kept = try TemporaryStore()
    let answer = CheckConfirmation(
      check: "yearlyIncome",
      field: FieldID("applicant.monthlyIncomes.0.amount"),
      subject: "SAL 1720000",
      signature: .of("camille", at: 7)
    )
    let draft = Draft(
      id: Draft.ID("a"),
      agent: "camille",
      deskCode: "99001",
      entry: RequestEntry(texts: [FieldID("applicant.usageName"): "ESSAI"]),
      confirmations: [answer],
      savedAt: Instant(milliseconds: 5)
    )
    try await kept.store.save(draft)
    #expect(try await kept.openAgain().drafts(of: "camille") == [draft])

    var request = HousingRequest.example(number: UniqueNumber("999032601234599Z01"))
    request.confirmations = [answer]
    let made = try await kept.store.create(request, from: draft.id, by: .of())
    #expect(try await kept.store.record(made.id).request.confirmations == [answer])
    var imported = request
    imported.confirmations = []
    imported.applicant.email = "a@exemple.invalid"
    try kept.take([ImportedRequest(request: imported)])
    #expect(try await kept.store.record(made.id).request.confirmations == [answer])
  }
}
