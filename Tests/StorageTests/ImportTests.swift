import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What an exchange file changes in a store that holds its requests already.
struct ImportTests {
  private let one = RequestRecord.ID(1)

  @Test func `the same file twice changes nothing`() async throws {
    let temporary = try TemporaryStore()
    let foreign = [
      ForeignElement(path: "personnePhysique/x", xml: "<x>é</x>", follows: "demandeur")
    ]
    let file = [
      ImportedRequest(request: .full, foreignElements: foreign),
      ImportedRequest(request: .example("SANS NUMÉRO")),
      ImportedRequest(request: .example("SANS DATE", born: nil, filed: nil)),
    ]
    #expect(try temporary.take(file, madeAt: 5) == [.created, .created, .created])
    let before = try [await temporary.record(1), await temporary.record(2)]
    #expect(before[0].foreignElements == foreign)
    #expect(before[0].request == .full)
    #expect(try temporary.take(file, madeAt: 5) == [.unchanged, .unchanged, .unchanged])
    #expect(try temporary.take(file, madeAt: 9) == [.unchanged, .unchanged, .unchanged])
    #expect(try [await temporary.record(1), await temporary.record(2)] == before)
    for id in 1...3 { #expect(try await temporary.history(Int64(id)).count == 1) }
    #expect(try temporary.store.check().problems == [])
  }

  @Test func `a new value of the file is taken, and journalled with the old one`() async throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    let changed = ImportedRequest.numbered { $0.applicant.phoneMobile = "0600000002" }
    #expect(try temporary.take([changed], by: .of("importe")) == [.changed(one, overwritten: [])])
    let record = try await temporary.record()
    #expect(record.request == changed.request)
    #expect(record.version == 2)
    let last = try #require(try await temporary.history().last)
    #expect(last.kind == .imported)
    #expect(last.signature.agent == "importe")
    #expect(
      last.changes == [
        FieldChange(
          field: FieldID("applicant.phoneMobile"),
          before: "0600000001",
          after: "0600000002"
        )
      ]
    )
    #expect(try temporary.store.check().problems == [])
  }

  @Test func `what a desk changed stays while the file says the same as before`() async throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    try await temporary.change { $0.applicant.phoneMobile = "0611111111" }
    #expect(try temporary.take([.numbered()]) == [.unchanged])
    // Another part of the file changes: the desk's telephone is not undone with it.
    let moved = ImportedRequest.numbered { $0.applicant.address.street = "rue Neuve" }
    #expect(try temporary.take([moved]) == [.changed(one, overwritten: [])])
    let request = try await temporary.record().request
    #expect(request.applicant.phoneMobile == "0611111111")
    #expect(request.applicant.address.street == "rue Neuve")
    #expect(try temporary.take([moved]) == [.unchanged])
  }

  @Test func `the file wins where both changed, and the desk's value is told and journalled`()
    async throws
  {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    try await temporary.change { $0.applicant.phoneMobile = "0611111111" }
    let changed = ImportedRequest.numbered { $0.applicant.phoneMobile = "0622222222" }
    let phone = FieldID("applicant.phoneMobile")
    #expect(try temporary.take([changed]) == [.changed(one, overwritten: [phone])])
    #expect(try await temporary.record().request.applicant.phoneMobile == "0622222222")
    let change = try await temporary.history().last?.changes
    #expect(change == [FieldChange(field: phone, before: "0611111111", after: "0622222222")])
  }

  @Test func `what the file takes away goes, what it never said stays`() async throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    try await temporary.change {
      $0.freeNotes = "digicode"
      $0.reasons = [RequestReason(code: "01")]
      $0.applicant.phoneHome = "0327000001"
      $0.lastRenewalDate = CalendarDate(iso: "2026-09-01")
    }
    let without = ImportedRequest.numbered { $0.applicant.phoneMobile = nil }
    #expect(try temporary.take([without]) == [.changed(one, overwritten: [])])
    let request = try await temporary.record().request
    #expect(request.applicant.phoneMobile == nil)
    #expect(request.freeNotes == "digicode")
    #expect(request.reasons == [RequestReason(code: "01")])
    #expect(request.applicant.phoneHome == "0327000001")
    #expect(request.lastRenewalDate == CalendarDate(iso: "2026-09-01"))
  }

  @Test func `a request recorded at the desk is completed, its own fields kept`() async throws {
    let temporary = try TemporaryStore()
    let number = UniqueNumber("0590926000001G9999")
    var own = HousingRequest.example(number: number)
    own.freeNotes = "au guichet"
    own.applicant.phoneMobile = "0611111111"
    _ = try await temporary.store.create(own, from: nil, by: .of())
    let phone = FieldID("applicant.phoneMobile")
    #expect(try temporary.take([.numbered()]) == [.changed(one, overwritten: [phone])])
    let request = try await temporary.record().request
    #expect(request.freeNotes == "au guichet")
    #expect(request.applicant.phoneMobile == "0600000001")
    #expect(request.applicant.address.street == "rue des Essais")
  }

  @Test func `a file never takes the number or the filing date away`() async throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    let bare = ImportedRequest.numbered {
      $0.filingDate = nil
      $0.deskCode = ""
      $0.applicant.email = "a@exemple.invalid"
    }
    #expect(try temporary.take([bare]) == [.changed(one, overwritten: [])])
    let request = try await temporary.record().request
    #expect(request.filingDate == CalendarDate(iso: "2026-03-02"))
    #expect(request.deskCode == "99001")
    #expect(request.uniqueNumber != nil)
  }

  @Test func `an older file changes nothing`() async throws {
    let temporary = try TemporaryStore()
    let newer = ImportedRequest.numbered { $0.applicant.phoneMobile = "0600000009" }
    try temporary.take([newer], madeAt: 2_000)
    #expect(try temporary.take([.numbered()], madeAt: 1_000) == [.outdated(one)])
    #expect(try await temporary.record().request == newer.request)
    // A file that does not say when it was made is taken as it comes.
    #expect(try temporary.take([.numbered()]) == [.changed(one, overwritten: [])])
    #expect(try temporary.take([newer], madeAt: 1_500) == [.outdated(one)])
  }

  @Test func `a value that comes and goes from file to file is followed`() async throws {
    let temporary = try TemporaryStore()
    let other = ImportedRequest.numbered { $0.applicant.phoneMobile = "0600000002" }
    try temporary.take([.numbered()], madeAt: 1)
    try temporary.take([other], madeAt: 2)
    #expect(try temporary.take([.numbered()], madeAt: 3) == [.changed(one, overwritten: [])])
    #expect(try await temporary.record().request.applicant.phoneMobile == "0600000001")
  }

  @Test func `a request struck off here is left as it is`() async throws {
    let temporary = try TemporaryStore()
    try temporary.take([.numbered()])
    let end = try #require(CalendarDate(iso: "2026-10-01"))
    try await temporary.change { $0.strikeOff = StrikeOff(reason: "RADATT", date: end) }
    let changed = ImportedRequest.numbered { $0.applicant.phoneMobile = "0600000002" }
    #expect(try temporary.take([changed]) == [.struckOff(one)])
    #expect(try await temporary.record().request.applicant.phoneMobile == "0600000001")
  }
}
