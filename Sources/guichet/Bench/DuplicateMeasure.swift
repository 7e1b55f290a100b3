import Domain
import Storage
import Training

/// How many of the duplicates planted in a training store are found, and how many strangers are
/// proposed beside.
nonisolated struct DuplicateMeasure {
  private(set) var looked = 0
  private(set) var found = 0
  /// Duplicates not found, by kind.
  private(set) var missed: [PlantedRequest.Kind: Int] = [:]
  private(set) var strangersLooked = 0
  /// Files proposed that are of somebody else.
  private(set) var strangers = 0

  /// Looks for the duplicates planted, then for those of people who have none.
  ///
  /// At most `rounds` of each, spread over the store.
  static func measure(
    _ demand: TrainingDemand,
    in store: SQLiteStore,
    rounds: Int,
    today: CalendarDate
  ) async throws -> DuplicateMeasure {
    var measure = DuplicateMeasure()
    // One waiting request in thirteen is a duplicate.
    let step = max(1, demand.waiting / (rounds * 13))
    var place = 0
    while place < demand.waiting, measure.looked < rounds || measure.strangersLooked < rounds {
      let plant = demand.planted(at: place)
      let isDuplicate = plant?.isDuplicate == true
      if isDuplicate ? measure.looked < rounds : measure.strangersLooked < rounds {
        let proposed = try await measure.proposed(place, store, today)
        if let plant, isDuplicate {
          measure.looked += 1
          if proposed.contains(where: { demand.isSame($0, plant.source) }) {
            measure.found += 1
          } else {
            measure.missed[plant.kind, default: 0] += 1
          }
        } else {
          measure.strangersLooked += 1
          measure.strangers += proposed.count { !demand.isSame($0, place) }
        }
      }
      place += step
    }
    return measure
  }

  /// The places of the files proposed to whoever types the request of a place.
  private func proposed(_ place: Int, _ store: SQLiteStore, _ today: CalendarDate) async throws
    -> [Int]
  {
    let id = RequestRecord.ID(Int64(place + 1))
    let record = try await store.record(id)
    let probe = DuplicateProbe(record.request, side: .record(id), today: today)
    return try await store.likelyDuplicates(of: probe, limit: 20).map { Int($0.id.rawValue) - 1 }
  }

  /// What was found, in French.
  var lines: [String] {
    guard looked > 0 else { return [] }
    let recall = Figures.decimal(Double(found) / Double(looked) * 100, places: 1)
    var lines = [
      """
      Doublons retrouvés\u{A0}: \(Figures.grouped(found)) sur \(Figures.grouped(looked)), soit \
      \(recall)\u{A0}%
      """
    ]
    if !missed.isEmpty {
      let kinds = missed.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      lines.append(
        "  manqués\u{A0}: " + kinds.map { "\($0.key.label) (\($0.value))" }.joined(separator: ", ")
      )
    }
    if strangersLooked > 0 {
      let rate = Double(strangers) / Double(strangersLooked) * 20
      lines.append(
        """
        Propositions à tort\u{A0}: \(Figures.grouped(strangers)) pour \
        \(Figures.grouped(strangersLooked)) nouvelles demandes, soit \
        \(Figures.decimal(rate, places: 2)) pour 20
        """
      )
    }
    return lines
  }
}

extension TrainingDemand {
  /// Whether two places hold requests of the same people.
  nonisolated fileprivate func isSame(_ a: Int, _ b: Int) -> Bool { origin(a) == origin(b) }

  nonisolated private func origin(_ place: Int) -> Int {
    guard let plant = planted(at: place), plant.isDuplicate else { return place }
    return plant.source
  }
}

extension PlantedRequest.Kind {
  nonisolated fileprivate var label: String {
    switch self {
    case .nothing: "identité inchangée"
    case .usageName: "nom d’usage"
    case .swappedNames: "noms inversés"
    case .hyphen: "trait d’union"
    case .doubleName: "nom double"
    case .accents: "accents"
    case .missingGivenName: "prénom manquant"
    case .secondGivenName: "second prénom"
    case .nearName: "faute de frappe"
    case .otherName: "autre nom"
    case .swappedDigits: "chiffres intervertis"
    case .oneDigit: "un chiffre faux"
    case .dayAndMonth: "jour et mois inversés"
    case .partner: "co-titulaire"
    case .twin: "jumeaux"
    case .sibling: "fratrie"
    case .homonym: "homonyme"
    }
  }
}
