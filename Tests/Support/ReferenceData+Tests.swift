package import Domain

extension ReferenceData {
  /// A small territory and form built in code: tests of the rooms do not wait for data files.
  package static let forTests = ReferenceData(
    codeLists: [
      .dwellingType: CodeList(
        id: .dwellingType,
        entries: (1...5).map { CodeList.Entry(code: "T\($0)", label: "T\($0)") }
      ),
      .requestReason: CodeList(
        id: .requestReason,
        entries: [
          CodeList.Entry(code: "01", label: "Sans logement propre"),
          CodeList.Entry(code: "08", label: "Raisons de santé", isSensitive: true),
          CodeList.Entry(code: "23", label: "Autre motif", requiresText: true),
        ]
      ),
    ],
    territory: Territory(
      name: "Pays d’essai",
      siren: "999999999",
      communes: [
        Commune(code: "99001", name: "Écueil-sur-Lys", postalCode: "99100"),
        Commune(code: "99002", name: "Saint-Œuvre", postalCode: "99100"),
        Commune(code: "99003", name: "Zuydbourg", postalCode: "99300"),
      ],
      desks: [
        RegistrationDesk(code: "99001", name: "Mairie d’Écueil-sur-Lys"),
        RegistrationDesk(code: "99002", name: "Mairie de Saint-Œuvre"),
      ]
    ),
    deadlines: Deadlines(
      certificateMonths: 1,
      validityMonths: 12,
      renewalNoticeDays: 60,
      strikeOffMonths: 13
    ),
    form: FormGuide(
      edition: "14069*05",
      entries: [
        "filingDate": entry("Date de dépôt", .blocking),
        "person.usageName": entry("Nom d’usage", .blocking),
        "person.birthName": entry("Nom de naissance", .blocking),
        "person.givenNames": entry("Prénoms", .blocking),
        "person.birthDate": entry("Date de naissance", .blocking),
        "person.nationalityGroup": entry("Nationalité", .recommended),
        "person.phoneMobile": entry("Téléphone portable", .recommended),
        "reasons.#.code": entry("Motif", .recommended),
        "wanted.communes.#": entry("Commune souhaitée", .recommended),
        "wanted.dwellingTypes": entry("Type de logement", .recommended),
        "association.name": entry("Nom de l’association", .optional, of: association),
        "association.siret": entry("SIRET", .optional, of: association),
        "association.rna": entry("RNA", .optional, of: association),
        "association.contactName": entry("Représentant", .optional, of: association),
        "disabilities.#.person": entry("Personne concernée", .optional, isSensitive: true),
        "disabilities.#.state": entry("Évolution", .optional, isSensitive: true),
        "disabilities.#.stairs": entry("Marches possibles", .optional, isSensitive: true),
        "disabilities.#.motor": entry("Handicap moteur", .optional, isSensitive: true),
        "disabilities.#.sensory": entry("Handicap sensoriel", .optional, isSensitive: true),
        "disabilities.#.aids": entry("Aides techniques", .optional, isSensitive: true),
        "disabilities.#.equipment": entry("Équipements", .optional, isSensitive: true),
      ]
    )
  )

  private static let association = Condition.code(.applicantKind, [Association.code])

  private static func entry(
    _ label: String,
    _ requirement: FormGuide.Requirement,
    of condition: Condition? = nil,
    isSensitive: Bool = false
  ) -> FormGuide.Entry {
    FormGuide.Entry(
      label: label,
      requirement: requirement,
      help: "",
      source: "essai",
      condition: condition,
      isSensitive: isSensitive
    )
  }
}
