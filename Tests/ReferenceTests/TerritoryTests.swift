import Domain
import Reference
import Testing

@Test func `the territory is that of the 2017 presentation`() throws {
  let territory = try ReferenceData.load(from: Shipped.folder()).territory
  #expect(territory.name == "Cœur d’Ostrevent")
  #expect(territory.siren == "245901152")
  #expect(territory.communes.count == 21)
  #expect(territory.communes.compactMap(\.socialStock).count == 21)
  #expect(territory.communes.compactMap(\.socialStock).reduce(0, +) == 8713)
}

@Test func `five communes hold two thirds of the stock`() throws {
  let stocks = try ReferenceData.load(from: Shipped.folder()).territory.communes
    .compactMap(\.socialStock).sorted(by: >)
  #expect(stocks.prefix(5).reduce(0, +) == 5942)
}

@Test func `communes stand in the order a clerk reads, accents apart`() throws {
  let names = try ReferenceData.load(from: Shipped.folder()).territory.communes.map(\.name)
  #expect(
    names.prefix(6) == [
      "Aniche", "Auberchicourt", "Bruille-lez-Marchiennes", "Écaillon", "Émerchicourt", "Erre",
    ]
  )
}

@Test func `Émerchicourt alone has left`() throws {
  let territory = try ReferenceData.load(from: Shipped.folder()).territory
  let gone = territory.communes.filter { $0.leftOn != nil }
  #expect(gone.map(\.code) == ["59192"])
  #expect(gone.first?.leftOn == CalendarDate(iso: "2024-01-01"))
  #expect(territory.desk("59192") == nil)
}

@Test func `a postcode covers the communes that share it`() throws {
  let territory = try ReferenceData.load(from: Shipped.folder()).territory
  #expect(
    territory.communes(matching: "59870").map(\.name) == [
      "Marchiennes", "Rieulay", "Tilloy-lez-Marchiennes", "Vred", "Wandignies-Hamage", "Warlaing",
    ]
  )
}

@Test func `the desks are the intercommunality and the communes that may be`() throws {
  let territory = try ReferenceData.load(from: Shipped.folder()).territory
  #expect(territory.desks.first?.name == "Cœur d’Ostrevent (EPCI)")
  #expect(territory.desk("59574")?.name == "Mairie de Somain")
  #expect(territory.desk("59185")?.name == "Mairie d’Écaillon")
  #expect(territory.desks.count == 21)
  for desk in territory.desks.dropFirst() {
    #expect(territory.commune(desk.code) != nil, "\(desk.code)")
  }
}

/// CCH L.441-2-1, R.441-2-7; arrêté of 23 March 2015.
@Test func `the delays are those of the law`() throws {
  let deadlines = try ReferenceData.load(from: Shipped.folder()).deadlines
  #expect(
    deadlines
      == Deadlines(
        certificateMonths: 1,
        validityMonths: 12,
        renewalNoticeDays: 60,
        strikeOffMonths: 13
      )
  )
}

@Test func `names are known by decade, sex and weight`() throws {
  let names = try nameLists(from: Shipped.folder())
  #expect(names.givenNames.keys.sorted() == [1931, 1941, 1951, 1961, 1971, 1981, 1991, 2001, 2011])
  #expect(names.givenNames[1931]?.female.first == "Marie")
  #expect(names.givenNames[1931]?.male.first == "Jean")
  #expect(names.surnames.keys.sorted() == [1941, 1951, 1961, 1971, 1981, 1991])
  #expect(names.weightedSurnames.first?.name == "MARTIN")
  #expect(names.weightedSurnames.first?.weight == 0.585)
}
