package import Domain
package import Pages

/// « Imprimer »: which paper, where to, and the paper itself to read before.
package struct PrintPreview: Equatable, Sendable {
  /// Equal parts of the screen: the request, what came with it, and what can be printed with.
  package struct Answer: Equatable, Sendable {
    var record: RequestRecord
    var receipts: [DocumentReceipt]
    var events: [RequestEvent] = []
    var history: [Dated<JournalEntry>] = []
    /// Nil until chosen.
    var destination: PrintDestination?
    var means: PrintingMeans
    /// Of the others, each with a letter of its own.
    var others: [RequestRecord] = []
  }

  /// The other people whose letters are printed with this one.
  let others: [RequestRecord.ID]
  let id: RequestRecord.ID
  let who: String
  var kind: Paper.Kind
  var answer: Answer?
  /// The focused line of the paper, counted from its first.
  var focus = 0
  var picker: Picker<Action>?
  /// The first read has not come back, or a paper is on its way to the printer: keys wait.
  var isWaiting: Bool { (answer == nil && message == nil) || isPrinting }
  var isPrinting = false
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case moved(Int), paged(Int), wentFirst, wentLast
    case kindChanged
    /// The journal says that all of it was opened: it may be shown.
    case personalDataOpened
    case destinationAsked(thenPrints: Bool)
    case destinationChosen(PrintDestination, thenPrints: Bool)
    case printAsked
    case loaded(Answer)
    case failed(StoreError)
    case printed(PrintOutcome)
    case notPrinted(PrintError)
    /// The letters are printed, and their files do not say so.
    case lettersNotNoted(StoreError)
    // Where the desk goes from here:
    case leave
  }

  init(_ record: RequestRecord, _ kind: Paper.Kind = .receipt) {
    id = record.id
    who = record.request.fullName ?? record.id.localReference
    self.kind = kind
    others = []
  }

  /// The letters to several people, to be read by the first of them; nil without anybody.
  init?(letters ids: [RequestRecord.ID]) {
    guard let first = ids.first else { return nil }
    id = first
    who = ids.count == 1 ? "1 lettre" : "\(ids.count) lettres"
    kind = .renewalLetter
    others = Array(ids.dropFirst())
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    let waits = answer == nil ? "lecture en cours" : nil
    return [
      Binding(.enter, "Imprimer", .printAsked, also: .character("i"), disabled: waits),
      Binding(
        .tab,
        "Autre papier",
        .kindChanged,
        also: .backTab,
        disabled: others.isEmpty ? nil : "ce sont des lettres à plusieurs personnes"
      ),
      Binding(
        .character("o"),
        "Où imprimer",
        .destinationAsked(thenPrints: false),
        disabled: waits
      ),
      Binding(.home, "Début", .wentFirst, also: .controlHome),
      Binding(.end, "Fin", .wentLast, also: .controlEnd),
      Binding(.escape, "Retour", .leave, also: .function(12)),
    ]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    return bindings(context).action(for: key)
      ?? (key == .character(" ") ? .pageDown : key).move(Action.moved, Action.paged)
  }

  /// The paper as it would be printed; nil until the request is read.
  func paper(_ context: Context) -> Paper? {
    guard let answer else { return nil }
    func making(_ record: RequestRecord, _ receipts: [DocumentReceipt]) -> Paper {
      PaperMaking(
        record: record,
        receipts: receipts,
        reference: context.reference,
        today: context.today,
        isFictional: context.info.isTraining,
        personalData: kind == .personalData
          ? PersonalData(answer: answer, context: context).sections : []
      ).paper(kind)
    }
    var paper = making(answer.record, answer.receipts)
    paper.following = answer.others.map { making($0, []) }
    return paper
  }
}
