import Canvas
import Domain
import Pages
import Storage
import Training
import ViewModels

/// Makes the gestures of a clerk, many times over, and times them beside their floors.
final class Gestures {
  private let path: String
  private let reference: ReferenceData
  private let checklists: [Checklist]
  let rounds: Int
  let clock = ContinuousClock()
  /// Requests of the store before any was recorded.
  private(set) var count = 0

  init(path: String, reference: ReferenceData, checklists: [Checklist], rounds: Int) {
    self.path = path
    self.reference = reference
    self.checklists = checklists
    self.rounds = rounds
  }

  func measure() async throws -> [Measure] {
    let first = try await firstScreen()
    let store = try Opening.store(path, reference)
    let floor = try StoreFloor(path: path)
    var query = RequestQuery(today: SystemClock().today)
    query.filters.state = .all
    count = try await store.count(query)
    let records = try await someRecords(store, floor)
    return [
      first, await cursor(store), try await page(store, floor),
    ] + (try await morning(store, floor)) + (try await search(store, floor, records)) + [
      try await duplicates(store, floor, records),
      try await file(store, floor, records), try await record(store, floor, records),
    ]
  }

  private var seldom: Int { rounds / 5 + 1 }

  func desk(_ store: SQLiteStore) -> BenchDesk {
    BenchDesk(
      Context(
        reference: reference,
        checklists: checklists,
        info: store.info,
        agent: "mesure",
        deskCode: reference.territory.desks.first?.code ?? reference.territory.siren,
        today: SystemClock().today
      ),
      store
    )
  }

  /// Requests spread over the whole store.
  private func someRecords(_ store: SQLiteStore, _ floor: StoreFloor) async throws
    -> [RequestRecord]
  {
    let last = try floor.lastID()
    var found: [RequestRecord] = []
    for place in 0..<Int64(seldom) {
      let id = last * (place * 2 + 1) / Int64(seldom * 2) + 1
      if let record = try? await store.record(RequestRecord.ID(id)) { found.append(record) }
    }
    return found
  }

  private func firstScreen() async throws -> Measure {
    var measure = Measure("Premier écran (ouverture, liste)")
    for _ in 0..<seldom {
      let start = clock.now
      let store = try Opening.store(path, reference)
      var desk = desk(store)
      let opened = clock.now - start
      measure.took.add(opened + (await desk.send(.opened)).shown)
      try measure.floor.add(clock.measure { try StoreFloor(path: path).page(after: "", limit: 60) })
    }
    return measure
  }

  private func cursor(_ store: SQLiteStore) async -> Measure {
    var measure = Measure("Curseur, une ligne plus bas")
    var desk = desk(store)
    await desk.send(.opened)
    let empty = Page([], [])
    for _ in 0..<rounds {
      measure.took.add(await desk.press(.down).settled)
      measure.floor.add(clock.measure { _ = empty.frame(Page.minimumSize) })
    }
    return measure
  }

  private func page(_ store: SQLiteStore, _ floor: StoreFloor) async throws -> Measure {
    var measure = Measure("Page suivante")
    var desk = desk(store)
    await desk.send(.opened)
    for round in 0..<rounds {
      measure.took.add(await desk.press(.pageDown).settled)
      let letter = String("abcdefghijklmnopqrstuvwxyz".dropFirst(round % 26).prefix(1))
      try measure.floor.add(clock.measure { try floor.page(after: letter, limit: 60) })
    }
    return measure
  }

  private func search(_ store: SQLiteStore, _ floor: StoreFloor, _ records: [RequestRecord])
    async throws -> [Measure]
  {
    var rows = Measure("Recherche, par lettre")
    var all = Measure("Recherche, nombre de dossiers compris")
    for record in records {
      let applicant = record.request.applicant
      let name = (applicant.usageName ?? applicant.birthName ?? "").folded.prefix { $0 != " " }
      var desk = desk(store)
      await desk.send(.opened)
      await desk.press(.character("/"))
      for length in 1...8 where length <= name.count {
        let letter = name[name.index(name.startIndex, offsetBy: length - 1)]
        let lap = await desk.press(.character(letter))
        rows.took.add(lap.shown)
        all.took.add(lap.settled)
        let typed = String(name.prefix(length))
        try rows.floor.add(clock.measure { try floor.search(typed, limit: 60) })
      }
    }
    return [rows, all]
  }

  /// The planted duplicates found, on a training store made for the measure.
  func duplicates(planted demand: TrainingDemand?) async throws -> DuplicateMeasure? {
    guard let demand else { return nil }
    return try await DuplicateMeasure.measure(
      demand,
      in: Opening.store(path, reference),
      rounds: rounds * 10,
      today: SystemClock().today
    )
  }

  /// Names and birth date known, the telephone typed digit by digit.
  private func duplicates(_ store: SQLiteStore, _ floor: StoreFloor, _ records: [RequestRecord])
    async throws -> Measure
  {
    var measure = Measure("Doublons, par lettre")
    for record in records {
      var person = record.request.applicant
      guard let birthDate = person.birthDate else { continue }
      let beginning = String((person.birthName ?? "").folded.prefix(3))
      let phone = person.phoneMobile ?? "0639980000"
      for length in phone.indices {
        person.phoneMobile = String(phone[...length])
        let probe = DuplicateProbe(
          people: [person],
          side: .record(record.id),
          today: SystemClock().today
        )
        let start = clock.now
        _ = try await store.likelyDuplicates(of: probe, limit: 5)
        measure.took.add(clock.now - start)
        try measure.floor.add(
          clock.measure { try floor.people(of: birthDate.searchWord, beginning) }
        )
      }
    }
    return measure
  }

  private func file(_ store: SQLiteStore, _ floor: StoreFloor, _ records: [RequestRecord])
    async throws -> Measure
  {
    var measure = Measure("Ouvrir un dossier")
    var desk = desk(store)
    await desk.send(.opened)
    for round in 0..<rounds {
      measure.took.add(await desk.press(.enter).settled)
      await desk.press(.escape)
      await desk.press(.pageDown)
      guard !records.isEmpty else { continue }
      let id = records[round % records.count].id.rawValue
      try measure.floor.add(clock.measure { try floor.file(id) })
    }
    return measure
  }

  private func record(_ store: SQLiteStore, _ floor: StoreFloor, _ records: [RequestRecord])
    async throws -> Measure
  {
    var measure = Measure("Enregistrer une demande")
    let text = String(repeating: "guichet ", count: 250)
    for round in 0..<rounds where !records.isEmpty {
      var request = records[round % records.count].request
      request.uniqueNumber = nil
      let signature = Signature(
        agent: "mesure",
        deskCode: request.deskCode,
        at: SystemClock().now()
      )
      let start = clock.now
      _ = try await store.create(request, from: nil, by: signature)
      measure.took.add(clock.now - start)
      try measure.floor.add(clock.measure { try floor.record(text) })
    }
    return measure
  }
}
