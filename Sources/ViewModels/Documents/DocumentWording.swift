import Domain

extension DocumentState {
  /// What is said of the document.
  var word: String {
    switch self {
    case .missing: "non reçue"
    case .received: "reçue"
    case .unreadable: "illisible, à redemander"
    case .outsideRules: "hors des règles, à écarter"
    case .obsolete: "périmée, à redemander"
    }
  }

  /// What has just been noted.
  var done: String {
    switch self {
    case .missing: "Réception annulée"
    case .received: "Reçue"
    case .unreadable: "Illisible, dites-le au demandeur"
    case .outsideRules: "Hors des règles, dites-le au demandeur"
    case .obsolete: "Périmée, dites-le au demandeur"
    }
  }
}

extension DocumentType {
  /// Said of a document that tells of violence or health, until asked for.
  static let discreet = "Pièce d’un motif sensible"
}

extension ChecklistItem.Certainty {
  /// Said after a source; empty when it is certain.
  var doubt: String {
    switch self {
    case .certain: ""
    case .likely: " (probable)"
    case .unsure: " (à vérifier)"
    }
  }
}
