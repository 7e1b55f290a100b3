/// How long requests waited on average before an allotment, where and when it was observed.
package struct AverageWait: Equatable, Sendable {
  package var tenthsOfMonths: Int
  package var source: String

  package init(tenthsOfMonths: Int, source: String) {
    self.tenthsOfMonths = tenthsOfMonths
    self.source = source
  }

  /// « 8,7 mois ».
  package var text: String {
    let (months, tenths) = tenthsOfMonths.quotientAndRemainder(dividingBy: 10)
    return "\(months)\(tenths == 0 ? "" : ",\(tenths)")\u{A0}mois"
  }
}
