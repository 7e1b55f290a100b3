package import Domain
package import Pages

/// One demand file, all of it on one scrolling page: summary, form, what came along, history.
package struct RequestFile: Equatable, Sendable {
  let id: RequestRecord.ID
  var record: RequestRecord?
  var history: [Dated<JournalEntry>] = []
  var ticks: [Tick] = []
  var events: [RequestEvent] = []
  /// The focused fact, counted from the first of the page.
  var focus = 0
  /// Where the focus was before it went to the history.
  var beforeHistory: Int?
  /// The first read has not come back.
  var isWaiting = true
  /// What opened it, when a form did: the page says the next step.
  let recording: Recording?
  var message: Page.Message?
  /// The sensitive parts were opened on purpose, which the journal says.
  var isSensitiveOpen = false
  var picker: Picker<Action>?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case moved(Int), paged(Int), wentFirst, wentLast
    /// So many sections further, or back.
    case sectionMoved(Int)
    /// To a section of the form, the first being 0.
    case sectionJumped(Int)
    case historyJumped, historyLeft, sectionsAsked
    case sensitiveAsked, sensitiveOpened
    case key(Key)
    case loaded(RequestRecord, [Dated<JournalEntry>], [Tick], [RequestEvent])
    case undoAsked
    case undone(RequestRecord)
    case failed(StoreError)
    // Where the desk goes from here:
    case openChecklists(RequestRecord), openDocuments(RequestRecord), openPapers(RequestRecord)
    case call(CallNoting.Step)
    case noted(Contact)
    case openLife(RequestRecord), endAsked(RequestRecord)
    case modify(RequestRecord), rekey(RequestRecord), renew(RequestRecord), leave
  }

  init(id: RequestRecord.ID) {
    self.id = id
    recording = nil
  }

  init(recorded record: RequestRecord, _ recording: Recording) {
    id = record.id
    self.record = record
    self.recording = recording
  }

  enum Recording: Equatable {
    case new, changed, unchanged, renewed
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    var bindings: [Binding<Action>] = []
    if let record {
      bindings = [
        Binding(.character("c"), "Listes", .openChecklists(record)),
        Binding(.character("m"), "Modifier", .modify(record)),
        Binding(.character("i"), "Imprimer", .openPapers(record)),
        Binding(.character("p"), "Pièces", .openDocuments(record)),
        Binding(.character("e"), "Événements", .openLife(record)),
        beforeHistory == nil
          ? Binding(.character("h"), "Historique", .historyJumped)
          : Binding(.character("h"), "Quitter l’historique", .historyLeft),
        Binding(
          .character("s"),
          "Saisir dans le SNE",
          .rekey(record),
          disabled: record.request.uniqueNumber == nil ? nil : "ce dossier a déjà son numéro unique"
        ),
        Binding(
          .character("r"),
          "Renouveler",
          .renew(record),
          disabled: record.request.strikeOff == nil ? nil : "cette demande est radiée"
        ),
        Binding(.character("t"), "Noter un appel", .call(.asked)),
        Binding(
          .character("x"),
          record.request.strikeOff == nil ? "Radier" : "Restaurer",
          .endAsked(record)
        ),
        undoBinding(context),
        sensitiveBinding(record, context),
        Binding(.function(5), "Rubriques", .sectionsAsked),
        Binding(.tab, "Section suivante", .sectionMoved(1)),
        Binding(.backTab, "Section précédente", .sectionMoved(-1)),
        Binding(.home, "Haut du dossier", .wentFirst, also: .controlHome),
        Binding(.end, "Bas du dossier", .wentLast, also: .controlEnd),
      ]
    }
    bindings.append(
      Binding(.escape, "Retour", beforeHistory == nil ? .leave : .historyLeft, also: .function(12))
    )
    guard record != nil else { return bindings }
    return bindings
      + zip(Self.digits, FormSection.Name.allCases.enumerated()).map { digit, section in
        Binding(
          .character(digit),
          "Aller à\u{A0}: \(section.element.title)",
          .sectionJumped(section.offset)
        )
      }
  }

  /// The keys of the first sections of the form; F5 lists them all.
  static let digits: [Character] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    return bindings(context).action(for: key)
      ?? (key == .character(" ") ? .pageDown : key).move(Action.moved, Action.paged)
  }

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged: return read()
    case .moved(let step): focus(on: focus + step, context)
    case .paged(let step): focus(on: focus + step * max(1, context.room - 1), context)
    case .wentFirst: focus = 0
    case .wentLast: focus(on: .max, context)
    case .sectionMoved(let step): moveSection(by: step, context)
    case .sectionJumped(let number):
      jump(context) { $0.id == .form(FormSection.Name.allCases[number]) }
    case .historyJumped:
      beforeHistory = focus
      jump(context) { $0.id == .history }
    case .historyLeft:
      focus(on: beforeHistory ?? focus, context)
      beforeHistory = nil
    case .sectionsAsked: picker = sectionPicker(context)
    case .key(let key): return picker.pressed(key).map { update($0, context) } ?? .none
    case .sensitiveAsked: return openSensitive(context)
    case .sensitiveOpened: sensitiveOpened(context)
    case .loaded(let record, let history, let ticks, let events):
      self.events = events
      loaded(record, history, ticks, context)
    case .undoAsked: return undo(context)
    case .undone(let record): return undone(record)
    case .failed(let error):
      isWaiting = false
      message = Page.Message(error.sentence, .alert)
    case .call(let step):
      guard let call = CallNoting.take(step, &picker, Action.call) else { return .none }
      isWaiting = true
      return CallNoting.note(call, on: id, context, { .noted($0) }, { .failed($0) })
    case .noted(let contact):
      message = CallNoting.message(contact)
      return read()
    case .openChecklists, .openDocuments, .openPapers, .openLife, .endAsked, .modify, .rekey,
      .renew,
      .leave:
      break
    }
    return .none
  }

  func read() -> Effect<Action> {
    .run("file") { [id] services, send in
      do throws(StoreError) {
        let record = try await services.store.record(id)
        let history = try await services.history(of: id)
        let ticks = try await services.store.ticks(of: id)
        send(.loaded(record, history, ticks, try await services.store.events(of: id)))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }

  private mutating func loaded(
    _ record: RequestRecord,
    _ history: [Dated<JournalEntry>],
    _ ticks: [Tick],
    _ context: Context
  ) {
    let old = facts(context)
    let focused = old.indices.contains(focus) ? old[focus].id : nil
    let isNewer = self.record.map { $0.version < record.version } ?? false
    if isNewer {
      message = history.last {
        [.modified, .renewed, .struckOff, .restored].contains($0.value.kind)
      }.flatMap {
        told($0, context)
      }
    } else if message?.tone == .alert {
      message = nil
    }
    self.record = record
    self.history = history
    self.ticks = ticks
    isWaiting = false
    let new = facts(context)
    focus = new.firstIndex { $0.id == focused } ?? min(focus, max(0, new.count - 1))
  }

  private func told(_ change: Dated<JournalEntry>, _ context: Context) -> Page.Message? {
    let signature = change.value.signature
    let desk = context.deskName(signature.deskCode)
    let isOurs = signature.agent == context.agent
    switch change.value.kind {
    case .struckOff:
      return isOurs
        ? Page.Message("Dossier radié\u{A0}; e dit ce qui vient.", .good)
        : Page.Message("\(signature.agent) (\(desk)) vient de radier ce dossier.", .warning)
    case .restored:
      return isOurs
        ? Page.Message("Dossier restauré\u{A0}: il reste à le renouveler.", .good)
        : Page.Message("\(signature.agent) (\(desk)) vient de restaurer ce dossier.", .warning)
    default:
      guard !isOurs else { return nil }
      return Page.Message("\(signature.agent) (\(desk)) vient de modifier ce dossier.", .warning)
    }
  }

  // MARK: Moving

  func facts(_ context: Context) -> [FileFact] {
    sections(context).flatMap(\.facts)
  }

  private mutating func focus(on wanted: Int, _ context: Context) {
    focus = min(max(0, wanted), max(0, facts(context).count - 1))
  }

  mutating func jump(_ context: Context, to isWanted: (FileSection) -> Bool) {
    let sections = sections(context)
    guard let place = sections.firstIndex(where: isWanted) else { return }
    focus = sections.prefix(place).reduce(0) { $0 + $1.facts.count }
  }

  private mutating func moveSection(by step: Int, _ context: Context) {
    let counts = sections(context).map(\.facts.count)
    focus = SectionStep.target(from: focus, by: step, counts: counts) ?? focus
  }
}
