import Domain
import Foundation
import Reference
import Storage
import Training

/// A training store to make: how many people wait, from which seed, on which day.
struct TrainingStore {
  let requests: Int
  let seed: UInt64
  let asOf: CalendarDate

  func make(at path: String, _ reference: ReferenceData) throws(CommandFailure) {
    do {
      let workshop = try Workshop(for: path)
      defer { workshop.close() }
      try fill(workshop.path, reference)
      try workshop.deliver()
    } catch let error as CommandFailure {
      throw error
    } catch let error as StoreOpeningError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    } catch let error as StoreError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  func demand(_ reference: ReferenceData) throws -> TrainingDemand {
    TrainingDemand(
      seed: seed,
      waiting: requests,
      asOf: asOf,
      reference: reference,
      names: TrainingNames(try Opening.names())
    )
  }

  /// Fills a new file; returns once it is whole and closed.
  func fill(_ path: String, _ reference: ReferenceData) throws {
    let demand = try demand(reference)
    let info = StoreInfo(territoryName: reference.territory.name, isTraining: true)
    let store = try SQLiteStore.create(path: path, info: info, reference: reference)
    let total = demand.underestimatedCount
    var requests = ProgressBar("Dossiers d’école", total: total)
    var indexes = ProgressBar("Index de recherche", total: total)
    requests.show(0)
    try store.fill(demand, by: signature(reference), seed: seed) { progress in
      switch progress {
      case .recorded(let count): requests.show(count)
      case .indexed(let count, of: _): indexes.show(count)
      }
    }
  }

  /// The same for the same day: what is made depends on nothing else.
  private func signature(_ reference: ReferenceData) -> Signature {
    let midday = Int64(asOf.dayNumber) * 86_400_000 + 43_200_000
    return Signature(
      agent: "ecole",
      deskCode: reference.territory.desks.first?.code ?? reference.territory.siren,
      at: Instant(milliseconds: midday)
    )
  }
}

extension TrainingNames {
  /// The names of the data files.
  init(_ lists: NameLists) {
    self.init(
      givenNames: lists.givenNames.sorted { $0.key < $1.key }.map { decade, names in
        GivenNames(decade: decade, women: names.female, men: names.male)
      },
      surnames: lists.surnames.sorted { $0.key < $1.key }.map { decade, names in
        Surnames(decade: decade, names: names)
      },
      weightedSurnames: lists.weightedSurnames.map {
        WeightedSurname(name: $0.name, weight: $0.weight)
      }
    )
  }
}
