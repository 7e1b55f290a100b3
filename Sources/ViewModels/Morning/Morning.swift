package import Domain
package import Pages

/// The opening of the day: what waits, by section; then the files of one, to call, to write to or
/// to renew.
package struct Morning: Equatable, Sendable {
  /// Nil until counted.
  var counts: [MorningSection: MorningCount]?
  /// Of every desk of the territory, or of this one.
  var scope = DeskScope()
  /// The section under the cursor, then the one open.
  var chosen = 0
  var section: MorningSection?
  var rows: [DatedRow] = []
  var window = ListWindow()
  var reachesEnd = false
  /// Rows are being read, or a gesture has not come back.
  var isWaiting = true
  var picker: Picker<Action>?
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case counted([MorningSection: MorningCount])
    case moved(Int), paged(Int), wentFirst, wentLast
    case sectionOpened, sectionLeft, desksChanged
    /// The rows read, whether they follow those there, and whether they are the last.
    case loaded([DatedRow], MorningSection, isMore: Bool, isLast: Bool)
    case call(CallNoting.Step)
    case noted(Contact)
    case lettersAsked, renewalAsked
    case nothingToPrint(String)
    case failed(StoreError)
    // Where the desk goes from here:
    case openFile(RequestRecord.ID), renew(RequestRecord), printLetters([RequestRecord.ID])
    case leave
  }

  init() {}

  /// The sections that hold something, in order.
  var sections: [MorningSection] {
    MorningSection.allCases.filter { counts?[$0] != nil }
  }

  var current: MorningRow? {
    rows.indices.contains(window.selected) ? rows[window.selected].row : nil
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    let desks = scope.binding(Action.desksChanged)
    guard let section else {
      let nothing = sections.isEmpty ? "rien n’attend" : nil
      return [
        Binding(.enter, "Ouvrir", .sectionOpened, disabled: nothing), desks,
        Binding(.escape, "Retour", .leave, also: .function(12)),
      ]
    }
    let none = current == nil ? "aucun dossier sous le curseur" : nil
    let unprinted = section.isRenewal ? nil : "les lettres sont celles des renouvellements"
    return [
      Binding(.character("t"), "Noter un appel", .call(.asked), disabled: none),
      Binding(.character("r"), "Renouveler", .renewalAsked, disabled: none),
      Binding(.character("l"), "Lettres", .lettersAsked, disabled: none ?? unprinted),
      Binding(
        .enter,
        "Dossier",
        current.map { .openFile($0.id) } ?? .sectionLeft,
        disabled: none
      ),
      desks,
      Binding(.home, "Premier", .wentFirst, also: .controlHome),
      Binding(.end, "Dernier", .wentLast, also: .controlEnd),
      Binding(.escape, "Sections", .sectionLeft, also: .function(12)),
    ]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    return bindings(context).action(for: key) ?? key.move(Action.moved, Action.paged)
  }
}
