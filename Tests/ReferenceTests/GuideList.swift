import Domain
import Testing

/// Every code with a word of its label, typed from the registration guide §1.3–1.12 and §4.4, and how
/// sure the guide is of the list.
struct GuideList: Sendable, CustomTestStringConvertible {
  let id: CodeListID
  let certainty: String
  let codes: [(code: String, word: String)]

  init(_ id: CodeListID, _ rows: String, _ certainty: String = "certaine") {
    self.id = id
    self.certainty = certainty
    codes = rows.split(separator: "|").map { row in
      let parts = row.split(separator: " ", maxSplits: 1)
      return (String(parts[0]), parts[1].trimmingSpaces)
    }
  }

  var testDescription: String { id.rawValue }

  static let all = [
    GuideList(.title, "1 Monsieur | 2 Madame | 3 Mademoiselle"),
    GuideList(.nationalityGroup, "1 Française | 2 Union européenne | 3 Hors Union européenne"),
    GuideList(
      .maritalStatus,
      "C Célibataire | M Marié(e) | D Divorcé(e) | S Séparé(e) | P Pacsé(e) | U Concubin(e) | "
        + "V Veuf(ve)"
    ),
    GuideList(.coHolderLink, "M Conjoint | P Pacsé(e) | C Concubin(e) | L Co-locataire"),
    GuideList(.dependantLink, "P Parent | E Enfant | A Autre"),
    GuideList(.custody, "G Garde alternée | D Droit de visite"),
    GuideList(.sex, "M Masculin | F Féminin"),
    GuideList(
      .employmentStatus,
      "CDI fonctionnaire | CDD intérim | ART Artisan | CHO Chômage | APP Apprenti | "
        + "ETU Étudiant | RET Retraité | AUT Autre"
    ),
    GuideList(
      .incomeKind,
      "SAL Salaire | RET Retraite | CHO chômage | PAR Pension alimentaire reçue | "
        + "PINV Pension d’invalidité | AF Allocations familiales | AAH adulte handicapé | "
        + "AEEH enfant handicapé | AJPP présence parentale | RSA solidarité active | "
        + "AMV Minimum vieillesse | PAJE jeune enfant | BE Bourse | AUT APL"
    ),
    GuideList(.outgoingKind, "PAV Pension alimentaire versée"),
    GuideList(
      .currentHousingKind,
      "HLM HLM | LP parc privé | RS Résidence sociale | RHVS hôtelière à vocation sociale | "
        + "RE étudiante | SLHT Sous-locataire | SH Structure d’hébergement | "
        + "CDEFCM centre maternel | CPE Chez parents | CP Chez un particulier | "
        + "LTG titre gratuit | FONC fonction | POCC Propriétaire | CAMCAR Camping | HOT Hôtel | "
        + "SD Sans abri | SQUAT Squat"
    ),
    GuideList(.currentCategory, "A Appartement | M Maison"),
    GuideList(.wantedCategory, "A Appartement | M Maison | I Indifférent"),
    GuideList(
      .dwellingType,
      "C Chambre | T1 T1 | T2 T2 | T3 T3 | T4 T4 | T5 T5 | T6P T6 et plus"
    ),
    GuideList(
      .requestReason,
      "01 Sans logement | 02 Démolition | 03 Non décent | 04 Repris | 05 expulsion | "
        + "06 Violences familiales | 06C couple | 06M Mariage forcé | 06V Viol | "
        + "06P prostitution | 07 Handicap | 08 santé | 09 Trop cher | 10 Trop grand | "
        + "11 Divorce | 12 Décohabitation | 13 Trop petit | 14 Futur mariage | "
        + "15 Regroupement familial | 16 Assistant(e) maternel(le) | 17 voisinage | "
        + "18 Mutation professionnelle | 19 travail | 20 équipements et services | 21 famille | "
        + "22 Accédant | 23 Autre motif"
    ),
    GuideList(
      .strikeOffReason,
      "RADATT bail signé | RADABA Renonciation | RADCON Sans réponse | RADIRR Irrecevable | "
        + "RADREN Non renouvelée | RADFUS Fusion"
    ),
    GuideList(.filingKind, "CRE Première demande | REN Renouvellement | MOD Modification"),
    GuideList(.applicantKind, "P Personne | A Association", "probable"),
    GuideList(.noticeChannel, "C Courrier | E électronique | T Les deux", "probable"),
    GuideList(.disabilityState, "STA Stabilisé | EVO Évolutif"),
    GuideList(
      .stairCapacity,
      "1 Aucune | 2 Une à trois marches | 3 Un étage | 4 Plus d’un étage"
    ),
    GuideList(.motorImpairment, "MS supérieurs | MI inférieurs"),
    GuideList(.sensoryImpairment, "DA auditive | DV visuelle"),
    GuideList(
      .technicalAid,
      "1 Aucune | 2 Canne | 3 Déambulateur | 4 Fauteuil manuel | 5 Fauteuil électrique | "
        + "6 Lève-personne | 7 Lit médicalisé"
    ),
    GuideList(
      .adaptedEquipment,
      "1 Baignoire adaptée | 2 WC | 3 Douche sans seuil | 4 Ascenseur | 5 tierce personne | "
        + "6 3,30 m"
    ),
    GuideList(
      .fileKind,
      "CRE Création | CRS séparation | MOD Modification | REN Renouvellement | "
        + "RAD Radiation | SUP Suppression | DIS autres guichets | RET Retour | COP pièce"
    ),
    GuideList(.daloStatus, "NON Non | ACTIF Reconnu | CADUC Caduc | ACTREL relogé"),
    GuideList(
      .collectiveAgreement,
      "ACD départemental | ACI intercommunal | AUCUN Aucun | NONDOC Non documenté"
    ),
    GuideList(
      .reservationHolder,
      "COLTER Collectivités | COLACT Action Logement | PPRIOR prioritaires | "
        + "PFONCT agents de l’État | AUTRES Autres | AUCUN Aucun"
    ),
    GuideList(.urbanZone, "ZUSOUI En quartier | ZUSNON Hors quartier | ZUSNSP Ne sait pas"),
    GuideList(.triState, "OUI Oui | NON Non | NONDOC Non documenté"),
    GuideList(
      .stockDwellingType,
      "T1 T1 | T2 T2 | T3 T3 | T4 T4 | T5 T5 | T6 T6 | T7 T7 | T8 T8 | T9P T9 et plus"
    ),
  ]
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
