package import Domain
import Pages

/// « Pièces »: what this household may be asked for, what has come, what is never asked.
package struct DocumentBook: Equatable, Sendable {
  var record: RequestRecord
  var receipts: [DocumentReceipt] = []
  /// The focused line, counted through all sections.
  var focus = 0
  /// Every line shows why and whence, not the focused one alone.
  var showsDetails = false
  /// What tells of violence or health was opened on purpose, which the journal says.
  var isSensitiveOpen = false
  /// Receipts are being read or written: the next key plays on what comes back.
  var isWaiting = true
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged, saved
    case moved(Int), paged(Int), wentFirst, wentLast
    /// So many sections further, or back.
    case sectionMoved(Int)
    /// The focused document was brought, or looked at, today.
    case seen(DocumentState)
    case detailsToggled
    case sensitiveAsked, sensitiveOpened
    case loaded(RequestRecord, [DocumentReceipt])
    case failed(StoreError)
    // Where the desk goes from here:
    case openPapers(RequestRecord), leave
  }

  init(record: RequestRecord) { self.record = record }

  /// A line that can have the focus.
  enum Line: Equatable {
    case document(HouseholdDocument)
    case forbidden(ForbiddenDocument)
  }

  struct Section: Equatable {
    var title: String
    var note: String
    /// Said in place of the lines when there is none.
    var whenEmpty: String
    var lines: [Line]
  }

  func documents(_ context: Context) -> HouseholdDocuments {
    HouseholdDocuments(
      of: record.request,
      context.reference.documents,
      receipts: receipts,
      on: context.today
    )
  }

  /// What stands on the page, in reading order.
  func sections(_ context: Context) -> [Section] {
    guard !context.reference.documents.types.isEmpty else { return [] }
    let documents = documents(context)
    let forbidden = context.reference.documents.forbidden
    return [
      Section(
        title: "À l’enregistrement",
        note: documents.isIdentitySeen ? "" : "une seule de ces pièces suffit",
        whenEmpty: record.request.isOfAssociation
          ? "La liste ne demande rien à une association."
          : documents.isIdentityReceived
            ? "L’identité a été vue : rien d’autre ne peut être exigé."
            : "Un numéro unique a été donné : l’identité a dû être vue ; rien d’autre ne peut être exigé.",
        lines: documents.isIdentitySeen ? [] : documents.registration.map(Line.document)
      ),
      Section(
        title: "À l’instruction, obligatoires",
        note: "jamais pour enregistrer",
        whenEmpty: "Rien ne manque.",
        lines: documents.missing(.required).map(Line.document)
      ),
      Section(
        title: "À l’instruction, si le service les demande",
        note: "",
        whenEmpty: "Rien d’autre ne peut être demandé à ce foyer.",
        lines: documents.missing(.onRequest).map(Line.document)
      ),
      Section(
        title: "Déjà reçues",
        note: "ne pas les redemander",
        whenEmpty: "Aucune pièce n’est encore reçue.",
        lines: documents.held.map(Line.document)
      ),
      Section(
        title: "À ne pas demander au guichet",
        note: "",
        whenEmpty: "",
        lines: forbidden.filter { !$0.always }.map(Line.forbidden)
      ),
      Section(
        title: "À ne jamais demander",
        note: "",
        whenEmpty: "",
        lines: forbidden.filter(\.always).map(Line.forbidden)
      ),
    ].filter { !$0.lines.isEmpty || !$0.whenEmpty.isEmpty }
  }

  func current(_ context: Context) -> Line? {
    let lines = sections(context).flatMap(\.lines)
    return lines.indices.contains(focus) ? lines[focus] : nil
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    let current = current(context)
    var obstacle: String?
    var isHeld = false
    switch current {
    case .document(let document): isHeld = document.isHeld
    case .forbidden: obstacle = "cette pièce ne se demande pas"
    case nil: obstacle = "aucune pièce sous le curseur"
    }
    return [
      Binding(
        .character(" "),
        isHeld ? "Annuler la réception" : "Reçue",
        .seen(isHeld ? .missing : .received),
        also: .enter,
        disabled: obstacle
      ),
      Binding(.character("l"), "Illisible", .seen(.unreadable), disabled: obstacle),
      Binding(.character("o"), "Obsolète", .seen(.obsolete), disabled: obstacle),
      Binding(.character("r"), "Hors règles", .seen(.outsideRules), disabled: obstacle),
      Binding(.delete, "Rien reçu", .seen(.missing), disabled: obstacle),
      Binding(.character("i"), "Imprimer la liste", .openPapers(record)),
      Binding(.tab, "Section suivante", .sectionMoved(1)),
      Binding(.backTab, "Section précédente", .sectionMoved(-1)),
      Binding(.character("x"), showsDetails ? "Abréger" : "Tout détailler", .detailsToggled),
      sensitiveBinding(context),
      Binding(.home, "Début", .wentFirst, also: .controlHome),
      Binding(.end, "Fin", .wentLast, also: .controlEnd),
      Binding(.escape, "Retour", .leave, also: .function(12)),
    ]
  }

  private func sensitiveBinding(_ context: Context) -> Binding<Action> {
    let documents = documents(context)
    let holdsSome = (documents.registration + documents.examination).contains(
      where: \.type.isSensitive
    )
    return Binding(
      .character("v"),
      "Voir les parties sensibles",
      .sensitiveAsked,
      disabled: isSensitiveOpen
        ? "elles sont ouvertes" : holdsSome ? nil : "aucune pièce n’est sensible ici"
    )
  }

  func action(for key: Key, _ context: Context) -> Action? {
    bindings(context).action(for: key) ?? key.move(Action.moved, Action.paged)
  }
}
