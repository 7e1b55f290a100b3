import Domain

extension Contact.Outcome {
  var label: String {
    switch self {
    case .willCome: "Viendra au guichet"
    case .willRenewOnline: "Renouvellera en ligne"
    case .informed: "Prévenu"
    case .noLongerWants: "Ne veut plus de logement"
    case .message: "Message laissé"
    case .noAnswer: "Pas de réponse"
    case .wrongNumber: "Numéro faux"
    case .letter: "Lettre imprimée"
    }
  }
}

extension Contact.Who {
  var label: String {
    switch self {
    case .applicant: "le demandeur"
    case .coHolder: "le co-titulaire"
    case .relative: "un proche"
    case .socialWorker: "un travailleur social"
    case .other: "une autre personne"
    }
  }
}

extension Contact {
  /// « Viendra au guichet (un proche) ».
  var said: String { who == .applicant ? outcome.label : "\(outcome.label) (\(who.label))" }
}

extension SkippedCorrection.Reason {
  var label: String {
    switch self {
    case .unknown: "Le demandeur ne sait pas"
    case .nextVisit: "À demander à la prochaine visite"
    case .unreachable: "Demandeur injoignable"
    case .notConcerned: "Sans objet pour ce foyer"
    }
  }
}
