import Pages

/// Pages as screens build them, with fictional people.
enum SamplePages {
  static let hostile = "L’Haÿ\u{1B}[31m\u{202E}e\u{301}\u{9B}作家👍\n\u{301}fin"

  static let keys = [
    Page.KeyHint("F1", "Aide"), Page.KeyHint("Entrée", "Ouvrir"), Page.KeyHint("/", "Chercher"),
    Page.KeyHint("n", "Nouvelle"), Page.KeyHint("Espace", "Marquer"),
    Page.KeyHint("F9", "Commandes"),
    Page.KeyHint("F5", "Valider", disabled: "rien n’est marqué"), Page.KeyHint("F12", "Retour"),
    Page.KeyHint("F3", "Quitter"),
  ]

  static func list(rows: Int = 8, selected: Int? = 1) -> Page {
    let columns = [
      Page.Table.Column("Nom", minimum: 16, ideal: 30),
      Page.Table.Column("Naissance", priority: 3, minimum: 10, ideal: 10),
      Page.Table.Column("Commune", priority: 1, minimum: 14, ideal: 24),
      Page.Table.Column("Logement", priority: 2, minimum: 8, ideal: 12),
      Page.Table.Column("Ancienneté", priority: 4, minimum: 9, ideal: 12, alignsRight: true),
      Page.Table.Column("État", minimum: 8, ideal: 14),
    ]
    let lines = (0..<rows).map { index in
      Page.Table.Row(
        [
          index == 2 ? hostile : "Dupré-Cœur Éléonore \(index)", "01/02/1980", "L’Haÿ-les-Roses",
          "T3",
          "\(index) mois", index == 3 ? "à compléter" : "validée",
        ],
        isMarked: index == 1 || index == 4,
        tone: index == 3 ? .warning : .plain
      )
    }
    var page = Page(
      ["Guichet", "Demandes"],
      status: "12 sur 1\u{A0}725",
      [
        .text("Recherche\u{A0}: dupre"),
        .table(
          Page.Table(
            columns: columns,
            rows: lines,
            selected: selected,
            sorted: Page.Table.Sorting(column: 0, descending: true),
            whenEmpty: "Aucune demande ne répond. «\u{A0}n\u{A0}» pour en enregistrer une."
          )
        ),
      ],
      message: Page.Message("Demande enregistrée.", .good),
      keys: keys
    )
    page.badge = "ÉCOLE"
    return page
  }

  static func form(focus: Int = 1) -> Page {
    func field(_ index: Int, _ label: String, _ value: String, _ note: String = "") -> Page.Part {
      .field(
        Page.Field(
          label: label,
          value: value,
          caret: index == focus ? value.count : nil,
          isRequired: index < 3,
          note: note,
          noteTone: index == 2 ? .alert : .faint
        )
      )
    }
    return Page(
      ["Guichet", "Nouvelle demande"],
      [
        .heading("Demandeur", note: "1 sur 9"),
        field(0, "Nom d’usage", "Dupré"),
        field(1, "Date de naissance", "1/2/80", "1er février 1980, 46 ans"),
        field(
          2,
          "Adresse électronique",
          "elle@",
          "Il manque ce qui suit l’arobase, par exemple exemple.fr."
        ),
        field(
          3,
          "Revenu fiscal de référence de l’avant-dernière année",
          String(repeating: "long ", count: 20) + "fin"
        ),
        .heading("Pièces"),
        .fact(Page.Fact("Numéro", "0751 1234 5678", isFocused: focus == 4)),
        .item(Page.Item(state: .done, text: "Pièce d’identité", details: ["Vue par Mme Exemple"])),
        .item(Page.Item(state: .forbidden, text: "Livret de famille", isFocused: focus == 5)),
        .item(Page.Item(state: .open, text: "Jugement", isFaint: true)),
      ],
      message: Page.Message("Le nom manque.", .alert),
      keys: keys
    )
  }
}
