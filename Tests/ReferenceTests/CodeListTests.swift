import Domain
import Foundation
import Reference
import Testing

/// Every code with its label in short, typed from the registration guide §1.3–1.12 and §4.4, and how
/// sure the guide is of it.
private struct GuideList: Sendable, CustomTestStringConvertible {
  let id: CodeListID
  let certainty: String
  /// Code, then a word of its label.
  let codes: [(code: String, word: String)]

  init(_ id: CodeListID, _ certainty: String, _ rows: String) {
    self.id = id
    self.certainty = certainty
    codes = rows.split(separator: "\n").map { row in
      let parts = row.split(separator: " ", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }

  var testDescription: String { id.rawValue }
}

private let guide = [
  GuideList(
    .title,
    "certaine",
    """
    1 Monsieur
    2 Madame
    3 Mademoiselle
    """
  ),
  GuideList(
    .nationalityGroup,
    "certaine",
    """
    1 Française
    2 Union européenne
    3 Hors Union européenne
    """
  ),
  GuideList(
    .maritalStatus,
    "certaine",
    """
    C Célibataire
    M Marié(e)
    D Divorcé(e)
    S Séparé(e)
    P Pacsé(e)
    U Concubin(e)
    V Veuf(ve)
    """
  ),
  GuideList(
    .coHolderLink,
    "certaine",
    """
    M Conjoint
    P Pacsé(e)
    C Concubin(e)
    L Co-locataire
    """
  ),
  GuideList(
    .dependantLink,
    "certaine",
    """
    P Parent
    E Enfant
    A Autre
    """
  ),
  GuideList(
    .custody,
    "certaine",
    """
    G Garde alternée
    D Droit de visite
    """
  ),
  GuideList(
    .sex,
    "certaine",
    """
    M Masculin
    F Féminin
    """
  ),
  GuideList(
    .employmentStatus,
    "certaine",
    """
    CDI fonctionnaire
    CDD intérim
    ART Artisan
    CHO Chômage
    APP Apprenti
    ETU Étudiant
    RET Retraité
    AUT Autre
    """
  ),
  GuideList(
    .incomeKind,
    "certaine",
    """
    SAL Salaire
    RET Retraite
    CHO chômage
    PAR Pension alimentaire reçue
    PINV Pension d’invalidité
    AF Allocations familiales
    AAH adulte handicapé
    AEEH enfant handicapé
    AJPP présence parentale
    RSA solidarité active
    AMV Minimum vieillesse
    PAJE jeune enfant
    BE Bourse
    AUT APL
    """
  ),
  GuideList(
    .outgoingKind,
    "certaine",
    """
    PAV Pension alimentaire versée
    """
  ),
  GuideList(
    .currentHousingKind,
    "certaine",
    """
    HLM HLM
    LP parc privé
    RS Résidence sociale
    RHVS hôtelière à vocation sociale
    RE étudiante
    SLHT Sous-locataire
    SH Structure d’hébergement
    CDEFCM centre maternel
    CPE Chez parents
    CP Chez un particulier
    LTG titre gratuit
    FONC fonction
    POCC Propriétaire
    CAMCAR Camping
    HOT Hôtel
    SD Sans abri
    SQUAT Squat
    """
  ),
  GuideList(
    .currentCategory,
    "certaine",
    """
    A Appartement
    M Maison
    """
  ),
  GuideList(
    .wantedCategory,
    "certaine",
    """
    A Appartement
    M Maison
    I Indifférent
    """
  ),
  GuideList(
    .dwellingType,
    "certaine",
    """
    C Chambre
    T1 T1
    T2 T2
    T3 T3
    T4 T4
    T5 T5
    T6P T6 et plus
    """
  ),
  GuideList(
    .requestReason,
    "certaine",
    """
    01 Sans logement
    02 Démolition
    03 Non décent
    04 Repris
    05 expulsion
    06 Violences familiales
    06C couple
    06M Mariage forcé
    06V Viol
    06P prostitution
    07 Handicap
    08 santé
    09 Trop cher
    10 Trop grand
    11 Divorce
    12 Décohabitation
    13 Trop petit
    14 Futur mariage
    15 Regroupement familial
    16 Assistant(e) maternel(le)
    17 voisinage
    18 Mutation professionnelle
    19 travail
    20 équipements et services
    21 famille
    22 Accédant
    23 Autre motif
    """
  ),
  GuideList(
    .strikeOffReason,
    "certaine",
    """
    RADATT bail signé
    RADABA Renonciation
    RADCON Sans réponse
    RADIRR Irrecevable
    RADREN Non renouvelée
    RADFUS Fusion
    """
  ),
  GuideList(
    .filingKind,
    "certaine",
    """
    CRE Première demande
    REN Renouvellement
    MOD Modification
    """
  ),
  GuideList(
    .applicantKind,
    "probable",
    """
    P Personne
    A Association
    """
  ),
  GuideList(
    .noticeChannel,
    "probable",
    """
    C Courrier
    E électronique
    T Les deux
    """
  ),
  GuideList(
    .disabilityState,
    "certaine",
    """
    STA Stabilisé
    EVO Évolutif
    """
  ),
  GuideList(
    .stairCapacity,
    "certaine",
    """
    1 Aucune
    2 Une à trois marches
    3 Un étage
    4 Plus d’un étage
    """
  ),
  GuideList(
    .motorImpairment,
    "certaine",
    """
    MS supérieurs
    MI inférieurs
    """
  ),
  GuideList(
    .sensoryImpairment,
    "certaine",
    """
    DA auditive
    DV visuelle
    """
  ),
  GuideList(
    .technicalAid,
    "certaine",
    """
    1 Aucune
    2 Canne
    3 Déambulateur
    4 Fauteuil manuel
    5 Fauteuil électrique
    6 Lève-personne
    7 Lit médicalisé
    """
  ),
  GuideList(
    .adaptedEquipment,
    "certaine",
    """
    1 Baignoire adaptée
    2 WC
    3 Douche sans seuil
    4 Ascenseur
    5 tierce personne
    6 3,30 m
    """
  ),
  GuideList(
    .fileKind,
    "certaine",
    """
    CRE Création
    CRS séparation
    MOD Modification
    REN Renouvellement
    RAD Radiation
    SUP Suppression
    DIS autres guichets
    RET Retour
    COP pièce
    """
  ),
  GuideList(
    .daloStatus,
    "certaine",
    """
    NON Non
    ACTIF Reconnu
    CADUC Caduc
    ACTREL relogé
    """
  ),
  GuideList(
    .collectiveAgreement,
    "certaine",
    """
    ACD départemental
    ACI intercommunal
    AUCUN Aucun
    NONDOC Non documenté
    """
  ),
  GuideList(
    .reservationHolder,
    "certaine",
    """
    COLTER Collectivités
    COLACT Action Logement
    PPRIOR prioritaires
    PFONCT agents de l’État
    AUTRES Autres
    AUCUN Aucun
    """
  ),
  GuideList(
    .urbanZone,
    "certaine",
    """
    ZUSOUI En quartier
    ZUSNON Hors quartier
    ZUSNSP Ne sait pas
    """
  ),
  GuideList(
    .triState,
    "certaine",
    """
    OUI Oui
    NON Non
    NONDOC Non documenté
    """
  ),
  GuideList(
    .stockDwellingType,
    "certaine",
    """
    T1 T1
    T2 T2
    T3 T3
    T4 T4
    T5 T5
    T6 T6
    T7 T7
    T8 T8
    T9P T9 et plus
    """
  ),
]

@Test(arguments: guide)
private func `each list holds the codes of the guide, in its order`(list: GuideList) throws {
  let shipped = try ReferenceData.load(from: Shipped.folder()).list(list.id)
  #expect(shipped.entries.map(\.code) == list.codes.map(\.code))
  for (entry, row) in zip(shipped.entries, list.codes) {
    #expect(entry.label.contains(row.word), "\(row.code) \(entry.label)")
  }
}

@Test(arguments: guide)
private func `each list says how sure the guide is of it`(list: GuideList) throws {
  let text = try String(
    contentsOf: Shipped.folder().appendingPathComponent("code-lists.yaml"),
    encoding: .utf8
  )
  let own = try #require(text.range(of: "\n  \(list.id.rawValue):\n"))
  let certainty = try #require(
    text[own.upperBound...].split(separator: "\n").first { $0.hasPrefix("    certitude:") }
  )
  #expect(certainty == "    certitude: \(list.certainty)")
}

@Test(arguments: ["06C", "06M", "06V", "06P", "RADFUS"])
func `a code that no text gives says so`(code: String) throws {
  let line = try Shipped.line(of: "code: \(code),", in: "code-lists.yaml")
  let text = try String(
    contentsOf: Shipped.folder().appendingPathComponent("code-lists.yaml"),
    encoding: .utf8
  )
  let row = text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
  #expect(row.contains("certitude: incertaine"))
}

@Test func `no list is left out of the table of the guide`() {
  #expect(Set(guide.map(\.id)) == Set(CodeListID.allCases))
}

@Test func `mademoiselle is read and never offered`() throws {
  let titles = try ReferenceData.load(from: Shipped.folder()).list(.title)
  #expect(titles["3"]?.label == "Mademoiselle")
  #expect(titles.matches("").map(\.code) == ["1", "2"])
  #expect(titles.matches("mlle").isEmpty)
}

@Test func `only the reason 23 wants a text`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  let wanting = CodeListID.allCases.flatMap { id in
    reference.list(id).entries.filter(\.requiresText).map { "\(id.rawValue) \($0.code)" }
  }
  #expect(wanting == ["requestReason 23"])
}

@Test(arguments: [
  (CodeListID.title, "mme", "2"),
  (.employmentStatus, "intérim", "CDD"),
  (.employmentStatus, "fonctionnaire", "CDI"),
  (.currentHousingKind, "caravane", "CAMCAR"),
  (.currentHousingKind, "sdf", "SD"),
  (.dwellingType, "f3", "T3"),
  (.dwellingType, "4", "T4"),
  (.requestReason, "violences conjugales", "06C"),
  (.requestReason, "violences familiales", "06"),
  (.requestReason, "divorce", "11"),
  (.incomeKind, "aspa", "AMV"),
  (.maritalStatus, "union libre", "U"),
  (.coHolderLink, "compagne", "C"),
])
func `a clerk's own word finds the code`(id: CodeListID, typed: String, code: String) throws {
  let list = try ReferenceData.load(from: Shipped.folder()).list(id)
  #expect(list.matches(typed).first?.code == code)
}

@Test func `no two codes of a list answer to the same word`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  for id in CodeListID.allCases {
    let words = reference.list(id).entries.filter { !$0.isObsolete }
      .flatMap { entry in Set(([entry.label] + entry.synonyms).map(\.folded)) }
    let twice = Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty, "\(id.rawValue): \(twice.sorted())")
  }
}

@Test func `reasons of health and violence are sensitive, and no other`() throws {
  let reference = try ReferenceData.load(from: Shipped.folder())
  let sensitive = reference.list(.requestReason).entries.filter(\.isSensitive).map(\.code)
  #expect(sensitive == ["06", "06C", "06M", "06V", "06P", "07", "08"])
}
