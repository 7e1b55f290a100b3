import Domain

/// Says what is wrong with a typed text, and what to do.
struct ProblemWording {
  let context: Context

  func full(_ problem: FieldProblem) -> String {
    switch problem {
    case .notADate: "Cette date n’existe pas : jj/mm/aaaa, ou 01021980."
    case .dateToCome: "Cette date est à venir."
    case .dateTooOld: "Cette date est trop ancienne : vérifiez l’année."
    case .datePast: "Cette date est passée."
    case .unknownCode: "Aucun choix de la liste n’y répond : F4 la montre."
    case .ambiguous(let codes):
      "Plusieurs choix y répondent (\(names(codes))) : F4 pour choisir."
    case .notAnAmount: "Un montant en euros, comme 1420 ou 1420,50."
    case .notANumber(let range):
      "Un nombre de \(range.lowerBound) à \(range.upperBound)."
    case .notYesOrNo: "Répondez o (oui) ou n (non)."
    case .notAPostalCode: "Un code postal a cinq chiffres."
    case .unknownCommune:
      "Commune inconnue ici : F4 montre celles du territoire, ou tapez son code INSEE."
    case .notAPhone: "Un numéro à dix chiffres, ou commençant par + pour l’étranger."
    case .notAnEmail: "Une adresse comme nom@domaine.fr."
    case .notAUniqueNumber(let count) where count < UniqueNumber.length:
      "\(count) caractères sur \(UniqueNumber.length) : vérifiez-le sur l’attestation."
    case .notAUniqueNumber(let count) where count > UniqueNumber.length:
      "\(count) caractères, \(count - UniqueNumber.length) de trop : vérifiez-le sur l’attestation."
    case .notAUniqueNumber:
      "Trois caractères, dix chiffres, cinq caractères : vérifiez-le sur l’attestation."
    case .numberMonth: "Les caractères 4 et 5 sont un mois, de 01 à 12 : vérifiez le numéro."
    case .numberToCome: "Ce numéro serait d’un mois à venir : vérifiez-le sur l’attestation."
    case .notASiret: "Un SIRET a quatorze chiffres, dont une clé : vérifiez-le."
    case .notAnRNA: "Un numéro RNA est W suivi de neuf chiffres."
    case .codeWanted, .amountWanted: "À corriger : \(short(problem))"
    }
  }

  func short(_ problem: FieldProblem) -> String {
    switch problem {
    case .ambiguous: "à préciser"
    case .codeWanted(.incomeKind): "quelle ressource ?"
    case .codeWanted(.outgoingKind): "quelle charge ?"
    case .codeWanted(.requestReason): "quel motif ?"
    case .codeWanted: "lequel ?"
    case .amountWanted: "quel montant ?"
    default: "ne se lit pas"
    }
  }

  private func names(_ codes: [String]) -> String {
    let shown = codes.prefix(3).map { context.reference.territory.commune($0)?.name ?? $0 }
    return shown.joined(separator: ", ") + (codes.count > 3 ? "…" : "")
  }
}
