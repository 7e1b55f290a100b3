import ArgumentParser

/// The command itself; without a subcommand, it opens the store.
struct Guichet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet",
    abstract: "Enregistrer, consulter et suivre les demandes de logement social au guichet.",
    discussion: """
      Sans commande, «\u{A0}guichet\u{A0}» ouvre les dossiers. Le fichier est celui de --store FICHIER, sinon \
      celui de la variable GUICHET_STORE, sinon celui de la machine \
      (/var/lib/guichet/guichet.sqlite) s’il existe, sinon celui de votre dossier personnel \
      (~/.local/share/guichet/guichet.sqlite).
      """,
    subcommands: [
      Open.self, Initialize.self, Demonstrate.self, Import.self, Export.self, Check.self,
      Retention.self, Bench.self,
    ],
    defaultSubcommand: Open.self
  )
}
