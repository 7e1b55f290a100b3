/// A sign for or against two people being one; its words and points are data
/// (`Resources/Data/duplicates.yaml`).
///
/// Source: registration guide §7.1; neighbouring systems §3.1.
package enum DuplicateSign: String, Sendable, CaseIterable {
  case sameName = "meme_nom"
  /// The same letters, otherwise cut: « LE FEVRE », « LE-FEVRE », « LEFEVRE ».
  case hyphenatedName = "trait_union_nom"
  /// One's usage name is a name of the other's.
  case usageName = "nom_usage"
  /// One name holds the other: « DUPONT », « DUPONT-MARTIN ».
  case partialName = "nom_partiel"
  case nearName = "nom_une_lettre"
  case swappedNames = "noms_inverses"

  case sameGivenName = "meme_prenom"
  case hyphenatedGivenName = "trait_union_prenom"
  case partialGivenName = "prenom_partiel"
  case nearGivenName = "prenom_une_lettre"
  case missingGivenName = "prenom_absent"
  case otherGivenName = "autre_prenom"

  case sameBirthDate = "meme_naissance"
  case swappedDayAndMonth = "jour_mois_inverses"
  case swappedDigits = "chiffres_intervertis"
  case nearBirthDate = "un_chiffre"
  case otherBirthDate = "autre_naissance"

  case samePhone = "meme_telephone"
  case sameEmail = "meme_courriel"
  case sameAddress = "meme_adresse"

  /// Whether strangers who only bear the same names do not share it.
  var isPersonal: Bool {
    switch self {
    case .samePhone, .sameEmail, .sameAddress: true
    default: false
    }
  }
}
