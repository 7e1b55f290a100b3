/// Something that happened to a request after it was recorded (événement), dated, in order.
///
/// Source: CCH R.441-2-15.
package struct RequestEvent: Equatable, Sendable, Identifiable {
  /// The store's; 0 until it is kept.
  package var id: Int64
  /// A kind of `EventRules`, or `strikeOff` or `restoration`.
  package var kind: String
  package var date: CalendarDate
  /// Whose act it is, in words; for a strike-off a `StrikeOffRules.Decider`.
  package var author: String?
  /// What was decided, among the choices of its kind; for a strike-off its reason.
  package var code: String?
  /// The place among the candidates.
  package var rank: Int?
  /// The day a letter or a notice reached the applicant.
  package var noticeDate: CalendarDate?
  /// What shows it.
  package var proof: String?
  package var note: String?
  /// Who wrote it down, and when.
  package var signature: Signature

  package init(
    id: Int64 = 0,
    kind: String,
    date: CalendarDate,
    author: String? = nil,
    code: String? = nil,
    rank: Int? = nil,
    noticeDate: CalendarDate? = nil,
    proof: String? = nil,
    note: String? = nil,
    signature: Signature
  ) {
    self.id = id
    self.kind = kind
    self.date = date
    self.author = author
    self.code = code
    self.rank = rank
    self.noticeDate = noticeDate
    self.proof = proof
    self.note = note
    self.signature = signature
  }

  /// Radiation: kept as an event too, so that a restored request still tells it.
  package static let strikeOff = "radiation"
  /// Restauration (déradiation): the request lives again, with its number and its seniority.
  package static let restoration = "restauration"
}

extension RequestEvent {
  /// What the journal calls it.
  package var field: FieldID { FieldID("events.\(kind)") }

  /// As the journal tells it: the day, then what was said, parted by tabs, empty where nothing was.
  package var canonical: String {
    [
      date.iso, author, code, rank.map { String($0) }, noticeDate?.iso, proof, note,
    ].map { ($0 ?? "").replacing("\t", with: " ") }.joined(separator: "\t")
  }

  /// The event that a text of the journal tells; nil when it is not one.
  package init?(canonical: String, kind: String, signature: Signature) {
    let parts = canonical.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 7, let date = CalendarDate(iso: parts[0]) else { return nil }
    func text(_ place: Int) -> String? { parts[place].isEmpty ? nil : String(parts[place]) }
    self.init(
      kind: kind,
      date: date,
      author: text(1),
      code: text(2),
      rank: text(3).flatMap { Int($0) },
      noticeDate: text(4).flatMap { CalendarDate(iso: $0) },
      proof: text(5),
      note: text(6),
      signature: signature
    )
  }
}

/// What an event does to its request, in the same transaction.
package enum EventEffect: Equatable, Sendable {
  case none
  case strikesOff(StrikeOff)
  case restores
}
