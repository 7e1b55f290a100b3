package import Domain
package import Pages

/// An act on a file, said in a few fields and confirmed by name: an event, a strike-off, a
/// restoration.
package struct ActSheet: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// A kind of `EventRules`.
    case event(String)
    case strikeOff, restoration
  }

  var record: RequestRecord
  let purpose: Purpose
  var form: ActForm
  /// The act is said and stands to be confirmed.
  var isConfirming = false
  /// It is being written.
  var isWaiting = false
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case moved(Int)
    /// Enter: the list of a choice, the next field, or the end.
    case entered
    case listAsked
    case finished, confirmed, corrected
    case read(RequestRecord)
    case failed(StoreError)
    // Where the desk goes from here:
    case done(RequestRecord), leave
  }

  init(_ record: RequestRecord, _ purpose: Purpose, _ context: Context) {
    self.record = record
    self.purpose = purpose
    form = ActForm([])
    form.fields = fields(context)
    form[.date] = context.today.short
    // A day is nearly always today: what is to be said comes first.
    if case .event = purpose, let other = form.fields.first(where: { $0.id != .date }) {
      form.go(to: other.id)
    }
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if isConfirming {
      return [
        Binding(.character("o"), confirmation, .confirmed),
        Binding(.escape, "Non, corriger", .corrected, also: .function(12)),
      ]
    }
    var hasList = false
    if case .choice = form.focused?.kind { hasList = true }
    return [
      Binding(
        .function(10),
        ends(context) ? "Continuer" : "Enregistrer",
        .finished,
        also: .control("s")
      ),
      Binding(
        .function(4),
        "Liste",
        .listAsked,
        disabled: hasList ? nil : "ce champ n’a pas de liste"
      ),
      Binding(.escape, "Laisser", .leave, also: .function(12)),
    ]
  }

  private var confirmation: String {
    switch purpose {
    case .strikeOff: "Oui, radier"
    case .restoration: "Oui, restaurer"
    case .event: "Oui, enregistrer"
    }
  }

  /// Whether it ends or restores the request, and so is asked again by name.
  func ends(_ context: Context) -> Bool {
    guard case .event(let kind) = purpose else { return true }
    return context.reference.events[kind]?.ends != nil && record.request.strikeOff == nil
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if form.picker != nil { return .key(key) }
    if let bound = bindings(context).binding(for: key) {
      return bound.disabled == nil ? bound.action : nil
    }
    guard !isConfirming else { return nil }
    switch key {
    case .up, .backTab: return .moved(-1)
    case .down, .tab: return .moved(1)
    case .enter: return .entered
    default: return .key(key)
    }
  }

  // MARK: What is asked

  /// The fields of the act as it stands: a reason decides what else is asked.
  func fields(_ context: Context) -> [ActForm.Field] {
    switch purpose {
    case .event(let id): eventFields(context.reference.events[id])
    case .strikeOff: strikeOffFields(context)
    case .restoration:
      [
        .init(id: .date, label: "Le", kind: .day),
        .init(id: .author, label: "Restaurée par", kind: .text),
        .init(id: .note, label: "Précisions", kind: .text, isRequired: false),
      ]
    }
  }

  private func eventFields(_ kind: EventRules.Kind?) -> [ActForm.Field] {
    guard let kind else { return [.init(id: .date, label: "Le", kind: .day)] }
    var fields = [
      ActForm.Field(id: .date, label: "Le", kind: kind.mayBeToCome ? .dayToCome : .day)
    ]
    if !kind.choices.isEmpty {
      let choices = kind.choices.map { ActForm.Choice(code: $0.code, label: $0.label) }
      fields.append(.init(id: .choice, label: "Décision", kind: .choice(choices)))
    }
    if let author = kind.author {
      fields.append(.init(id: .author, label: author, kind: .text))
    }
    if kind.hasRank {
      fields.append(.init(id: .rank, label: "Rang", kind: .number, isRequired: false))
    }
    if kind.note != .never {
      fields.append(
        .init(id: .note, label: "Précisions", kind: .text, isRequired: kind.note == .required)
      )
    }
    return fields
  }

  private func strikeOffFields(_ context: Context) -> [ActForm.Field] {
    let wording = LifeWording(context: context)
    let rules = context.reference.strikeOffs
    let reasons = rules.rules.map { rule in
      ActForm.Choice(
        code: rule.code,
        label: wording.reason(rule.code),
        detail: rule.deciders.contains(.desk) ? "" : "à noter seulement"
      )
    }
    var fields = [ActForm.Field(id: .reason, label: "Motif", kind: .choice(reasons))]
    guard let rule = rules[form[.reason]] else { return fields }
    if rule.deciders.count > 1 {
      let deciders = rule.deciders.map {
        ActForm.Choice(code: $0.rawValue, label: wording.decider($0))
      }
      fields.append(.init(id: .decider, label: "Décidée par", kind: .choice(deciders)))
    }
    if rule.noticeMonths != nil {
      fields.append(.init(id: .notice, label: "Demandeur avisé le", kind: .day))
    }
    fields.append(.init(id: .date, label: "Radiée le", kind: .day))
    if !rule.proofs.isEmpty {
      let proofs = rule.proofs.map { ActForm.Choice(code: $0, label: $0) }
      fields.append(.init(id: .proof, label: "Ce qui le montre", kind: .choice(proofs)))
    }
    return fields
  }
}
