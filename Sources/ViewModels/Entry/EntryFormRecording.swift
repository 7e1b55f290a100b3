import Domain
import Pages

extension EntryForm {
  mutating func validate(_ context: Context) -> Effect<Action> {
    groupNumber()
    let look = look(context)
    let obstacles = look.obstacles
    guard let first = obstacles.first else {
      if let asking = ask(look, context) { return asking }
      var request = look.request
      request.confirmations = standingConfirmations(look)
      return record(request, context)
    }
    let count = obstacles.count
    let effect = update(.wentTo(first), context)
    let label = context.reference.form.label(first)
    message = Page.Message(
      count == 1
        ? "Un champ empêche d’enregistrer : \(label)."
        : "\(count) champs empêchent d’enregistrer (F2), d’abord : \(label).",
      .alert
    )
    return effect
  }

  private mutating func record(_ request: HousingRequest, _ context: Context) -> Effect<Action> {
    // The draft is what tells that nobody records the same visit twice.
    let keeping = isKept ? Effect<Action>.none : saveDraft(context, always: true)
    isWaiting = true
    message = nil
    let base = base
    let draftID = draftID
    let renews = purpose.isRenewal
    return keeping
      + .run("draft", outlives: true) { services, send in
        let signature = context.signature(at: services.wall.now())
        do throws(StoreError) {
          if var record = base {
            record.request = request
            let store = services.store
            let saved =
              renews
              ? try await store.renew(record, on: context.today, from: draftID, by: signature)
              : try await store.save(record, from: draftID, by: signature)
            send(.recorded(saved))
          } else {
            send(
              .recorded(try await services.store.create(request, from: draftID, by: signature))
            )
          }
        } catch {
          send(.failed(error))
        }
      }
  }

  mutating func failed(_ error: StoreError, _ context: Context) -> Effect<Action> {
    isWaiting = false
    guard case .conflict(let theirs) = error else {
      message = Page.Message(error.sentence, .alert)
      return .none
    }
    var ours = reading(context).request
    ours.confirmations = theirs.request.confirmations
    conflict = EntryConflict(
      theirs: theirs,
      ours: ours,
      base: base?.request
    )
    message = Page.Message(
      "Un autre guichet a changé ce dossier\u{A0}: choisissez champ par champ, puis F10.",
      .alert
    )
    return .none
  }

  mutating func settle(_ context: Context) -> Effect<Action> {
    guard let settling = conflict else { return .none }
    if settling.bringsNothing {
      base = settling.theirs
      conflict = nil
      return record(settling.theirs.request, context)
    }
    let wording = ValueWording(context: context)
    var all = RequestEntry(settling.theirs.request, text: wording.editing)
    for field in entry.texts.keys { all[field] = entry[field] }
    let kinds = Dictionary(all.fields.map { ($0.id, $0.kind) }) { first, _ in first }
    entry = settling.settled(entry) { field, canonical in
      wording.editing(canonical, kinds[field] ?? .text)
    }
    base = settling.theirs
    confirmations += settling.theirs.request.confirmations.filter { !confirmations.contains($0) }
    conflict = nil
    field = TextField(entry[focus])
    return validate(context)
  }
}
