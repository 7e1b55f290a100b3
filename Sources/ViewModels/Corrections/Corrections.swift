package import Domain
package import Pages

/// Putting many files right in one field each: a defect is picked, then one file follows another
/// until none is left.
///
/// The field is one of `EntryForm`, which also settles a file that another desk changed.
package struct Corrections: Equatable, Sendable {
  /// What was found in the desk's files.
  package struct Survey: Equatable, Sendable {
    var corrections: [Defect: [Correction]] = [:]
    /// Files looked at; there may be more when it is not all of them.
    var looked = 0
    var isWhole = true
  }

  var scope = DeskScope()
  var survey: Survey?
  var chosen = 0
  /// The defect being put right, the files left, the one at hand being the first.
  var defect: Defect?
  var queue: [Correction] = []
  /// Put right and put off since the queue began.
  var doneCount = 0
  var skippedCount = 0
  var form: EntryForm?
  var isWaiting = true
  var picker: Picker<Action>?
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case surveyed(Survey)
    case moved(Int), desksChanged
    case begun, queued([Correction])
    case read(RequestRecord)
    case form(EntryForm.Action)
    case entered
    case skipAsked, skipChosen(SkippedCorrection.Reason), skipped
    case stopped
    case failed(StoreError)
    // Where the desk goes from here:
    case leave
  }

  init() {}

  /// The defects found, the most frequent first.
  func defects() -> [(defect: Defect, count: Int)] {
    (survey?.corrections ?? [:]).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0.key) < ($0.1, $1.0.key) }
  }

  var isTyping: Bool { form != nil || picker != nil }

  func bindings(_ context: Context) -> [Binding<Action>] {
    guard defect != nil else {
      let none = defects().isEmpty ? "rien n’est à corriger" : nil
      return [
        Binding(.enter, "Corriger", .begun, disabled: none),
        scope.binding(Action.desksChanged),
        Binding(.escape, "Retour", .leave, also: .function(12)),
      ]
    }
    guard let form else { return [Binding(.escape, "Arrêter", .stopped, also: .function(12))] }
    if form.conflict != nil { return form.bindings(context).map { $0.map(Action.form) } }
    let kept: [Key] = [.control("o"), .function(4), .control("k")]
    return [
      Binding(.enter, "Enregistrer, suivant", .entered, also: .function(10)),
      Binding(.function(3), "Passer", .skipAsked),
    ] + form.bindings(context).filter { kept.contains($0.key) }.map { $0.map(Action.form) }
      + [Binding(.escape, "Arrêter", .stopped, also: .function(12))]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    if let form, form.picker != nil || form.conflict != nil {
      return form.action(for: key, context).map(Action.form)
    }
    if let bound = bindings(context).binding(for: key) {
      return bound.disabled == nil ? bound.action : nil
    }
    guard let form else {
      switch key {
      case .up: return .moved(-1)
      case .down: return .moved(1)
      default: return nil
      }
    }
    switch key {
    case .function, .pageUp, .pageDown, .controlHome, .controlEnd: return nil
    case .control(let letter) where "bdepxzs".contains(letter): return nil
    default: return form.action(for: key, context).map(Action.form)
    }
  }
}
