/// Every field of the request, once: what the form shows, the comparison of versions compares,
/// the journal names and the data files label.
enum FieldCatalogue {
  static let request: [FieldAccess<HousingRequest>] = [
    FieldAccess("filingKind", .code(.filingKind), \.filingKind),
    FieldAccess("filingDate", .date(.past), \.filingDate),
    FieldAccess("uniqueNumber", .uniqueNumber, \.uniqueNumber),
    FieldAccess("lastRenewalDate", .date(.past), \.lastRenewalDate),
    FieldAccess("nirEnteredInSNE", .yesNo, \.nirEnteredInSNE),
    FieldAccess("helperEmail", .email, \.helperEmail),
    FieldAccess("noticeChannel", .code(.noticeChannel), \.noticeChannel),
    FieldAccess("freeNotes", .text, \.freeNotes),
    FieldAccess("applicantKind", .code(.applicantKind), \.applicantKind),
  ]

  /// Where each field of the request itself stands in the form.
  static let filing = named(
    "filingKind",
    "filingDate",
    "uniqueNumber",
    "lastRenewalDate",
    "nirEnteredInSNE"
  )
  static let applicantKind = named("applicantKind")
  static let notice = named("noticeChannel", "helperEmail")
  static let notes = named("freeNotes")

  private static func named(_ names: String...) -> [FieldAccess<HousingRequest>] {
    names.compactMap { name in request.first { $0.name == name } }
  }

  static let association: [FieldAccess<Association>] = [
    FieldAccess("name", .name, \.name),
    FieldAccess("siret", .siret, \.siret),
    FieldAccess("rna", .rna, \.rna),
    FieldAccess("contactName", .name, \.contactName),
  ]

  static let identity: [FieldAccess<Person>] = [
    FieldAccess("title", .code(.title), \.title),
    FieldAccess("usageName", .name, \.usageName),
    FieldAccess("birthName", .name, \.birthName),
    FieldAccess("givenNames", .name, \.givenNames),
    FieldAccess("birthDate", .date(.birth), \.birthDate),
    FieldAccess("nationalityGroup", .code(.nationalityGroup), \.nationalityGroup),
    FieldAccess("maritalStatus", .code(.maritalStatus), \.maritalStatus),
  ]

  static let link: [FieldAccess<Person>] = [
    FieldAccess("linkToApplicant", .code(.coHolderLink), \.linkToApplicant)
  ]

  static let contact = postal + reach

  static let postal: [FieldAccess<Person>] = [
    FieldAccess("address.foreign", .yesNo, \.address.foreign),
    FieldAccess("address.careOf", .text, \.address.careOf),
    FieldAccess("address.number", .text, \.address.number),
    FieldAccess("address.street", .text, \.address.street),
    FieldAccess("address.placeName", .text, \.address.placeName),
    FieldAccess("address.building", .text, \.address.building),
    FieldAccess("address.staircase", .text, \.address.staircase),
    FieldAccess("address.floor", .text, \.address.floor),
    FieldAccess("address.apartment", .text, \.address.apartment),
    FieldAccess("address.complement", .text, \.address.complement),
    FieldAccess("address.postalCode", .postalCode, \.address.postalCode),
    FieldAccess("address.communeCode", .commune, \.address.communeCode),
    FieldAccess("address.locality", .text, \.address.locality),
  ]

  static let reach: [FieldAccess<Person>] = [
    FieldAccess("phoneMobile", .phone, \.phoneMobile),
    FieldAccess("phoneHome", .phone, \.phoneHome),
    FieldAccess("phoneWork", .phone, \.phoneWork),
    FieldAccess("email", .email, \.email),
  ]

  static let work: [FieldAccess<Person>] = [
    FieldAccess("employment.status", .code(.employmentStatus), \.employment.status),
    FieldAccess("employment.occupation", .text, \.employment.occupation),
    FieldAccess("employment.employerName", .text, \.employment.employerName),
    FieldAccess("employment.workPostalCode", .postalCode, \.employment.workPostalCode),
    FieldAccess("employment.workCommuneCode", .commune, \.employment.workCommuneCode),
    FieldAccess("employment.workForeign", .yesNo, \.employment.workForeign),
  ]

  static let tax: [FieldAccess<Person>] = [
    FieldAccess("taxIncomeN1.year", .number(1990...2100), \.taxIncomeN1.year),
    FieldAccess("taxIncomeN1.amount", .euros, \.taxIncomeN1.amount),
    FieldAccess("taxIncomeN2.year", .number(1990...2100), \.taxIncomeN2.year),
    FieldAccess("taxIncomeN2.amount", .euros, \.taxIncomeN2.amount),
  ]

  static let person = identity + link + contact + work + tax

  static let dependant: [FieldAccess<Dependant>] = [
    FieldAccess("name", .name, \.name),
    FieldAccess("givenNames", .name, \.givenNames),
    FieldAccess("birthDate", .date(.birth), \.birthDate),
    FieldAccess("sex", .code(.sex), \.sex),
    FieldAccess("link", .code(.dependantLink), \.link),
  ]

  static let custodyChild: [FieldAccess<SharedCustodyChild>] = [
    FieldAccess("birthDate", .date(.birth), \.birthDate),
    FieldAccess("sex", .code(.sex), \.sex),
    FieldAccess("custody", .code(.custody), \.custody),
  ]

  static let unborn: [FieldAccess<UnbornChildren>] = [
    FieldAccess("count", .number(1...9), \.count),
    FieldAccess("expectedDate", .date(.expected), \.expectedDate),
  ]

  static let housing: [FieldAccess<CurrentHousing>] = [
    FieldAccess("kinds", .codes(.currentHousingKind), list: \.kinds),
    FieldAccess("category", .code(.currentCategory), \.category),
    FieldAccess("dwellingType", .code(.dwellingType), \.dwellingType),
    FieldAccess("surfaceM2", .number(1...999), \.surfaceM2),
    FieldAccess("monthlyRent", .euros, \.monthlyRent),
    FieldAccess("housingAid", .euros, \.housingAid),
    FieldAccess("occupantCount", .number(0...30), \.occupantCount),
    FieldAccess("entryDate", .date(.past), \.entryDate),
    FieldAccess("landlordName", .text, \.landlordName),
    FieldAccess("hostName", .text, \.hostName),
    FieldAccess("structureName", .text, \.structureName),
    FieldAccess("ownsAnotherDwelling", .yesNo, \.ownsAnotherDwelling),
  ]

  static let wanted: [FieldAccess<WantedHousing>] = [
    FieldAccess("category", .code(.wantedCategory), \.category),
    FieldAccess("dwellingTypes", .codes(.dwellingType), list: \.dwellingTypes),
    FieldAccess("acceptsWiderArea", .yesNo, \.acceptsWiderArea),
    FieldAccess("acceptsGroundFloor", .yesNo, \.acceptsGroundFloor),
    FieldAccess("acceptsWithoutLift", .yesNo, \.acceptsWithoutLift),
    FieldAccess("wantsParking", .yesNo, \.wantsParking),
    FieldAccess("adaptedDwelling", .yesNo, \.adaptedDwelling),
    FieldAccess("maximumMonthlyCost", .euros, \.maximumMonthlyCost),
  ]

  static let disability: [FieldAccess<DisabilityProfile>] = [
    FieldAccess("person", .text, \.person),
    FieldAccess("state", .code(.disabilityState), \.state),
    FieldAccess("stairs", .code(.stairCapacity), \.stairs),
    FieldAccess("motor", .codes(.motorImpairment), list: \.motor),
    FieldAccess("sensory", .codes(.sensoryImpairment), list: \.sensory),
    FieldAccess("aids", .codes(.technicalAid), list: \.aids),
    FieldAccess("equipment", .codes(.adaptedEquipment), list: \.equipment),
  ]

  /// Rows of a list of the request are at most so many.
  static let maximumRows = 20
  /// The SNE takes ten communes; the paper form has eight lines.
  ///
  /// Source: registration guide §1.2.
  static let maximumCommunes = 10
}
