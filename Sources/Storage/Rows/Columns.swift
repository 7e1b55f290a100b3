import Domain

/// Which column keeps which value, once for reading and writing.
enum Columns {
  static let request: [Column<HousingRequest>] = [
    Column("filing_kind", \.filingKind),
    Column("unique_number", \.uniqueNumber),
    Column("filing_date", \.filingDate),
    Column("last_renewal_date", \.lastRenewalDate),
    Column("nir_entered", \.nirEnteredInSNE),
    Column("applicant_kind", \.applicantKind),
    Column("association_name", \.association.name),
    Column("association_siret", \.association.siret),
    Column("association_rna", \.association.rna),
    Column("association_contact", \.association.contactName),
    Column("helper_email", \.helperEmail),
    Column("notice_channel", \.noticeChannel),
    Column("free_notes", \.freeNotes),
    Column("unborn_count", \.unbornChildren.count),
    Column("unborn_expected_date", \.unbornChildren.expectedDate),
    Column("current_category", \.currentHousing.category),
    Column("current_dwelling_type", \.currentHousing.dwellingType),
    Column("current_surface_m2", \.currentHousing.surfaceM2),
    Column("current_rent_cents", \.currentHousing.monthlyRent),
    Column("current_occupant_count", \.currentHousing.occupantCount),
    Column("current_housing_aid_cents", \.currentHousing.housingAid),
    Column("current_entry_date", \.currentHousing.entryDate),
    Column("current_landlord_name", \.currentHousing.landlordName),
    Column("current_host_name", \.currentHousing.hostName),
    Column("current_structure_name", \.currentHousing.structureName),
    Column("owns_another_dwelling", \.currentHousing.ownsAnotherDwelling),
    Column("wanted_category", \.wanted.category),
    Column("accepts_wider_area", \.wanted.acceptsWiderArea),
    Column("accepts_ground_floor", \.wanted.acceptsGroundFloor),
    Column("accepts_without_lift", \.wanted.acceptsWithoutLift),
    Column("wants_parking", \.wanted.wantsParking),
    Column("wants_adapted", \.wanted.adaptedDwelling),
    Column("maximum_cost_cents", \.wanted.maximumMonthlyCost),
  ]

  static let person: [Column<Person>] = [
    Column("title", \.title),
    Column("usage_name", \.usageName),
    Column("birth_name", \.birthName),
    Column("given_names", \.givenNames),
    Column("birth_date", \.birthDate),
    Column("nationality_group", \.nationalityGroup),
    Column("marital_status", \.maritalStatus),
    Column("link_to_applicant", \.linkToApplicant),
    Column("phone_home", \.phoneHome),
    Column("phone_mobile", \.phoneMobile),
    Column("phone_work", \.phoneWork),
    Column("email", \.email),
    Column("address_care_of", \.address.careOf),
    Column("address_number", \.address.number),
    Column("address_street", \.address.street),
    Column("address_place_name", \.address.placeName),
    Column("address_building", \.address.building),
    Column("address_staircase", \.address.staircase),
    Column("address_floor", \.address.floor),
    Column("address_apartment", \.address.apartment),
    Column("address_complement", \.address.complement),
    Column("address_postal_code", \.address.postalCode),
    Column("address_commune_code", \.address.communeCode),
    Column("address_locality", \.address.locality),
    Column("address_foreign", \.address.foreign),
    Column("employment_status", \.employment.status),
    Column("occupation", \.employment.occupation),
    Column("employer_name", \.employment.employerName),
    Column("work_postal_code", \.employment.workPostalCode),
    Column("work_commune_code", \.employment.workCommuneCode),
    Column("work_foreign", \.employment.workForeign),
    Column("tax_year_n1", \.taxIncomeN1.year),
    Column("tax_income_n1_cents", \.taxIncomeN1.amount),
    Column("tax_year_n2", \.taxIncomeN2.year),
    Column("tax_income_n2_cents", \.taxIncomeN2.amount),
  ]

  static let dependant: [Column<Dependant>] = [
    Column("name", \.name),
    Column("given_names", \.givenNames),
    Column("birth_date", \.birthDate),
    Column("sex", \.sex),
    Column("link", \.link),
  ]

  static let custodyChild: [Column<SharedCustodyChild>] = [
    Column("birth_date", \.birthDate),
    Column("sex", \.sex),
    Column("custody", \.custody),
  ]

  static let disability: [Column<DisabilityProfile>] = [
    Column("person", \.person),
    Column("state", \.state),
    Column("stairs", \.stairs),
    Column("motor", codes: \.motor),
    Column("sensory", codes: \.sensory),
    Column("aids", codes: \.aids),
    Column("equipment", codes: \.equipment),
  ]

  /// Tables of a request's rows, children before those they refer to.
  static let children = [
    "person_amount", "person", "dependant", "custody_child", "housing_kind", "reason",
    "wanted_type", "wanted_commune", "disability", "confirmation", "foreign_element",
  ]
}
