import Domain
import Pages

extension ActSheet {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened: break
    case .storeChanged: return isWaiting ? .none : read()
    case .key(let key): typed(key, context)
    case .moved(let step): form.move(by: step)
    case .entered: return enter(context)
    case .listAsked: form.openPicker()
    case .finished: return finish(context)
    case .confirmed: return write(context)
    case .corrected: isConfirming = false
    case .read(let record): taken(record)
    case .failed(.conflict(let record)):
      isWaiting = false
      isConfirming = false
      self.record = record
      message = Page.Message(
        "Un autre guichet vient d’enregistrer ce dossier\u{A0}: relisez, puis recommencez.",
        .alert
      )
    case .failed(let error):
      isWaiting = false
      isConfirming = false
      message = Page.Message(error.sentence, .alert)
    case .done, .leave: break
    }
    return .none
  }

  private mutating func typed(_ key: Key, _ context: Context) {
    message = nil
    if form.picker == nil {
      form.edit(key)
    } else if form.pickerPressed(key) {
      form.fields = fields(context)
      // What was chosen for another reason no longer stands.
      if form.focused?.id == .reason {
        for id in [.decider, .proof] as [ActForm.ID] { form[id] = "" }
      }
      form.move(by: 1)
    }
  }

  private mutating func enter(_ context: Context) -> Effect<Action> {
    if case .choice = form.focused?.kind, form[form.focus].isEmpty {
      form.openPicker()
    } else if form.isLast {
      return finish(context)
    } else {
      form.move(by: 1)
    }
    return .none
  }

  /// Checks what was said; what ends or restores a request is then asked again by name.
  private mutating func finish(_ context: Context) -> Effect<Action> {
    form.problems = problems(context)
    if let first = form.fields.first(where: { form.problems[$0.id] != nil }) {
      form.go(to: first.id)
      return .none
    }
    if let problem = problem(context) {
      message = Page.Message(LifeWording(context: context).sentence(problem), .alert)
      return .none
    }
    message = nil
    guard ends(context) else { return write(context) }
    isConfirming = true
    return .none
  }

  private func problems(_ context: Context) -> [ActForm.ID: String] {
    var problems: [ActForm.ID: String] = [:]
    for field in form.fields {
      let text = form[field.id]
      if text.isEmpty {
        if field.isRequired { problems[field.id] = "À indiquer." }
        continue
      }
      switch field.kind {
      case .day, .dayToCome:
        guard let day = form.day(field.id, context) else {
          problems[field.id] = "Cette date n’existe pas."
          break
        }
        if field.kind == .day, day > context.today {
          problems[field.id] = "Ce jour n’est pas encore venu."
        }
      case .number:
        if (Int(text) ?? 0) < 1 { problems[field.id] = "Un nombre, à partir de 1." }
      case .text, .choice: break
      }
    }
    return problems
  }

  /// What the law or the file forbids.
  private func problem(_ context: Context) -> StrikeOffProblem? {
    let rules = context.reference.strikeOffs
    switch purpose {
    case .event:
      guard let date = form.day(.date, context), let filing = record.request.filingDate,
        date < filing, ends(context)
      else { return nil }
      return .beforeFiling(filing)
    case .restoration:
      // Noted late, what counts is the day it was restored.
      let day = form.day(.date, context) ?? context.today
      return rules.restorationProblem(of: record.request, on: day)
    case .strikeOff:
      guard let act = strikeOff(context) else { return .unknownReason }
      return rules.problem(
        with: act,
        of: record.request,
        on: context.today,
        context.reference.deadlines
      )
    }
  }

  /// The strike-off as said; nil until reason and day are.
  func strikeOff(_ context: Context) -> StrikeOffAct? {
    guard let rule = context.reference.strikeOffs[form[.reason]],
      let date = form.day(.date, context)
    else { return nil }
    let chosen = StrikeOffRules.Decider(rawValue: form[.decider])
    guard let decider = rule.deciders.count == 1 ? rule.deciders.first : chosen else { return nil }
    return StrikeOffAct(
      reason: rule.code,
      decider: decider,
      date: date,
      noticeDate: rule.noticeMonths == nil ? nil : form.day(.notice, context),
      proof: rule.proofs.isEmpty || form[.proof].isEmpty ? nil : form[.proof]
    )
  }

  /// The event to write, and what it does to the request; nil while something lacks.
  func act(_ context: Context, by signature: Signature) -> (RequestEvent, EventEffect)? {
    func text(_ id: ActForm.ID) -> String? { form[id].isEmpty ? nil : form[id] }
    switch purpose {
    case .strikeOff:
      guard let act = strikeOff(context) else { return nil }
      let end = StrikeOff(reason: act.reason, date: act.date)
      return (act.event(by: signature), .strikesOff(end))
    case .restoration, .event:
      guard let date = form.day(.date, context) else { return nil }
      var event = RequestEvent(
        kind: RequestEvent.restoration,
        date: date,
        author: text(.author),
        code: text(.choice),
        rank: Int(form[.rank]),
        note: text(.note),
        signature: signature
      )
      guard case .event(let kind) = purpose else { return (event, .restores) }
      event.kind = kind
      return (event, context.reference.events.effect(of: event, on: record.request))
    }
  }

  private mutating func write(_ context: Context) -> Effect<Action> {
    isWaiting = true
    return .run("act", outlives: true) { [self] services, send in
      let signature = context.signature(at: services.wall.now())
      guard let (event, effect) = act(context, by: signature) else { return }
      do throws(StoreError) {
        send(.done(try await services.store.add(event, to: record, effect)))
      } catch {
        send(.failed(error))
      }
    }
  }

  /// The file changed below: what is being said stays, and stands on what the file says now.
  private mutating func taken(_ record: RequestRecord) {
    guard record.version != self.record.version else { return }
    self.record = record
    isConfirming = false
    message = Page.Message(
      "Ce dossier vient de changer\u{A0}: relisez avant d’aller plus loin.",
      .warning
    )
  }

  private func read() -> Effect<Action> {
    .run("act.read") { [id = record.id] services, send in
      do throws(StoreError) {
        send(.read(try await services.store.record(id)))
      } catch .cancelled {
      } catch {
        send(.failed(error))
      }
    }
  }
}
