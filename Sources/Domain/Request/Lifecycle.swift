/// The legal delays of a request, as data (`Resources/Data/deadlines.yaml`).
package struct Deadlines: Equatable, Sendable {
  /// Months to hand over the registration certificate.
  ///
  /// Source: CCH L.441-2-1.
  package var certificateMonths: Int
  /// Months a filing or a renewal is valid.
  ///
  /// Source: CCH R.441-2-7.
  package var validityMonths: Int
  /// Days before expiry from which a renewal is called for.
  package var renewalNoticeDays: Int
  /// Months after filing or renewal at which an unrenewed request is struck off.
  package var strikeOffMonths: Int

  package init(
    certificateMonths: Int,
    validityMonths: Int,
    renewalNoticeDays: Int,
    strikeOffMonths: Int
  ) {
    self.certificateMonths = certificateMonths
    self.validityMonths = validityMonths
    self.renewalNoticeDays = renewalNoticeDays
    self.strikeOffMonths = strikeOffMonths
  }
}

/// Where a request stands on a given day.
package enum RequestState: String, Sendable, Codable, CaseIterable {
  case registered, renewalDue, expired, struckOff
}

/// What a request waits for next, and until when.
package struct NextDeadline: Equatable, Sendable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The certificate (attestation) is due: no unique number is recorded yet.
    case certificate
    case renewal
  }
  package var kind: Kind
  package var date: CalendarDate

  package init(kind: Kind, date: CalendarDate) {
    self.kind = kind
    self.date = date
  }
}

extension HousingRequest {
  /// The last day of validity; nil without a filing date.
  package func expiry(_ deadlines: Deadlines) -> CalendarDate? {
    (lastRenewalDate ?? filingDate)?.adding(months: deadlines.validityMonths)
  }

  /// Independent of today, so that the store can keep it; nil once struck off.
  package func nextDeadline(_ deadlines: Deadlines) -> NextDeadline? {
    guard strikeOff == nil, let filingDate, let expiry = expiry(deadlines) else { return nil }
    let certificate = filingDate.adding(months: deadlines.certificateMonths)
    if uniqueNumber == nil, certificate < expiry {
      return NextDeadline(kind: .certificate, date: certificate)
    }
    return NextDeadline(kind: .renewal, date: expiry)
  }

  package func state(on today: CalendarDate, _ deadlines: Deadlines) -> RequestState {
    if strikeOff != nil { return .struckOff }
    return RequestState(expiry: expiry(deadlines), today: today, deadlines)
  }
}

extension RequestState {
  /// The state of a request that is not struck off.
  package init(expiry: CalendarDate?, today: CalendarDate, _ deadlines: Deadlines) {
    switch expiry.map(today.days(until:)) {
    case .some(..<0): self = .expired
    case .some(...deadlines.renewalNoticeDays): self = .renewalDue
    default: self = .registered
    }
  }
}
