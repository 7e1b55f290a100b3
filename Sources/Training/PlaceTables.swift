import Domain

/// The communes and desks of the territory, drawn by their social stock.
struct PlaceTables: Sendable {
  private let communes: Weighted<Commune>
  private let communeCount: Int
  private let desks: Weighted<String>
  private let deskCodes: Set<String>
  private let siren: String

  init(_ territory: Territory, asOf: CalendarDate) {
    let members = territory.communes.filter { commune in
      commune.leftOn.map { $0 > asOf } ?? true
    }
    communes = Weighted(members.map { ($0, Double($0.socialStock ?? 0)) })
    let stocked = members.filter { ($0.socialStock ?? 0) > 0 }
    communeCount = stocked.isEmpty ? members.count : stocked.count
    // The intercommunality receives for all: about one request in seven.
    let total = members.reduce(0.0) { $0 + Double($1.socialStock ?? 0) }
    desks = Weighted(
      territory.desks.map { desk in
        let stock = territory.commune(desk.code)?.socialStock.map { Double($0) + 1 }
        return (desk.code, stock ?? max(1, total * 0.15))
      }
    )
    deskCodes = Set(territory.desks.map(\.code))
    siren = territory.siren
  }

  func home(_ random: inout Random) -> Commune? { communes.pick(&random) }

  /// Where a household asks: at its own commune's desk more often than not.
  func desk(home: String?, _ random: inout Random) -> String {
    if let home, deskCodes.contains(home), random.chance(0.5) { return home }
    return desks.pick(&random, or: siren)
  }

  /// Two to four different communes, the home one first in six cases of ten.
  func wanted(home: String?, _ random: inout Random) -> [String] {
    let count = min(random.within(2..<5), communeCount)
    var codes: [String] = []
    if let home, random.chance(Self.homeFirst(communeCount)) { codes.append(home) }
    var tries = 0
    while codes.count < count, tries < 200 {
      tries += 1
      guard let code = communes.pick(&random)?.code else { break }
      let isHomeFirst = codes.isEmpty && code == home && communeCount > 1
      if !codes.contains(code), !isHomeFirst { codes.append(code) }
    }
    return codes
  }

  private static func homeFirst(_ communeCount: Int) -> Double { communeCount > 1 ? 0.6 : 1 }
}
