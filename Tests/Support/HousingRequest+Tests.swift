package import Domain

extension HousingRequest {
  /// A short fictional request.
  package static func example(
    _ name: String = "ESSAIVILLE",
    _ givenNames: String = "Éloïse",
    born: CalendarDate? = CalendarDate(year: 1980, month: 3, day: 12),
    filed: CalendarDate? = CalendarDate(year: 2026, month: 3, day: 2),
    number: UniqueNumber? = nil
  ) -> HousingRequest {
    var request = HousingRequest(deskCode: "99001", edition: "14069*05")
    request.uniqueNumber = number
    request.filingDate = filed
    request.applicant.usageName = name
    request.applicant.givenNames = givenNames
    request.applicant.birthDate = born
    return request
  }

  /// A fictional request in which every field holds something.
  package static var full: HousingRequest {
    var request = example(number: UniqueNumber("999032601234599Z01"))
    request.filingKind = "REN"
    request.lastRenewalDate = CalendarDate(year: 2026, month: 9, day: 1)
    request.applicantKind = "P"
    request.association.siret = "00000000000000"
    request.association.rna = "W000000001"
    request.association.contactName = "FICTIF"
    request.helperEmail = "aide@exemple.invalid"
    request.noticeChannel = "T"
    request.nirEnteredInSNE = true
    request.freeNotes = "Digicode « A12 » ; l’escalier\n\"B\""
    request.applicant = .full
    var partner = Person.full
    partner.usageName = "LE FÈVRE"
    partner.givenNames = "Cœur-Aimé"
    partner.linkToApplicant = "CON"
    partner.phoneMobile = "+33 6 00 00 00 42"
    request.coHolders = [partner, Person()]
    var child = Dependant()
    child.name = "ESSAIVILLE"
    child.givenNames = "Zoé"
    child.birthDate = CalendarDate(year: 2015, month: 2, day: 28)
    child.sex = "F"
    child.link = "ENF"
    request.dependants = [child, Dependant()]
    request.unbornChildren.count = 1
    request.unbornChildren.expectedDate = CalendarDate(year: 2027, month: 1, day: 5)
    var shared = SharedCustodyChild()
    shared.birthDate = CalendarDate(year: 2012, month: 7, day: 14)
    shared.sex = "M"
    shared.custody = "A"
    request.sharedCustodyChildren = [shared]
    request.currentHousing.kinds = ["04", "11"]
    request.currentHousing.category = "A"
    request.currentHousing.dwellingType = "T2"
    request.currentHousing.surfaceM2 = 41
    request.currentHousing.monthlyRent = Amount(cents: 54_321)
    request.currentHousing.occupantCount = 3
    request.currentHousing.landlordName = "Bailleur d’essai"
    request.currentHousing.hostName = "Hôte d’essai"
    request.currentHousing.structureName = "Foyer d’essai"
    request.currentHousing.housingAid = Amount(cents: 12_345)
    request.currentHousing.entryDate = CalendarDate(year: 2019, month: 6, day: 15)
    request.currentHousing.ownsAnotherDwelling = false
    request.reasons = [RequestReason(code: "01"), RequestReason(code: "23", text: "voisinage")]
    request.wanted.category = "A"
    request.wanted.dwellingTypes = ["T3", "T4"]
    request.wanted.communes = ["99003", "99001"]
    request.wanted.acceptsWiderArea = true
    request.wanted.acceptsGroundFloor = false
    request.wanted.acceptsWithoutLift = true
    request.wanted.wantsParking = false
    request.wanted.adaptedDwelling = true
    request.wanted.maximumMonthlyCost = Amount(cents: 70_050)
    var profile = DisabilityProfile()
    profile.person = "Zoé"
    profile.state = "STA"
    profile.stairs = "2"
    profile.motor = ["MS", "MI"]
    profile.sensory = ["DV"]
    profile.aids = ["2", "4"]
    profile.equipment = ["3", "6"]
    request.disabilities = [profile, DisabilityProfile()]
    request.confirmations = [
      CheckConfirmation(
        check: "yearlyIncome",
        field: FieldID("applicant.monthlyIncomes.0.amount"),
        subject: "SAL 145099",
        signature: .of()
      )
    ]
    request.strikeOff = CalendarDate(year: 2026, month: 10, day: 3).map {
      StrikeOff(reason: "RADATT", date: $0)
    }
    return request
  }
}

extension Person {
  /// A fictional person in which every field holds something, but the link.
  package static var full: Person {
    var person = Person()
    person.title = "MME"
    person.usageName = "ESSAIVILLE"
    person.birthName = "D’ŒUVRE"
    person.givenNames = "Éloïse Marie"
    person.birthDate = CalendarDate(year: 1980, month: 3, day: 12)
    person.nationalityGroup = "1"
    person.maritalStatus = "M"
    person.phoneHome = "03 00 00 00 01"
    person.phoneMobile = "06 00 00 00 02"
    person.phoneWork = "03 00 00 00 03"
    person.email = "eloise@exemple.invalid"
    person.address.careOf = "Foyer d’essai"
    person.address.number = "12 bis"
    person.address.street = "rue des Essais"
    person.address.placeName = "Le Moulin"
    person.address.building = "B"
    person.address.staircase = "2"
    person.address.floor = "3"
    person.address.apartment = "31"
    person.address.complement = "Résidence d’essai"
    person.address.postalCode = "99100"
    person.address.communeCode = "99001"
    person.address.locality = "Hameau"
    person.address.foreign = false
    person.employment.status = "CDI"
    person.employment.occupation = "Relieuse"
    person.employment.employerName = "Atelier d’essai"
    person.employment.workPostalCode = "99300"
    person.employment.workCommuneCode = "99003"
    person.employment.workForeign = false
    person.taxIncomeN1 = TaxIncome(year: 2025, amount: Amount(cents: 1_850_000))
    person.taxIncomeN2 = TaxIncome(year: 2024)
    person.monthlyIncomes = [
      MonthlyAmount(kind: "SAL", amount: Amount(cents: 145_099)),
      MonthlyAmount(kind: "AF", amount: Amount(cents: 0)),
    ]
    person.monthlyOutgoings = [MonthlyAmount(kind: "PA", amount: Amount(cents: 10_000))]
    return person
  }
}

extension Signature {
  package static func of(_ agent: String = "agent1", at milliseconds: Int64 = 1_000) -> Signature {
    Signature(agent: agent, deskCode: "99001", at: Instant(milliseconds: milliseconds))
  }
}
