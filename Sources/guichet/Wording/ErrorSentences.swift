import CursesTerminal
import Domain
import ViewModels

/// The French sentences of what goes wrong with a store, outside the screens.
nonisolated enum ErrorSentences {
  static func sentence(for error: StoreOpeningError, path: String) -> String {
    switch error {
    case .missing:
      """
      Il n’y a pas encore de dossiers ici\u{A0}: \(path) n’existe pas.
        guichet init   crée un fichier vide pour votre territoire\u{A0};
        guichet demo   crée un fichier d’école, avec des demandeurs inventés, pour essayer.
      """
    case .readOnly:
      "Le fichier \(path) est en lecture seule\u{A0}: les dossiers ne peuvent pas y être enregistrés."
    case .noPermission:
      "Vous n’avez pas le droit d’ouvrir \(path). Votre service informatique peut vous le donner."
    case .locked:
      "Un autre programme retient le fichier \(path). Réessayez dans un moment."
    case .corrupt:
      """
      Le fichier \(path) est abîmé\u{A0}; il n’a pas été touché. Gardez-le, et reprenez la dernière \
      sauvegarde.
      """
    case .notAStore:
      "Le fichier \(path) n’est pas un fichier de dossiers de Guichet\u{A0}; il n’a pas été touché."
    case .newer:
      """
      Le fichier \(path) vient d’une version plus récente de Guichet\u{A0}; il n’a pas été touché. \
      Mettez le programme à jour sur ce poste.
      """
    case .alreadyExists:
      "Le fichier \(path) existe déjà\u{A0}; il n’a pas été touché."
    case .cannotCreate(let reason):
      "Le fichier \(path) ne peut pas être créé\u{A0}: \(SystemWords.translated(reason))."
    }
  }

  static func sentence(for error: StoreError, path: String) -> String {
    "\(error.sentence)\nLe fichier\u{A0}: \(path)."
  }

  static func sentence(for error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      """
      «\u{A0}guichet\u{A0}» s’ouvre dans un terminal. Pour lire les dossiers sans écran\u{A0}: \
      guichet export.
      """
    case .dumb:
      "Ce terminal (TERM=dumb) ne sait pas placer le curseur\u{A0}: les écrans ne peuvent pas s’y afficher."
    case .undescribed(let type):
      """
      Ce terminal («\u{A0}\(type)\u{A0}») n’est pas décrit sur cette machine. Installez le paquet \
      ncurses-term, ou donnez TERM=xterm.
      """
    }
  }
}
