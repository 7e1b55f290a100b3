import Domain

/// Which element of the exchange file goes with which field, in the order they are written.
///
/// The one place that says it, for reading and for writing: a line added here is read, written
/// and no longer kept as unknown. Order: that of the files seen (beta.gouv sample, version 02.00).
/// Source: SNE interface 02.01; exchange notes.
enum SNETable {
  static let request: [SNESlot<HousingRequest>] = [
    .value("numUnique", \.uniqueNumber, .uniqueNumber),
    .text("numGuichet", \.knownDeskCode),
    .value("dateCreationDemande", \.filingDate, .day),
    .part("personnePhysique", \.self, household),
    .part("logementRecherche", \.wanted, wanted),
  ]

  static let household: [SNESlot<HousingRequest>] = [
    .part("demandeur", \.applicant, applicant),
    .rows(
      "listePersonneACharge",
      of: "personneACharge",
      \.dependants,
      empty: Dependant(),
      dependant
    ),
    .part("personneANaitre", \.unbornChildren, unborn),
    .rows(
      "listePersonneEnGarde",
      of: "personneEnGarde",
      \.sharedCustodyChildren,
      empty: SharedCustodyChild(),
      custodyChild
    ),
    .rows("listeCotitulaire", of: "cotitulaire", \.coHolders, empty: Person(), coHolder),
    .part("logementActuel", \.currentHousing, currentHousing),
  ]

  static let identity: [SNESlot<Person>] = [
    .code("civilite", \.title),
    .text("nom", \.usageName),
    .text("nomPatronymique", \.birthName),
    .text("prenom", \.givenNames),
    .value("dateNaissance", \.birthDate, .day),
    .code("nationalite", \.nationalityGroup),
    .code("situationFamiliale", \.maritalStatus),
  ]

  static let contact: [SNESlot<Person>] = [
    .text("telPortable", \.phoneMobile),
    .text("mel", \.email),
    .part("adressePostale", \.address, address),
    .part("situationProfessionnelle", \.employment, employment),
    .part("revenuFiscal", \.self, taxIncome),
    .list("listeRessourceRecue", of: "detailRessource", \.monthlyIncomes, .amount),
    .list("listeRessourceVersee", of: "detailRessource", \.monthlyOutgoings, .amount),
  ]

  static let applicant = identity + contact
  static let coHolder = identity + [.code("lienDemandeur", \.linkToApplicant)] + contact

  static let address: [SNESlot<PostalAddress>] = [
    .value("etranger", \.foreign, .yesNo),
    .text("numero", \.number),
    .text("voie", \.street),
    .text("codePostal", \.postalCode),
    .code("commune", \.communeCode),
  ]

  static let employment: [SNESlot<Employment>] = [
    .text("profession", \.occupation),
    .code("typeContratTravail", \.status),
    .text("nomEmployeurPrincipal", \.employerName),
    .value("etranger", \.workForeign, .yesNo),
    .text("codePostal", \.workPostalCode),
    .code("commune", \.workCommuneCode),
  ]

  static let taxIncome: [SNESlot<Person>] = [
    .value("anneeMoins1", \.taxIncomeN1.year, .number),
    .value("montantMoins1", \.taxIncomeN1.amount, .euros),
    .value("anneeMoins2", \.taxIncomeN2.year, .number),
    .value("montantMoins2", \.taxIncomeN2.amount, .euros),
  ]

  static let dependant: [SNESlot<Dependant>] = [
    .text("nom", \.name),
    .text("prenom", \.givenNames),
    .value("dateNaissance", \.birthDate, .day),
    .code("sexe", \.sex),
    .code("lienParente", \.link),
  ]

  static let custodyChild: [SNESlot<SharedCustodyChild>] = [
    .value("dateNaissance", \.birthDate, .day),
    .code("sexe", \.sex),
    .code("coParentalite", \.custody),
  ]

  static let unborn: [SNESlot<UnbornChildren>] = [
    .value("nombre", \.count, .number),
    .value("dateNaissancePrevue", \.expectedDate, .day),
  ]

  static let currentHousing: [SNESlot<CurrentHousing>] = [
    .list("listeModeleLogement", of: "modeleLogement", \.kinds, .code),
    .value("montantMensuelLoyer", \.monthlyRent, .euros),
    .value("nombreHabitant", \.occupantCount, .number),
    .code("categorieLogement", \.category),
    .code("typeLogementActuel", \.dwellingType),
    .value("surface", \.surfaceM2, .number),
    .value("proprietaire", \.ownsAnotherDwelling, .yesNo),
  ]

  static let wanted: [SNESlot<WantedHousing>] = [
    .list("listeTypeLogement", of: "typeLogement", \.dwellingTypes, .code),
    .list("listeLocalisationSouhaite", of: "localisationSouhaite", \.communes, .commune),
    .value("demandeElargie", \.acceptsWiderArea, .yesNo),
  ]
}

extension HousingRequest {
  /// The desk's code; nil when it is not known.
  fileprivate var knownDeskCode: String? {
    get { deskCode.isEmpty ? nil : deskCode }
    set { deskCode = newValue ?? "" }
  }
}
