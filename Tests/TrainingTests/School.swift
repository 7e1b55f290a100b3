import Domain
import Training

/// A small territory and short lists of names, all that the generator needs.
enum School {
  static func day(_ iso: String) throws -> CalendarDate {
    guard let day = CalendarDate(iso: iso) else { throw Oops.notADay }
    return day
  }

  enum Oops: Error { case notADay }

  static func demand(seed: UInt64 = 1, waiting: Int = 1725, asOf: String = "2026-11-24") throws
    -> TrainingDemand
  {
    TrainingDemand(
      seed: seed,
      waiting: waiting,
      asOf: try day(asOf),
      reference: reference,
      names: names
    )
  }

  static let reference = ReferenceData(
    codeLists: [:],
    territory: Territory(
      name: "Cœur d’Ostrevent",
      siren: "245901152",
      communes: [
        Commune(code: "59008", name: "Aniche", postalCode: "59580", socialStock: 1246),
        Commune(
          code: "59192",
          name: "Émerchicourt",
          postalCode: "59580",
          socialStock: 26,
          leftOn: CalendarDate(iso: "2019-01-01")
        ),
        Commune(code: "59390", name: "Masny", postalCode: "59176", socialStock: 905),
        Commune(code: "59456", name: "Pecquencourt", postalCode: "59146", socialStock: 1307),
        Commune(code: "59574", name: "Somain", postalCode: "59490", socialStock: 1635),
        Commune(code: "59642", name: "Warlaing", postalCode: "59870", socialStock: 0),
        Commune(code: "59629", name: "Vred", postalCode: "59870", socialStock: 12),
      ],
      desks: [
        RegistrationDesk(code: "59574", name: "Somain"),
        RegistrationDesk(code: "59008", name: "Aniche"),
        RegistrationDesk(code: "245901152", name: "Cœur d’Ostrevent"),
      ]
    ),
    deadlines: deadlines,
    form: FormGuide(edition: "14069*05", entries: [:])
  )

  static let deadlines = Deadlines(
    certificateMonths: 1,
    validityMonths: 12,
    renewalNoticeDays: 60,
    strikeOffMonths: 13
  )

  static let names = TrainingNames(
    givenNames: stride(from: 1931, through: 2011, by: 10).map { decade in
      TrainingNames.GivenNames(
        decade: decade,
        women: ["Marie", "Zoé \(decade)", "Anne-Lise"],
        men: ["Jean", "Noël \(decade)", "Jean-Luc"]
      )
    },
    surnames: [
      TrainingNames.Surnames(decade: 1941, names: ["Exemple", "Fictif"]),
      TrainingNames.Surnames(decade: 1981, names: ["Modèle", "Factice"]),
    ],
    weightedSurnames: [
      TrainingNames.WeightedSurname(name: "MARTIN", weight: 0.585),
      TrainingNames.WeightedSurname(name: "BERNARD", weight: 0.303),
    ]
  )
}
