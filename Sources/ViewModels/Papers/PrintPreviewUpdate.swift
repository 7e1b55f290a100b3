import Domain
import Pages

extension PrintPreview {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened, .storeChanged: return read(context)
    case .key(let key): return picker.pressed(key).map { update($0, context) } ?? .none
    case .moved(let step): move(to: focus + step, context)
    case .paged(let step): move(to: focus + step * max(1, context.room / 2), context)
    case .wentFirst: move(to: 0, context)
    case .wentLast: move(to: .max, context)
    case .kindChanged:
      focus = 0
      message = nil
      if kind.next == .personalData { return openPersonalData(context) }
      kind = kind.next
    case .personalDataOpened:
      kind = .personalData
      message = Page.Message(
        "Parties sensibles comprises, le journal le dit\u{A0}: à remettre au demandeur seul.",
        .warning
      )
    case .destinationAsked(let prints): picker = destinations(thenPrints: prints)
    case .destinationChosen(let destination, let prints):
      answer?.destination = destination
      return keep(destination, context) + (prints ? print(context) : .none)
    case .printAsked: return print(context)
    case .loaded(let answer):
      self.answer = answer
      move(to: focus, context)
    case .failed(let error):
      message = Page.Message(error.sentence, .alert)
    case .printed(let outcome):
      isPrinting = false
      message = Page.Message(sentence(outcome, context), .good)
    case .notPrinted(let error):
      isPrinting = false
      message = Page.Message(error.sentence, .alert)
    case .lettersNotNoted(let error):
      isPrinting = false
      message = Page.Message(
        "Imprimé, mais non noté aux dossiers\u{A0}: \(error.sentence)",
        .alert
      )
    case .leave: break
    }
    return .none
  }

  private mutating func move(to wanted: Int, _ context: Context) {
    let count = paper(context)?.lineCount ?? 0
    focus = min(max(0, wanted), max(0, count - 1))
  }

  private func read(_ context: Context) -> Effect<Action> {
    .run("paper") { [id, others] services, send in
      do throws(StoreError) {
        var answer = Answer(
          record: try await services.store.record(id),
          receipts: try await services.store.documents(of: id),
          events: try await services.store.events(of: id),
          history: try await services.history(of: id),
          destination: try await services.store.printer(
            of: context.agent,
            at: context.deskCode
          ),
          means: await services.printer.means()
        )
        for other in others { answer.others.append(try await services.store.record(other)) }
        send(.loaded(answer))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }

  private func openPersonalData(_ context: Context) -> Effect<Action> {
    .run("personal-data") { [id] services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        try await services.store.noteOpening(of: id, by: signature)
        send(.personalDataOpened)
      } catch {
        send(.failed(error))
      }
    }
  }

  private func keep(_ destination: PrintDestination, _ context: Context) -> Effect<Action> {
    .run("printer", outlives: true) { services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        try await services.store.setPrinter(destination, by: signature)
      } catch {
        send(.failed(error))
      }
    }
  }

  /// The first time asks where to, and remembers.
  private mutating func print(_ context: Context) -> Effect<Action> {
    guard let answer, let paper = paper(context) else { return .none }
    guard let destination = answer.destination, answer.means.obstacle(to: destination) == nil else {
      picker = destinations(thenPrints: true)
      return .none
    }
    isPrinting = true
    message = nil
    let name =
      others.isEmpty
      ? "\(kind.fileName)-\(id.localReference)" : "\(kind.fileName)-\(others.count + 1)"
    let written = kind == .renewalLetter ? [id] + others : []
    return .run("print", outlives: true) { services, send in
      do throws(PrintError) {
        let outcome = try await services.printer.print(paper, named: name, to: destination)
        if !written.isEmpty {
          let letter = Contact(
            who: .applicant,
            outcome: .letter,
            signature: context.signature(at: services.wall.now())
          )
          do throws(StoreError) { try await services.store.note(letter, on: written) } catch {
            send(.lettersNotNoted(error))
            return
          }
        }
        send(.printed(outcome))
      } catch {
        send(.notPrinted(error))
      }
    }
  }

  private func destinations(thenPrints: Bool) -> Picker<Action>? {
    guard let answer else { return nil }
    let all: [PrintDestination] =
      [.file, .systemPrinter] + PrinterEncoding.allCases.map { .terminal($0) }
    return Picker(
      "Où imprimer\u{A0}?",
      all.map { destination in
        Picker.Choice(
          label: answer.means.label(destination),
          disabled: answer.means.obstacle(to: destination),
          action: .destinationChosen(destination, thenPrints: thenPrints)
        )
      },
      selected: answer.destination.flatMap { all.firstIndex(of: $0) } ?? 0
    )
  }
}

extension Paper {
  /// Lines that can have the focus.
  var lineCount: Int { (notice.isEmpty ? 0 : 1) + sections.reduce(0) { $0 + $1.parts.count } }
}
