package import Domain
import Pages

/// Renewing a request by difference: section by section, « inchangé » or the fields that changed,
/// then before and after.
///
/// The fields, their reading, the draft and the settling of a conflict are those of `EntryForm`.
package struct Renewal: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    /// Shows what is known, and asks whether it still holds.
    case asking(RenewalSection)
    case typing(RenewalSection)
    case review
  }

  var form: EntryForm
  var step = Step.asking(.household)
  var receipts: [DocumentReceipt] = []
  /// The line at hand of a section asked about, or of the review.
  var selected = 0
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened
    case documentsRead([DocumentReceipt])
    case form(EntryForm.Action)
    case moved(Int)
    case unchanged, changed, sectionDone, sectionBack
    case validated
    // Where the desk goes from here:
    case leave
  }

  init(_ record: RequestRecord, _ context: Context) {
    form = EntryForm(changing: record, context)
    form.purpose = .renewal(.household)
    if context.reference.list(.filingKind)["REN"] != nil {
      form.entry[FieldID("filingKind")] = "REN"
    }
    form.saved = form.entry
  }

  init(resuming draft: Draft, _ context: Context) {
    form = EntryForm(resuming: draft, context)
    form.answered = (draft.renewal ?? []).compactMap { RenewalSection(rawValue: $0) }
    message = form.message
    form.message = nil
    go(to: RenewalSection.allCases.first { !form.answered.contains($0) })
  }

  var isWaiting: Bool { form.isWaiting }

  /// Whether letters are text here.
  var isTyping: Bool {
    if form.picker != nil || form.conflict != nil { return true }
    if case .typing = step { return true }
    return false
  }

  /// The request as it would be recorded.
  func renewed(_ look: EntryLook, _ context: Context) -> HousingRequest {
    var request = look.request
    request.lastRenewalDate = context.today
    return request
  }

  /// What time has overtaken and nobody put right yet.
  func outdated(_ look: EntryLook, _ context: Context) -> [OutdatedValue] {
    let documents = HouseholdDocuments(
      of: look.request,
      context.reference.documents,
      receipts: receipts,
      on: context.today
    )
    return look.request.outdated(documents: documents, on: context.today)
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if form.conflict != nil { return form.bindings(context).map { $0.map(Action.form) } }
    let back = Binding<Action>(.escape, "Laisser en brouillon", .leave, also: .function(12))
    switch step {
    case .asking(let section):
      let first = section == RenewalSection.allCases.first
      return [
        Binding(.enter, "Inchangé", .unchanged, also: .character("i")),
        Binding(.character("m"), "Modifier", .changed),
        Binding(
          .pageUp,
          "Rubrique précédente",
          .sectionBack,
          also: .left,
          disabled: first ? "c’est la première" : nil
        ),
        back,
      ]
    case .typing:
      return [Binding(.function(10), "Rubrique finie", .sectionDone, also: .control("s"))]
        + typingBindings(context)
        + [Binding(.escape, "Revenir à la rubrique", .sectionBack, also: .function(12))]
    case .review:
      return [
        Binding(.function(10), "Renouveler", .validated, also: .control("s")),
        Binding(.pageUp, "Revenir aux rubriques", .sectionBack, also: .left),
        back,
      ]
    }
  }

  /// The commands of the form that make sense within a section.
  private func typingBindings(_ context: Context) -> [Binding<Action>] {
    let kept: [Key] = [
      .control("o"), .function(4), .control("e"), .control("x"), .control("p"), .control("z"),
      .control("k"), .controlHome, .controlEnd,
    ]
    return form.bindings(context).filter { kept.contains($0.key) }.map { $0.map(Action.form) }
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if form.conflict != nil || form.picker != nil {
      return form.action(for: key, context).map(Action.form)
    }
    if let bound = bindings(context).binding(for: key) {
      return bound.disabled == nil ? bound.action : nil
    }
    if case .typing = step {
      switch key {
      case .function, .pageUp, .pageDown, .control("d"): return nil
      default: return form.action(for: key, context).map(Action.form)
      }
    }
    switch key {
    case .up: return .moved(-1)
    case .down: return .moved(1)
    default: return nil
    }
  }
}
