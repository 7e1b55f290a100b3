/// What is wrong in an exchange file, and where; never with personal data.
///
/// Source: an error names file, request and element (SNE exchange notes, « rules for us »).
package struct ImportProblem: Error, Equatable, Sendable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The whole file cannot be read further.
    case unreadable, notWellFormed, truncated, wrongRoot, declaresEntities, fictional
    /// The request is not imported; the next ones are.
    case noRequest, noApplicant, tooLarge
    /// The request is imported, and the faulty element kept as it came.
    case badDate, badNumber, badAmount, badYesNo, badCode, badUniqueNumber
    case missingFilingDate, missingDesk, missingWantedHousing
    /// A social security number, which the law forbids to keep, was left out.
    case nir
    /// The file does not bring requests to record, or holds parts outside any request.
    case unexpectedFileKind, unexpectedElement
  }

  /// How much of the file a problem takes away.
  package enum Severity: Sendable {
    /// The rest of the file is not read.
    case file
    /// One request is left out.
    case request
    /// Nothing is lost; to complete or to check.
    case warning
  }

  /// The file's name, without its folders.
  package var file: String
  /// Counted from 1.
  package var line: Int
  /// The request's place in the file, counted from 1; nil outside requests.
  package var request: Int?
  /// Names without prefix, below `demandeLogement`; empty for the request or file as a whole.
  package var element: String
  package var kind: Kind

  package init(file: String, line: Int, request: Int?, element: String, kind: Kind) {
    self.file = file
    self.line = line
    self.request = request
    self.element = element
    self.kind = kind
  }

  package var severity: Severity {
    switch kind {
    case .unreadable, .notWellFormed, .truncated, .wrongRoot, .declaresEntities,
      .fictional:
      .file
    case .noRequest, .noApplicant, .tooLarge: .request
    default: .warning
    }
  }
}

/// Why a request is not taken, in French.
extension ImportProblem: CustomStringConvertible {
  /// A whole sentence for the clerk: file, line, request, element, and what is wrong.
  package var description: String {
    var place = "\(file), ligne \(line)"
    if let request { place += ", demande nº\u{A0}\(request)" }
    if !element.isEmpty { place += ", élément «\u{A0}\(element.suffix(120))\u{A0}»" }
    return "\(place)\u{A0}: \(reason)"
  }

  private var reason: String {
    switch kind {
    case .unreadable: "le fichier ne peut pas être lu."
    case .notWellFormed: "le fichier n’est pas un XML bien formé\u{A0}; la lecture s’arrête ici."
    case .truncated: "le fichier s’interrompt avant sa fin\u{A0}; il est sans doute incomplet."
    case .wrongRoot:
      "ce n’est pas un fichier d’échange du SNE (racine «\u{A0}interfaceNuu\u{A0}» attendue)."
    case .declaresEntities:
      "le fichier déclare un DOCTYPE ou des entités, ce qu’un fichier du SNE ne fait jamais\u{A0}; "
        + "il est refusé par prudence."
    case .fictional:
      "ce fichier est marqué FICTIF\u{A0}: il vient d’un fichier d’école, et ses demandes n’entrent "
        + "pas parmi les vraies."
    case .noRequest: "aucune demande de logement n’a été trouvée à cet endroit."
    case .noApplicant:
      "le demandeur est absent\u{A0}; la demande n’est pas reprise, à saisir au guichet ou à "
        + "redemander."
    case .tooLarge:
      "la demande est anormalement longue\u{A0}; elle n’est pas reprise, à redemander."
    case .badDate: "la date n’est pas reconnue\u{A0}; elle est gardée telle quelle, à vérifier."
    case .badNumber: "le nombre n’est pas reconnu\u{A0}; il est gardé tel quel, à vérifier."
    case .badAmount: "le montant n’est pas reconnu\u{A0}; il est gardé tel quel, à vérifier."
    case .badYesNo: "ni vrai ni faux\u{A0}; la valeur est gardée telle quelle, à vérifier."
    case .badCode: "aucun code n’y est donné\u{A0}; l’élément est gardé tel quel, à vérifier."
    case .badUniqueNumber:
      "le numéro unique n’a pas ses dix-huit caractères\u{A0}; il est gardé tel quel, à vérifier."
    case .nir:
      "un numéro de sécurité sociale y figurait\u{A0}; la loi veut qu’il ne soit pas gardé, seul le "
        + "fait qu’il est saisi dans le SNE est noté."
    case .missingFilingDate: "la date de dépôt manque\u{A0}; demande reprise, à compléter."
    case .missingDesk: "le guichet manque\u{A0}; demande reprise, à compléter."
    case .missingWantedHousing: "le logement recherché manque\u{A0}; demande reprise, à compléter."
    case .unexpectedFileKind:
      "ce type de fichier n’apporte pas de demandes en cours\u{A0}; à vérifier avant reprise."
    case .unexpectedElement: "élément inconnu hors d’une demande\u{A0}; il n’est pas repris."
    }
  }
}
