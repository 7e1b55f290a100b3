import Domain
import Pages

extension EntryForm {
  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .opened: return opened(context)
    case .named(let id):
      draftID = id
      // What was typed before the name came is saved now.
      return saveDraft(context)
    case .previousRead(let entry): previous = entry
    case .baseRead(let record):
      base?.request = record.request
      base?.foreignElements = record.foreignElements
      original = RequestEntry(record.request, text: ValueWording(context: context).editing)
      isWaiting = false
    case .key(let key): return pressed(key, context)
    case .autosave:
      isAutosaveDue = false
      return saveDraft(context)
    case .saveDraft: return saveDraft(context)
    case .draftKept:
      isKept = true
      if message?.text.hasPrefix(Self.unkept) == true { message = nil }
    case .draftFailed(let error):
      saved = RequestEntry()
      message = Page.Message(Self.unkept + error.sentence, .alert)
    case .moved(let step): return move(by: step, context)
    case .wentTo(let field):
      return isVeiled(field, context)
        ? openSensitive(going: field, context) : go(to: field, context)
    case .wentFirst: return look(context).fields.first.map { go(to: $0.id, context) } ?? .none
    case .wentLast: return look(context).fields.last.map { go(to: $0.id, context) } ?? .none
    case .sectionMoved(let step): return moveSection(by: step, context)
    case .fieldExited:
      _ = field.edit(.control("k"))
      entry[focus] = field.text
      return move(by: 1, context)
    case .emptied: return typed("", context)
    case .takenFromPrevious:
      return typed(previous[focus], context)
    case .listAsked: picker = listPicker(context)
    case .chosen(let text):
      let effect = typed(text, context)
      return effect + move(by: 1, context)
    case .confirmAsked: return confirm(context)
    case .answered(let finding, let signature): return answered(finding, signature, context)
    case .sensitiveAsked: return openSensitive(going: nil, context)
    case .sensitiveOpened(let field): return sensitiveOpened(going: field, context)
    case .personRemoved: return removePerson(context)
    case .removalUndone: return undoRemoval(context)
    case .raised: return raise(context)
    case .numberFound(let found):
      if UniqueNumber(entry[Self.numberField]) == found.number { holder = found }
    case .missingAsked: picker = missingPicker(context)
    case .sectionsAsked: picker = sectionPicker(context)
    case .validated: return validate(context)
    case .parkAsked: return park(context)
    case .failed(let error): return failed(error, context)
    case .conflictMoved(let step): conflict?.move(step)
    case .conflictToggled: conflict?.toggle()
    case .conflictSettled: return settle(context)
    case .conflictLeft:
      conflict = nil
      message = Page.Message("Rien n’est enregistré ; votre saisie est gardée en brouillon.")
    case .duplicates(let action): return duplicates(action, context)
    case .recorded, .parked: isWaiting = false
    case .leave:
      // Left where the arrows went, although nothing was typed since.
      return saveDraft(context, always: !isBlank && entry != original)
    }
    return .none
  }

  private mutating func opened(_ context: Context) -> Effect<Action> {
    let needsName = draftID == nil
    let unread = isWaiting ? base?.id : nil
    let spent = spentDraft.flatMap { draft in base.map { (draft, $0) } }
    spentDraft = nil
    return .run("open") { services, send in
      if let (draft, record) = spent {
        let signature = context.signature(at: services.wall.now())
        // Changes nothing of the file, which takes the answers given on other files.
        do throws(StoreError) {
          _ = try await services.store.save(record, from: draft, by: signature)
        } catch { send(.failed(error)) }
      }
      if needsName { send(.named(services.newDraftID())) }
      if let unread {
        do throws(StoreError) {
          send(.baseRead(try await services.store.record(unread)))
        } catch {
          send(.failed(error))
        }
      }
      if let latest = try? await services.store.latestRequest(by: context.agent) {
        // What is sensitive is of that person only.
        let shared = latest.withoutSensitiveParts(context.reference)
        send(.previousRead(RequestEntry(shared, text: ValueWording(context: context).editing)))
      }
    }
  }

  // MARK: Typing

  private mutating func pressed(_ key: Key, _ context: Context) -> Effect<Action> {
    if picker != nil { return picker.pressed(key).map { update($0, context) } ?? .none }
    guard field.edit(key) else { return .none }
    message = nil
    questionHere = nil
    entry[focus] = field.text
    let effect = autosave() + seekHolder()
    guard context.advancesByItself, case .character = key, isFull(context) else { return effect }
    return effect + move(by: 1, context)
  }

  /// Whether the focused field is of fixed length, full, and reads.
  private func isFull(_ context: Context) -> Bool {
    guard let focused = focusedField, let length = focused.kind.fixedLength,
      field.text.filter({ $0.isLetter || $0.isNumber }).count == length,
      field.caret == field.text.count
    else { return false }
    return (try? reader(context).read(field.text, as: focused.kind)) != nil
  }

  private mutating func typed(_ text: String, _ context: Context) -> Effect<Action> {
    field.replace(with: text)
    questionHere = nil
    entry[focus] = text
    return saveDraft(context) + seekHolder()
  }

  // MARK: Moving

  private mutating func move(by step: Int, _ context: Context) -> Effect<Action> {
    let fields = look(context).fields
    guard let index = fields.firstIndex(where: { $0.id == focus }) else {
      return fields.first.map { go(to: $0.id, context) } ?? .none
    }
    let next = min(max(0, index + step), fields.count - 1)
    return go(to: fields[next].id, context)
  }

  private mutating func moveSection(by step: Int, _ context: Context) -> Effect<Action> {
    let sections = look(context).sections.filter { !$0.fields.isEmpty }
    let index = sections.firstIndex { $0.fields.contains { $0.id == focus } } ?? 0
    let next = min(max(0, index + step), sections.count - 1)
    return sections[next].fields.first.map { go(to: $0.id, context) } ?? .none
  }

  mutating func go(to target: FieldID, _ context: Context) -> Effect<Action> {
    fillFromPostalCode(context)
    groupNumber()
    focus = target
    field = TextField(entry[target])
    questionHere = look(context).questions.first { $0.field == target }
    return saveDraft(context)
  }

  /// A postcode that covers one commune names it.
  private mutating func fillFromPostalCode(_ context: Context) {
    guard focus.path.hasSuffix("ostalCode") else { return }
    let commune = FieldID(
      focus.path.hasSuffix("workPostalCode")
        ? focus.path.dropLast("workPostalCode".count) + "workCommuneCode"
        : focus.path.dropLast("postalCode".count) + "communeCode"
    )
    let typed = entry[focus].trimmed
    let covered = context.reference.territory.communes.filter { $0.postalCode == typed }
    if covered.count == 1, entry[commune].isEmpty { entry[commune] = covered[0].name }
  }

  // MARK: The draft

  /// At most a second of typing is ever unsaved: the delay runs from the first key not saved.
  private mutating func autosave() -> Effect<Action> {
    guard !isAutosaveDue, entry != saved else { return .none }
    isAutosaveDue = true
    return .run("autosave") { services, send in
      try? await services.clock.sleep(for: .milliseconds(700))
      send(.autosave)
    }
  }

  mutating func saveDraft(_ context: Context, always: Bool = false) -> Effect<Action> {
    guard always || entry != saved, let draft = draft(context), !isWaiting else { return .none }
    saved = entry
    return .run("draft", outlives: true) { [isKept] services, send in
      var draft = draft
      draft.savedAt = services.wall.now()
      do throws(StoreError) {
        if isKept {
          try await services.store.update(draft)
        } else {
          try await services.store.save(draft)
        }
        send(.draftKept)
      } catch .cancelled {
      } catch {
        send(.draftFailed(error))
      }
    }
  }

  /// How the message that a draft is not kept begins.
  static let unkept = "Brouillon non gardé. "

  /// What is typed, to be dated by whoever writes it; nil until the draft has its name.
  func draft(_ context: Context) -> Draft? {
    draftID.map { id in
      Draft(
        id: id,
        agent: context.agent,
        deskCode: context.deskCode,
        base: base.map { Draft.Base(id: $0.id, version: $0.version) },
        entry: entry,
        confirmations: confirmations,
        renewal: purpose.isRenewal ? answered.map(\.rawValue) : nil,
        focus: focus,
        caret: field.caret,
        savedAt: Instant(milliseconds: 0)
      )
    }
  }
}

extension FieldKind {
  /// Letters and digits of a whole value, when every value has as many.
  fileprivate var fixedLength: Int? {
    switch self {
    case .date: 8
    case .postalCode: 5
    case .phone: 10
    case .uniqueNumber: UniqueNumber.length
    default: nil
    }
  }
}
