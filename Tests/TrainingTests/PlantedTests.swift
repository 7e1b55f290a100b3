import Domain
import Testing
import Training

struct PlantedTests {
  private static let waiting = 6000

  private func planted() throws -> [(request: HousingRequest, plant: PlantedRequest, place: Int)] {
    let demand = try School.demand(seed: 4, waiting: Self.waiting)
    return demand.enumerated().compactMap { place, request in
      demand.planted(at: place).map { (request, $0, place) }
    }
  }

  @Test func `every kind is planted, as often as wanted`() throws {
    let plants = try planted().map(\.plant)
    for kind in PlantedRequest.Kind.allCases { #expect(plants.contains { $0.kind == kind }) }
    let duplicates = Double(plants.count(where: \.isDuplicate)) / Double(Self.waiting)
    let traps = Double(plants.count { !$0.isDuplicate }) / Double(Self.waiting)
    #expect(abs(duplicates - 0.08) < 0.012)
    #expect((0.008...0.035).contains(traps))
  }

  @Test func `a plant looks like an earlier request that is no duplicate itself`() throws {
    let demand = try School.demand(seed: 4, waiting: Self.waiting)
    let requests = Array(demand)
    for (request, plant, place) in try planted() {
      #expect(plant.source < place)
      #expect(demand.planted(at: plant.source)?.isDuplicate != true)
      let (one, other) = (request.applicant, requests[plant.source].applicant)
      switch plant.kind {
      case .nothing:
        #expect(one.birthName == other.birthName && one.givenNames == other.givenNames)
        #expect(one.birthDate == other.birthDate && one.phoneMobile == other.phoneMobile)
      case .swappedNames:
        #expect(one.birthName == other.givenNames && one.givenNames == other.birthName)
      case .dayAndMonth: #expect(one.birthDate?.day == other.birthDate?.month)
      case .partner: #expect(one.birthDate == requests[plant.source].coHolders.first?.birthDate)
      case .twin:
        #expect(one.birthName == other.birthName && one.birthDate == other.birthDate)
        #expect(one.givenNames != other.givenNames)
      case .sibling:
        #expect(one.birthName == other.birthName && one.givenNames != other.givenNames)
      case .homonym:
        #expect(one.birthName == other.birthName && one.givenNames == other.givenNames)
        #expect(one.birthDate != other.birthDate)
      default:
        #expect(one.birthDate != other.birthDate || one != other)
      }
    }
  }

  @Test func `requests allotted are planted with nothing`() throws {
    let demand = try School.demand(waiting: 500)
    #expect((500..<demand.underestimatedCount).allSatisfy { demand.planted(at: $0) == nil })
    #expect(demand.planted(at: 0) == nil)
  }
}
