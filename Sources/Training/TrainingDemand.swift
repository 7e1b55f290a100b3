package import Domain

/// The demand of a territory, wholly fictional: waiting requests, then the past year's allotments.
///
/// The same seed, day and size give the same requests; they are made one by one, in memory for
/// one. Pressure (2.41 requests per allotment) and mean wait (8.7 months) are those of the 2017
/// presentation, whatever the seed. Source of the distributions: neighbouring systems §4.2–4.3.
package struct TrainingDemand: Sequence, Sendable {
  /// Waiting requests of the 2017 presentation, and dwellings allotted in the year.
  package static let seedWaiting = 1725
  package static let seedAllotments = 715

  package let waiting: Int
  package let allotments: Int
  private let maker: RequestMaker

  /// - Parameters:
  ///   - seed: any number.
  ///   - waiting: 0 to 3,000,000 requests; allotments come on top, in proportion.
  ///   - asOf: the day of the training store; nothing happens after it.
  ///   - reference: gives the territory and the edition of the form.
  ///   - names: to draw people's names from.
  package init(
    seed: UInt64,
    waiting: Int,
    asOf: CalendarDate,
    reference: ReferenceData,
    names: TrainingNames
  ) {
    self.waiting = Swift.max(0, waiting)
    allotments =
      (self.waiting * Self.seedAllotments * 2 + Self.seedWaiting) / (Self.seedWaiting * 2)
    maker = RequestMaker(
      seed: seed,
      waiting: self.waiting,
      allotments: allotments,
      asOf: asOf,
      reference: reference,
      names: names
    )
  }

  package var underestimatedCount: Int { waiting + allotments }

  /// What a request was made to look like on purpose; nil for one like any other.
  ///
  /// In a new store filled with the whole demand, the request at a place has the identifier one
  /// above it.
  package func planted(at place: Int) -> PlantedRequest? { maker.planted(at: place) }

  package func makeIterator() -> Iterator {
    Iterator(maker: maker, numbers: NumberDispenser(lastDay: maker.asOf), end: underestimatedCount)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate let maker: RequestMaker
    fileprivate var numbers: NumberDispenser
    fileprivate let end: Int
    private var index = 0

    fileprivate init(maker: RequestMaker, numbers: NumberDispenser, end: Int) {
      self.maker = maker
      self.numbers = numbers
      self.end = end
    }

    package mutating func next() -> HousingRequest? {
      guard index < end else { return nil }
      defer { index += 1 }
      var request = maker.request(at: index)
      if let day = request.filingDate, maker.hasNumber(at: index, filed: day) {
        request.uniqueNumber = numbers.number(filed: day)
      }
      request.nirEnteredInSNE = request.uniqueNumber != nil
      return request
    }
  }
}
