import Glibc

/// The words of the system for its errors, which it says in English.
nonisolated enum SystemWords {
  private static let known: [Int32: String] = [
    ENOSPC: "le disque est plein", EDQUOT: "votre place sur le disque est épuisée",
    EACCES: "vous n’avez pas le droit d’écrire à cet endroit",
    EPERM: "vous n’avez pas le droit d’écrire à cet endroit",
    EROFS: "ce disque est en lecture seule", ENOENT: "le dossier n’existe pas",
    EEXIST: "un des dossiers du chemin est un fichier",
    ENOTDIR: "un des dossiers du chemin est un fichier", ENAMETOOLONG: "le nom est trop long",
    EIO: "le disque ne répond pas bien", EMFILE: "trop de fichiers sont ouverts",
    ENOMEM: "la mémoire manque",
  ]

  /// In French when we have the words, else as the system says.
  static func words(for code: Int32) -> String {
    known[code] ?? String(cString: strerror(code))
  }

  /// The French of what the system said.
  static func translated(_ words: String) -> String {
    known.first { String(cString: strerror($0.key)) == words }?.value ?? words
  }
}
