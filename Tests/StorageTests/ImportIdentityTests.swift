import Domain
import Storage
import TestSupport
import Testing

/// Which request an exchange file speaks of, and what of it is taken.
struct ImportIdentityTests {
  private let one = RequestRecord.ID(1)

  @Test func `a request re-keyed in the SNE comes back with its number`() async throws {
    let temporary = try TemporaryStore()
    var own = HousingRequest.example()
    own.freeNotes = "au guichet"
    _ = try await temporary.store.create(own, from: nil, by: .of())
    #expect(try temporary.take([.numbered()]) == [.changed(one, overwritten: [])])
    let request = try await temporary.record().request
    #expect(request.uniqueNumber?.text == "0590926000001G9999")
    #expect(request.freeNotes == "au guichet")
  }

  @Test(
    arguments: [
      { $0.applicant.birthDate = CalendarDate(iso: "1980-03-13") },
      { $0.applicant.givenNames = "Élodie" },
      { $0.filingDate = CalendarDate(iso: "2026-03-03") },
      { $0.applicant.birthName = "AUTRE" },
    ] as [@Sendable (inout HousingRequest) -> Void]
  )
  func `a request that differs in names or dates is another one`(
    _ change: @Sendable (inout HousingRequest) -> Void
  ) async throws {
    let temporary = try TemporaryStore()
    var own = HousingRequest.example()
    own.applicant.birthName = "FICTIF"
    _ = try await temporary.store.create(own, from: nil, by: .of())
    #expect(try temporary.take([.numbered("0590926000001G9999", change)]) == [.created])
    #expect(try await temporary.record().request == own)
  }

  @Test func `accents and capitals do not make another person`() async throws {
    let temporary = try TemporaryStore()
    _ = try await temporary.store.create(.example(), from: nil, by: .of())
    let incoming = ImportedRequest.numbered { $0.applicant.givenNames = "ELOISE" }
    let names = FieldID("applicant.givenNames")
    #expect(try temporary.take([incoming]) == [.changed(one, overwritten: [names])])
  }

  @Test func `two requests that could be meant are left alone`() async throws {
    let temporary = try TemporaryStore()
    for notes in ["A", "B"] {
      var own = HousingRequest.example()
      own.freeNotes = notes
      _ = try await temporary.store.create(own, from: nil, by: .of())
    }
    #expect(try temporary.take([.numbered()]) == [.created])
    #expect(try await temporary.record(1).request.uniqueNumber == nil)
    #expect(try await temporary.record(2).request.uniqueNumber == nil)
  }

  @Test func `another number is another request, whoever it is`() throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    #expect(try temporary.take([.numbered("0590926000002G9999")]) == [.created])
  }

  @Test func `a request that stands twice in a file is taken once, and always the first`()
    async throws
  {
    let temporary = try TemporaryStore()
    let other = ImportedRequest.numbered { $0.applicant.phoneMobile = "0600000002" }
    let file = [.numbered(), other, .numbered()]
    #expect(try temporary.take(file) == [.created, .repeated, .unchanged])
    #expect(try temporary.take(file) == [.unchanged, .repeated, .unchanged])
    #expect(try await temporary.history().count == 1)
    #expect(try await temporary.record().request.applicant.phoneMobile == "0600000001")
  }

  @Test func `a request reached by number and by name in one file is taken once`() async throws {
    let temporary = try TemporaryStore()
    let file: [ImportedRequest] = [.numbered(nil), .numbered()]
    #expect(try temporary.take(file) == [.created, .repeated])
    #expect(try temporary.take(file) == [.unchanged, .repeated])
  }

  @Test func `a rehearsal tells the same and writes nothing`() async throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()], madeAt: 5)
    let file = [
      ImportedRequest.numbered { $0.applicant.phoneMobile = "0600000002" },
      .numbered("0590926000002G9999"), .numbered("0590926000002G9999"),
      .numbered("0590926000002G9999") { $0.applicant.email = "a@exemple.invalid" },
    ]
    let journal = try RawFile(temporary.path).value("SELECT count(*) FROM journal")
    let told = try temporary.take(file, madeAt: 6, isRehearsal: true)
    #expect(told == [.changed(one, overwritten: []), .created, .unchanged, .repeated])
    #expect(try RawFile(temporary.path).value("SELECT count(*) FROM journal") == journal)
    #expect(try RawFile(temporary.path).value("SELECT max(made_at) FROM imported") == "5")
    #expect(try temporary.take(file, madeAt: 6) == told)
  }

  @Test func `a request that the store refuses stops no other`() async throws {
    let temporary = try TemporaryStore()
    try RawFile(temporary.path).run(
      """
      CREATE TRIGGER refusal BEFORE INSERT ON person WHEN new.usage_name = 'REFUSÉ'
      BEGIN SELECT RAISE(ABORT, 'no'); END
      """
    )
    let file = ["A", "REFUSÉ", "B"].map { ImportedRequest(request: .example($0)) }
    #expect(try temporary.take(file) == [.created, .refused, .created])
    #expect(try await temporary.record(2).request.applicant.usageName == "B")
    try RawFile(temporary.path).run("DROP TRIGGER refusal")
    #expect(try temporary.store.check().problems == [])
    #expect(try temporary.take(file) == [.unchanged, .created, .unchanged])
  }

  @Test func `a part that cannot be written counts for nothing`() throws {
    let temporary = try TemporaryStore()
    var run = ImportRun(madeAt: nil)
    let other = try temporary.openAgain(patience: 0.1)
    let holder = try RawFile(temporary.path)
    try holder.run("BEGIN IMMEDIATE")
    #expect(throws: StoreError.busy) { try other.take([.numbered()], in: &run, by: .of()) }
    #expect(run.tally == ImportTally())
    try holder.run("ROLLBACK")
    #expect(try other.take([.numbered()], in: &run, by: .of()) == [.created])
    #expect(run.tally == ImportTally(created: 1))
  }
}
