import Domain
import Testing
import Training

struct TrainingEditionTests {
  @Test func `each request is of the edition in force when it was filed`() throws {
    var reference = School.reference
    let change = try School.day("2026-03-01")
    reference.editions = FormEditions(all: [
      FormEditions.Edition(id: "14069*04", from: try School.day("2021-02-01"), source: "essai"),
      FormEditions.Edition(id: "14069*05", from: change, source: "essai"),
    ])
    let demand = TrainingDemand(
      seed: 1,
      waiting: 400,
      asOf: try School.day("2026-11-24"),
      reference: reference,
      names: School.names
    )
    let requests = Array(demand)
    for request in requests {
      let filed = try #require(request.filingDate)
      #expect(request.edition == (filed < change ? "14069*04" : "14069*05"))
    }
    #expect(Set(requests.map(\.edition)).count == 2)
  }
}
