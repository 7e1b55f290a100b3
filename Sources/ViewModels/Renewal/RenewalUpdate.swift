import Domain
import Pages

extension Renewal {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened: return form.update(.opened, context).map(Action.form) + readDocuments()
    case .documentsRead(let receipts): self.receipts = receipts
    case .form(let action): return pass(action, context)
    case .moved(let step): selected = min(max(0, selected + step), max(0, lineCount(context) - 1))
    case .unchanged: return answered(context)
    case .changed: return change(context)
    case .sectionDone: return finish(context)
    case .sectionBack: back()
    case .validated: return validate(context)
    case .leave: return keep(context)
    }
    return .none
  }

  private func readDocuments() -> Effect<Action> {
    guard let id = form.base?.id else { return .none }
    return .run("documents") { services, send in
      if let receipts = try? await services.store.documents(of: id) {
        send(.documentsRead(receipts))
      }
    }
  }

  /// Goes to a section, or to the review after the last one.
  mutating func go(to section: RenewalSection?) {
    selected = 0
    guard let section else {
      step = .review
      return
    }
    form.purpose = .renewal(section)
    step = .asking(section)
  }

  private mutating func answered(_ context: Context) -> Effect<Action> {
    guard case .asking(let section) = step else { return .none }
    message = nil
    return next(after: section, context)
  }

  private mutating func next(after section: RenewalSection, _ context: Context) -> Effect<Action> {
    if !form.answered.contains(section) { form.answered.append(section) }
    let all = RenewalSection.allCases
    let place = all.firstIndex(of: section).map { $0 + 1 } ?? all.count
    // After a section seen again, those answered already are not asked once more.
    go(to: all.dropFirst(place).first { !form.answered.contains($0) })
    // Kept although nothing was typed: the answers are the work.
    return form.saveDraft(context, always: true).map(Action.form)
  }

  private mutating func change(_ context: Context) -> Effect<Action> {
    guard case .asking(let section) = step else { return .none }
    message = nil
    step = .typing(section)
    form.purpose = .renewal(section)
    guard let first = form.look(context).fields.first else { return .none }
    return form.go(to: first.id, context).map(Action.form)
  }

  /// What does not read holds in the section, where it can be put right.
  private mutating func finish(_ context: Context) -> Effect<Action> {
    guard case .typing(let section) = step else { return .none }
    let wrong = form.look(context).obstacles.first { RenewalSection(of: $0) == section }
    if let wrong {
      let effect = form.update(.wentTo(wrong), context).map(Action.form)
      let label = context.fieldTitle(wrong)
      form.message = Page.Message("À corriger d’abord\u{A0}: \(label).", .alert)
      return effect
    }
    form.message = nil
    return next(after: section, context)
  }

  private mutating func back() {
    message = nil
    form.message = nil
    let all = RenewalSection.allCases
    switch step {
    case .typing(let section): go(to: section)
    case .asking(let section):
      guard let place = all.firstIndex(of: section), place > 0 else { return }
      go(to: all[place - 1])
    case .review: go(to: all.last)
    }
  }

  private mutating func keep(_ context: Context) -> Effect<Action> {
    form.answered.isEmpty
      ? form.update(.leave, context).map(Action.form)
      : form.saveDraft(context, always: true).map(Action.form)
  }

  // MARK: Recording

  private mutating func validate(_ context: Context) -> Effect<Action> {
    message = nil
    // The review says them all: they are not asked about a second time.
    form.asked = form.look(context).questions
    let effect = form.update(.validated, context).map(Action.form)
    followForm(context)
    return effect
  }

  private mutating func pass(_ action: EntryForm.Action, _ context: Context) -> Effect<Action> {
    if case .failed(.conflict(let theirs)) = action, theirs.request.strikeOff != nil {
      form.isWaiting = false
      message = Page.Message(
        "Cette demande vient d’être radiée\u{A0}: elle se rétablit avant de se renouveler.",
        .alert
      )
      return .none
    }
    let effect = form.update(action, context).map(Action.form)
    switch action {
    case .conflictSettled, .conflictLeft, .failed: followForm(context)
    default: break
    }
    return effect
  }

  /// The form went to a field that holds up the recording: its section opens there.
  private mutating func followForm(_ context: Context) {
    guard !form.isWaiting, form.conflict == nil else { return }
    let look = form.look(context)
    let asked = form.message == nil ? [] : look.questions.map(\.field)
    let waits = look.obstacles + asked
    guard waits.contains(form.focus), let section = RenewalSection(of: form.focus) else {
      message = form.message
      form.message = nil
      return
    }
    form.purpose = .renewal(section)
    step = .typing(section)
  }
}
