package import Domain

extension StoreError {
  /// What went wrong, in a sentence that says what to do.
  package var sentence: String {
    switch self {
    case .conflict: "Un autre guichet a enregistré ce dossier entre-temps."
    case .notFound: "Ce dossier n’existe plus dans la base."
    case .numberTaken(let id):
      "Ce numéro unique est déjà celui du dossier \(id.localReference)."
    case .busy: "La base est occupée par un autre poste ; réessayez dans un instant."
    case .readOnly: "La base est en lecture seule : rien n’a été écrit ; prévenez l’informatique."
    case .diskFull: "Le disque est plein : rien n’a été écrit ; prévenez l’informatique."
    case .draftGone:
      "Cette saisie a été reprise ou enregistrée sur un autre poste\u{A0}: quittez celle-ci par Échap."
    case .noPlaceLeft:
      "Les neuf places sont prises\u{A0}: reprenez une visite, ou laissez celle-ci en brouillon (Échap)."
    case .cancelled: "L’opération a été interrompue ; rien n’a changé."
    case .unreadable(let reason): "La base ne se lit pas (\(reason)) ; prévenez l’informatique."
    }
  }
}
