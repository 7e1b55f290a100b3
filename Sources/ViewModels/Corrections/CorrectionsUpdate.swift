import Domain
import Pages

extension Corrections {
  /// Files looked at, at most: a desk of the size of a region begins with these.
  static let lookedMost = 5_000

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened: return look(context)
    case .storeChanged: break
    case .key(let key): return picker.pressed(key).map { update($0, context) } ?? .none
    case .surveyed(let found):
      survey = found
      isWaiting = false
      chosen = min(chosen, max(0, defects().count - 1))
    case .moved(let step): chosen = min(max(0, chosen + step), max(0, defects().count - 1))
    case .desksChanged:
      scope.toggle()
      return look(context)
    case .begun: return begin()
    case .queued(let corrections):
      queue = corrections
      return next()
    case .read(let record): return read(record, context)
    case .form(let action): return pass(action, context)
    case .entered: return enter(context)
    case .skipAsked: picker = reasonPicker
    case .skipChosen(let reason): return skip(reason, context)
    case .skipped:
      skippedCount += 1
      return forward("Passé, le motif est gardé.")
    case .stopped: return stop(context)
    case .failed(let error): return failed(error)
    case .leave: break
    }
    return .none
  }

  private mutating func look(_ context: Context) -> Effect<Action> {
    isWaiting = true
    survey = nil
    let desks = scope.codes(context)
    return .run("survey") { services, send in
      let finder = DefectFinder(context.checks)
      var survey = Survey()
      var last: RequestRecord.ID?
      do throws(StoreError) {
        repeat {
          let limit = 200
          let records = try await services.store.waiting(at: desks, after: last, limit: limit)
          for record in records {
            for (defect, field) in finder.defects(in: record.request) {
              survey.corrections[defect, default: []].append(
                Correction(id: record.id, field: field)
              )
            }
          }
          survey.looked += records.count
          last = records.count < limit ? nil : records.last?.id
        } while last != nil && survey.looked < Self.lookedMost
        survey.isWhole = last == nil
        send(.surveyed(survey))
      } catch .cancelled {
      } catch { send(.failed(error)) }
    }
  }

  /// Those put off before are left out.
  private mutating func begin() -> Effect<Action> {
    let all = defects()
    guard all.indices.contains(chosen) else { return .none }
    let defect = all[chosen].defect
    self.defect = defect
    let corrections = survey?.corrections[defect] ?? []
    (doneCount, skippedCount) = (0, 0)
    isWaiting = true
    message = nil
    return .run("queue") { services, send in
      do throws(StoreError) {
        let skipped = Set(try await services.store.skipped(defect.key).map(\.requestID))
        send(.queued(corrections.filter { !skipped.contains($0.id) }))
      } catch { send(.failed(error)) }
    }
  }

  /// Reads the file at hand: another desk may have put it right since.
  private mutating func next() -> Effect<Action> {
    form = nil
    guard let id = queue.first?.id else {
      isWaiting = false
      return .none
    }
    isWaiting = true
    return .run("read") { services, send in
      do throws(StoreError) { send(.read(try await services.store.record(id))) } catch {
        send(.failed(error))
      }
    }
  }

  private mutating func read(_ record: RequestRecord, _ context: Context) -> Effect<Action> {
    guard queue.first?.id == record.id, let defect else { return .none }
    let defects = DefectFinder(context.checks).defects(in: record.request)
    guard record.request.strikeOff == nil, let field = defects[defect] else {
      queue.removeFirst()
      return next()
    }
    isWaiting = false
    var opened = EntryForm(changing: record, context, focus: field.path)
    opened.purpose = .correction(field)
    opened.questionHere = opened.look(context).questions.first { $0.field == field }
    form = opened
    return .none
  }

  private mutating func forward(_ said: String) -> Effect<Action> {
    message = Page.Message(said, .good)
    if !queue.isEmpty { queue.removeFirst() }
    return next()
  }

  // MARK: The field

  private mutating func pass(_ action: EntryForm.Action, _ context: Context) -> Effect<Action> {
    if case .recorded(let record) = action {
      isWaiting = false
      // After a conflict, theirs may be all that is kept.
      guard form?.base?.version != record.version else {
        return forward("Laissé tel qu’enregistré par l’autre guichet.")
      }
      doneCount += 1
      let name = record.request.callingName ?? record.id.localReference
      return forward("Enregistré\u{A0}: \(name).")
    }
    message = nil
    let effect = form?.update(action, context).map(Action.form) ?? .none
    // An answer to a question is recorded with the file, at once.
    if case .answered = action { return effect + enter(context) }
    return effect
  }

  /// Goes through the fields that stand together, then records.
  private mutating func enter(_ context: Context) -> Effect<Action> {
    guard var open = form else { return .none }
    message = nil
    let fields = open.look(context).fields.map(\.id)
    let place = fields.firstIndex(of: open.focus) ?? fields.count - 1
    let isAnswered = open.confirmations != open.base?.request.confirmations
    guard open.entry != open.original || isAnswered else {
      message = Page.Message(
        "Rien n’est changé\u{A0}: F3 pour passer, en disant pourquoi.",
        .warning
      )
      return .none
    }
    let next = fields.dropFirst(place + 1).first { open.entry[$0].isEmpty }
    let effect =
      next.map { open.go(to: $0, context) } ?? open.update(.validated, context)
    form = open
    return effect.map(Action.form)
  }

  private var reasonPicker: Picker<Action> {
    Picker(
      "Pourquoi passer ce dossier\u{A0}?",
      SkippedCorrection.Reason.allCases.map {
        Picker.Choice(label: $0.label, action: .skipChosen($0))
      }
    )
  }

  private mutating func skip(_ reason: SkippedCorrection.Reason, _ context: Context)
    -> Effect<Action>
  {
    guard let defect, let id = queue.first?.id else { return .none }
    isWaiting = true
    return .run("skip", outlives: true) { services, send in
      let correction = SkippedCorrection(
        requestID: id,
        defect: defect.key,
        reason: reason,
        signature: context.signature(at: services.wall.now())
      )
      do throws(StoreError) {
        try await services.store.skip(correction)
        send(.skipped)
      } catch { send(.failed(error)) }
    }
  }

  private mutating func stop(_ context: Context) -> Effect<Action> {
    (defect, form, queue) = (nil, nil, [])
    message = nil
    return look(context)
  }

  private mutating func failed(_ error: StoreError) -> Effect<Action> {
    isWaiting = false
    guard error == .notFound, !queue.isEmpty else {
      message = Page.Message(error.sentence, .alert)
      return .none
    }
    queue.removeFirst()
    return next()
  }
}
