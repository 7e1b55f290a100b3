import Domain
import Exchange

/// What an import did, in French, without personal data.
nonisolated enum ImportWording {
  /// The whole file in a sentence.
  static func sentence(_ file: String, _ tally: ImportTally, isRehearsal: Bool = false) -> String {
    var parts = [
      Figures.count(tally.created, "demande nouvelle", "demandes nouvelles"),
      Figures.count(tally.changed, "mise à jour", "mises à jour"),
      Figures.count(tally.unchanged, "déjà connue", "déjà connues"),
    ]
    let others = [
      (tally.outdated, "plus ancienne que la nôtre", "plus anciennes que les nôtres"),
      (tally.struckOff, "radiée ici", "radiées ici"),
      (tally.leftOut, "laissée de côté", "laissées de côté"),
    ]
    parts += others.filter { $0.0 > 0 }.map { Figures.count($0.0, $0.1, $0.2) }
    let rehearsal = isRehearsal ? " Essai\u{A0}: rien n’a été enregistré." : ""
    return "\(file)\u{A0}: \(parts.joined(separator: ", ")).\(rehearsal)"
  }

  /// What a clerk has to know of one request: its place in the file, what was done, what to do.
  static func line(
    _ file: String,
    _ imported: ImportedRequest,
    _ outcome: ImportOutcome,
    _ form: FormGuide
  ) -> String {
    "\(file), ligne \(imported.line), demande nº\u{A0}\(imported.rank)\u{A0}: "
      + told(outcome, form)
  }

  private static func told(_ outcome: ImportOutcome, _ form: FormGuide) -> String {
    switch outcome {
    case .created: "demande nouvelle."
    case .unchanged: "déjà connue."
    case .changed(let id, let overwritten):
      "dossier \(id.localReference) mis à jour. Changé aussi au guichet, et remplacé par la valeur du "
        + "fichier\u{A0}: \(overwritten.map { label($0, form) }.joined(separator: ", ")). "
        + "L’ancienne valeur est dans l’historique du dossier."
    case .outdated(let id):
      "un fichier plus récent a déjà été repris\u{A0}; le dossier \(id.localReference) est laissé tel "
        + "quel. Rien à faire."
    case .struckOff(let id):
      "le dossier \(id.localReference) est radié ici\u{A0}; il est laissé tel quel. À vérifier dans le "
        + "SNE."
    case .repeated:
      "la même demande figure plus haut dans le fichier, avec d’autres valeurs\u{A0}; seule la première "
        + "est reprise. À vérifier dans le SNE, et à corriger au guichet."
    case .refused:
      "la demande n’a pas pu être enregistrée\u{A0}; elle n’est pas reprise. À saisir au guichet."
    }
  }

  /// A field by its label; a list by what it lists.
  private static func label(_ field: FieldID, _ form: FormGuide) -> String {
    switch field.path {
    case "deskCode": "Guichet"
    case "coHolders": "Co-titulaires"
    case "dependants": "Personnes à charge"
    case "sharedCustodyChildren": "Enfants en garde alternée"
    case "applicant.monthlyIncomes": "Ressources"
    case "applicant.monthlyOutgoings": "Pensions versées"
    case "reasons": "Motifs"
    case "wanted.communes": "Communes souhaitées"
    default: form.label(field)
    }
  }
}
