import ArgumentParser
import Glibc

extension Guichet {
  /// Ends the program on an error, or on a request for help, with all texts in French.
  static func exit(inFrenchWith error: any Error) -> Never {
    let code = exitCode(for: error)
    let text =
      (error as? CommandFailure)?.description ?? FrenchMessages.translated(fullMessage(for: error))
    if !text.isEmpty { Output.write(text + "\n", to: code == .success ? 1 : 2) }
    Glibc.exit(code.rawValue)
  }
}

/// The sentences of the argument parser, which speaks English only.
nonisolated enum FrenchMessages {
  /// From its words to ours, longer ones first where one begins another.
  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USAGE\u{A0}: "), ("Usage: ", "Usage\u{A0}: "),
    ("ARGUMENTS:", "ARGUMENTS\u{A0}:"), ("OPTIONS:", "OPTIONS\u{A0}:"),
    ("SUBCOMMANDS:", "COMMANDES\u{A0}:"), ("<subcommand>", "<commande>"),
    ("<options>", "<options>"), ("(default: ", "(d’ordinaire\u{A0}: "),
    ("(values: ", "(au choix\u{A0}: "),
    ("; default: ", "\u{A0}; d’ordinaire\u{A0}: "), ("(default)", "(défaut) "),
    ("Show help information.", "Afficher cette aide."),
    ("Show subcommand help information.", "Afficher l’aide d’une commande."),
    ("Show the version.", "Afficher la version."),
    ("' for detailed help.", "' pour l’aide d’une commande."),
    ("' for more information.", "' pour en savoir plus."), ("  See '", "  Voir '"),
    ("Help:  ", "Aide\u{A0}: "), ("Error: ", "Erreur\u{A0}: "),
    ("Unknown option '", "Option inconnue\u{A0}: '"), ("Did you mean '", "Vouliez-vous dire '"),
    ("Missing value for '", "Il manque une valeur à '"),
    ("Missing expected argument '", "Il manque l’argument '"),
    ("Unexpected argument '", "Argument de trop\u{A0}: '"),
    (" unexpected arguments: '", " arguments de trop\u{A0}: '"),
    ("The value '", "La valeur '"), ("' is invalid for '", "' ne convient pas à '"),
    ("' is invalid.", "' ne convient pas."),
    (". Please provide one of ", ". Au choix\u{A0}: "), ("' or '", "' ou '"), ("' and '", "' et '"),
    ("The option '", "L’option '"),
    ("' does not take any value, but '", "' ne prend pas de valeur, et '"),
    ("' was specified.", "' a été donné."),
  ]

  static func translated(_ message: String) -> String {
    words.reduce(message) { text, pair in text.replacing(pair.0, with: pair.1) }
  }
}
