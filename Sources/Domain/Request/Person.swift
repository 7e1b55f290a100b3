/// An applicant (demandeur) or a co-holder (co-titulaire).
///
/// Codes are kept as they came, since an older edition or the SNE may hold ones we do not know;
/// `CodeList` gives their labels. The NIR is never stored, only that it was entered in the SNE.
/// Source: CCH R.441-2-2; SNE interface 02.01.
package struct Person: Equatable, Sendable, Codable {
  package var title: String?
  package var usageName: String?
  package var birthName: String?
  package var givenNames: String?
  package var birthDate: CalendarDate?
  package var nationalityGroup: String?
  package var maritalStatus: String?
  /// Link to the applicant; a co-holder's only.
  package var linkToApplicant: String?
  package var phoneHome: String?
  package var phoneMobile: String?
  package var phoneWork: String?
  package var email: String?
  package var address = PostalAddress()
  package var employment = Employment()
  package var taxIncomeN1 = TaxIncome()
  package var taxIncomeN2 = TaxIncome()
  /// Received each month.
  package var monthlyIncomes: [MonthlyAmount] = []
  /// Paid each month.
  package var monthlyOutgoings: [MonthlyAmount] = []

  package init() {}

  /// All the telephone numbers known.
  package var phones: [String] { [phoneHome, phoneMobile, phoneWork].compactMap(\.self) }

  /// The name a desk calls out: the usage name, or the birth name without one.
  package var callingName: String? { usageName ?? birthName }
}

package struct PostalAddress: Equatable, Sendable, Codable {
  /// Chez (hébergeant ou structure).
  package var careOf: String?
  package var number: String?
  package var street: String?
  /// Lieu-dit.
  package var placeName: String?
  package var building: String?
  package var staircase: String?
  package var floor: String?
  package var apartment: String?
  package var complement: String?
  package var postalCode: String?
  /// INSEE code.
  package var communeCode: String?
  /// Locality as written, for an address abroad or a commune we do not list.
  package var locality: String?
  package var foreign: Bool?

  package init() {}
}

package struct Employment: Equatable, Sendable, Codable {
  package var status: String?
  package var occupation: String?
  package var employerName: String?
  package var workPostalCode: String?
  /// INSEE code.
  package var workCommuneCode: String?
  package var workForeign: Bool?

  package init() {}
}

/// A year's reference tax income (revenu fiscal de référence); a year may stand without an amount.
package struct TaxIncome: Equatable, Sendable, Codable {
  package var year: Int?
  package var amount: Amount?

  package init(year: Int? = nil, amount: Amount? = nil) {
    self.year = year
    self.amount = amount
  }
}

/// Euros per month of one kind of income or outgoing.
package struct MonthlyAmount: Equatable, Sendable, Codable {
  package var kind: String
  package var amount: Amount

  package init(kind: String, amount: Amount) {
    self.kind = kind
    self.amount = amount
  }
}

/// Another person to house (personne à charge).
package struct Dependant: Equatable, Sendable, Codable {
  package var name: String?
  package var givenNames: String?
  package var birthDate: CalendarDate?
  package var sex: String?
  package var link: String?

  package init() {}
}

/// A child in shared custody or with visiting rights; the SNE keeps no name.
package struct SharedCustodyChild: Equatable, Sendable, Codable {
  package var birthDate: CalendarDate?
  package var sex: String?
  package var custody: String?

  package init() {}
}

package struct UnbornChildren: Equatable, Sendable, Codable {
  package var count: Int?
  package var expectedDate: CalendarDate?

  package init() {}
}
