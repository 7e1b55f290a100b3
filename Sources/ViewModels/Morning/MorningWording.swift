import Domain

extension MorningSection {
  func title(_ rules: MorningRules) -> String {
    switch self {
    case .certificates: "Attestations à remettre"
    case .renewalToday: "À renouveler aujourd’hui, dernier jour"
    case .renewalNear: "À renouveler sous \(rules.near) jours"
    case .renewalNext: "À renouveler sous \(rules.next) jours"
    case .renewalFar: "À renouveler sous \(rules.far) jours"
    case .expired: "Expirées, encore renouvelables"
    case .strikeOffSoon: "Bientôt radiées"
    case .numbers: "Numéro toujours manquant"
    case .documents: "Pièces reçues, à verser au SNE"
    case .corrections: "À compléter"
    }
  }

  /// What the section is, and what the program cannot know.
  func help(_ rules: MorningRules) -> String {
    switch self {
    case .certificates: "Déposées depuis moins d’un mois, sans numéro\u{A0}: l’attestation est due."
    case .renewalToday: "Valables jusqu’à ce soir\u{A0}: un appel peut encore tout sauver."
    case .renewalNear: "Dernier rappel avant l’échéance."
    case .renewalNext: "La loi veut un préavis d’un mois au moins."
    case .renewalFar: "Premier appel, sans urgence."
    case .expired: "Renouveler suffit encore\u{A0}: numéro et ancienneté restent."
    case .strikeOffSoon: "Le SNE radie ces jours-ci\u{A0}: à joindre avant tout."
    case .numbers: "Le mois est passé\u{A0}: le préfet peut faire enregistrer d’office."
    case .documents:
      "Reçues depuis \(rules.documentDays) jours au plus\u{A0}; le versement au SNE n’est pas connu ici."
    case .corrections:
      "Un champ conseillé est vide\u{A0}; la touche x de la liste les corrige en série."
    }
  }

  /// What the day of a line is.
  var dayTitle: String {
    switch self {
    case .certificates, .numbers: "Due le"
    case .documents: "Reçue le"
    default: "Échéance"
    }
  }
}

extension MorningCount {
  var text: String {
    max(reachable, others) < Self.most ? total.grouped : "\(Self.most) et plus"
  }

  var reachableText: String {
    reachable < Self.most ? reachable.grouped : "\(Self.most) et plus"
  }
}
