import Domain

extension Paper.Kind {
  /// Said of nobody: a file's name may be seen by others.
  var fileName: String {
    switch self {
    case .receipt: "recepisse"
    case .guide: "ce-qu-il-faut-savoir"
    case .renewalLetter: "lettre-renouvellement"
    case .personalData: "vos-donnees"
    }
  }

  /// The one after it, by turns.
  var next: Self {
    switch self {
    case .receipt: .guide
    case .guide: .renewalLetter
    case .renewalLetter: .personalData
    case .personalData: .receipt
    }
  }
}

extension PrintingMeans {
  func label(_ destination: PrintDestination) -> String {
    switch destination {
    case .file: makesPDF ? "Un fichier PDF" : "Un fichier texte"
    case .systemPrinter:
      systemPrinter.map { "L’imprimante de la machine (\($0))" } ?? "L’imprimante de la machine"
    case .terminal(let encoding):
      "L’imprimante de mon poste (\(encoding.label))"
    }
  }

  /// Why nothing can be printed there; nil when it can.
  func obstacle(to destination: PrintDestination) -> String? {
    switch destination {
    case .file: nil
    case .systemPrinter: systemPrinter == nil ? "aucune n’est installée ici" : nil
    case .terminal: terminalPrints ? nil : "ce terminal ne sait pas"
    }
  }

  /// What would make better papers here; nil when nothing is missing.
  var advice: String? {
    makesPDF || packageForPDF.isEmpty
      ? nil
      : "Pour des PDF, faites installer le paquet «\u{A0}\(packageForPDF)\u{A0}» sur cette machine."
  }
}

extension PrinterEncoding {
  var label: String {
    switch self {
    case .pc850: "PC-850"
    case .windows1252: "Windows-1252"
    case .utf8: "UTF-8"
    case .ascii: "sans accents"
    }
  }
}

extension PrintPreview {
  func sentence(_ outcome: PrintOutcome, _ context: Context) -> String {
    switch outcome {
    // The folder stands above.
    case .file(let path, let isPDF):
      (isPDF || answer?.means.makesPDF == false ? "Écrit" : "Sans PDF, il n’a pas pu être fait")
        + "\u{A0}: \(path.split(separator: "/").last ?? "")\u{A0}; à effacer après usage."
    case .systemPrinter(let name): "Envoyé à l’imprimante \(name)."
    case .terminal:
      "Envoyé. Rien ne sort\u{A0}? Choisir l’imprimante dans PuTTY, Terminal."
    }
  }
}

extension PrintError {
  /// What went wrong, in a sentence that says what to do.
  var sentence: String {
    switch self {
    case .cannotWrite(let reason): "Le papier n’a pas pu être écrit\u{A0}: \(reason)."
    case .noSystemPrinter: "Aucune imprimante n’est installée sur cette machine."
    case .systemPrinterFailed: "L’imprimante de la machine n’a pas pris le papier\u{A0}; réessayez."
    case .terminalCannot:
      "Ce terminal ne sait pas imprimer\u{A0}; choisissez un fichier (touche o)."
    case .terminalCut: "Le terminal n’a pas pris tout le papier\u{A0}; réessayez."
    case .unavailable: "Rien ne peut être imprimé d’ici."
    }
  }
}
