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
    let names: NameLists
    do { names = try nameLists(from: try Opening.dataFolder()) } catch let error as ReferenceError {
      throw CommandFailure("Données de référence\u{A0}: \(error.message)")
    } catch {
      throw CommandFailure("\(error)")
    }
    let demand = TrainingDemand(
      seed: seed,
      waiting: requests,
      asOf: asOf,
      reference: reference,
      names: names.surnames.count
    )
    do {
      let workshop = try Workshop(for: path)
      defer { workshop.close() }
      try fill(workshop.path, demand, reference)
      try workshop.deliver()
    } catch let error as StoreOpeningError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    } catch let error as StoreError {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// Returns once the file is whole and closed.
  private func fill(_ path: String, _ demand: TrainingDemand, _ reference: ReferenceData) throws {
    let info = StoreInfo(territoryName: reference.territory.name, isTraining: true)
    let store = try SQLiteStore.create(path: path, info: info, reference: reference)
    var bar = ProgressBar("Dossiers d’école", total: demand.count)
    try store.fill(demand, by: signature(reference), seed: seed) { bar.show($0) }
    bar.show(demand.count)
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
