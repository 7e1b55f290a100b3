/// A request for social housing (demande de logement social), as a desk types it.
///
/// Encoded (`Codable`) only for exports, under these very names.
/// Source: form Cerfa 14069*05; CCH R.441-2-2; SNE interface 02.01.
package struct HousingRequest: Equatable, Sendable, Codable {
  /// Issued by the SNE and recorded as it came, never made by us; nil until then.
  package var uniqueNumber: UniqueNumber?
  /// The day of receipt: every legal delay runs from it.
  package var filingDate: CalendarDate?
  package var lastRenewalDate: CalendarDate?
  /// The registration desk (guichet enregistreur) that holds the file.
  package var deskCode: String
  /// The edition of the form it was made in, such as `14069*05`.
  package var edition: String
  /// Type de dépôt: a first request, a renewal, a change.
  package var filingKind: String?

  /// A person or an association; a person when not said.
  package var applicantKind: String?
  /// Holds something only when an association asks.
  package var association = Association()
  package var applicant = Person()
  package var coHolders: [Person] = []
  package var dependants: [Dependant] = []
  package var unbornChildren = UnbornChildren()
  package var sharedCustodyChildren: [SharedCustodyChild] = []
  package var currentHousing = CurrentHousing()
  /// Ranked: the first is the principal one.
  package var reasons: [RequestReason] = []
  package var wanted = WantedHousing()
  /// The disability complement (complément handicap), one a disabled person.
  package var disabilities: [DisabilityProfile] = []
  package var nirEnteredInSNE: Bool?
  /// The address of who helps the applicant (tiers aidant).
  package var helperEmail: String?
  /// How the applicant wants to be told of expiry.
  package var noticeChannel: String?
  package var freeNotes: String?

  /// The answers given to soft checks.
  package var confirmations: [CheckConfirmation] = []

  /// Set when the request ended.
  package var strikeOff: StrikeOff?

  package init(deskCode: String, edition: String) {
    self.deskCode = deskCode
    self.edition = edition
  }

  /// Whether an association asks, of whom the form wants neither family, work nor reasons.
  ///
  /// Source: CCH R.441-2-2.
  package var isOfAssociation: Bool { applicantKind == Association.code }

  /// The name a list shows: the association's, or the one the applicant is called by.
  package var callingName: String? { association.name ?? applicant.callingName }

  /// Whether somebody of those who ask can be called.
  package var isReachable: Bool { ([applicant] + coHolders).contains { !$0.phones.isEmpty } }

  /// Everybody to house: applicant, co-holders, dependants, children in custody or to be born.
  package var householdSize: Int {
    1 + coHolders.count + dependants.count + sharedCustodyChildren.count
      + (unbornChildren.count ?? 0)
  }
}

package struct CurrentHousing: Equatable, Sendable, Codable {
  /// Several are allowed, for people unsure of their status.
  package var kinds: [String] = []
  package var category: String?
  package var dwellingType: String?
  package var surfaceM2: Int?
  package var monthlyRent: Amount?
  package var occupantCount: Int?
  package var landlordName: String?
  package var hostName: String?
  package var structureName: String?
  /// Housing aid (APL or AL) received each month: never an income.
  package var housingAid: Amount?
  package var entryDate: CalendarDate?
  package var ownsAnotherDwelling: Bool?

  package init() {}
}

package struct RequestReason: Equatable, Sendable, Codable {
  package var code: String
  /// Required by some codes (23, « autre motif »).
  package var text: String?

  package init(code: String, text: String? = nil) {
    self.code = code
    self.text = text
  }
}

package struct WantedHousing: Equatable, Sendable, Codable {
  package var category: String?
  package var dwellingTypes: [String] = []
  /// INSEE codes, ranked: the first is preferred.
  package var communes: [String] = []
  /// Demande élargie: would accept a commune around.
  package var acceptsWiderArea: Bool?
  package var acceptsGroundFloor: Bool?
  package var acceptsWithoutLift: Bool?
  package var wantsParking: Bool?
  package var adaptedDwelling: Bool?
  package var maximumMonthlyCost: Amount?

  package init() {}
}

/// The end of a request (radiation).
///
/// Source: CCH R.441-2-8; SNE codes.
package struct StrikeOff: Equatable, Sendable, Codable {
  /// A code of `strikeOffReason`, such as `RADATT`.
  package var reason: String
  package var date: CalendarDate

  package init(reason: String, date: CalendarDate) {
    self.reason = reason
    self.date = date
  }
}
