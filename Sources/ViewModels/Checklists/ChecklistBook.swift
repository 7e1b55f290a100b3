package import Domain
import Pages

/// The harmonised checklists, one after the other; from a file, those of this household to tick.
package struct ChecklistBook: Equatable, Sendable {
  /// The file the items are ticked for; nil when the lists are only read.
  var record: RequestRecord?
  var ticks: [Dated<Tick>] = []
  /// The focused item, counted through all lists.
  var focus = 0
  /// Every item shows why and whence, not the focused one alone.
  var showsDetails = false
  /// Ticks are being read or written: the next key plays on what comes back.
  var isWaiting: Bool
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case moved(Int), paged(Int), wentFirst, wentLast
    /// So many lists further, or back.
    case listMoved(Int)
    case toggled, detailsToggled
    case loaded(RequestRecord, [Dated<Tick>])
    case saved
    case failed(StoreError)
    // Where the desk goes from here:
    case leave
  }

  init(record: RequestRecord?) {
    self.record = record
    isWaiting = record != nil
  }

  /// An item and the list it stands in.
  struct Place: Equatable {
    let list: Checklist
    let item: ChecklistItem
  }

  func places(_ context: Context) -> [Place] {
    context.checklists.flatMap { list in list.items.map { Place(list: list, item: $0) } }
  }

  func current(_ context: Context) -> Place? {
    let places = places(context)
    return places.indices.contains(focus) ? places[focus] : nil
  }

  func tick(of item: ChecklistItem, in list: Checklist) -> Dated<Tick>? {
    ticks.first { $0.value.checklistID == list.id && $0.value.itemID == item.id }
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    [
      Binding(
        .character(" "),
        toggleLabel(context),
        .toggled,
        also: .enter,
        disabled: obstacle(context)
      ),
      Binding(.tab, "Liste suivante", .listMoved(1)),
      Binding(.backTab, "Liste précédente", .listMoved(-1)),
      Binding(.character("x"), showsDetails ? "Abréger" : "Tout détailler", .detailsToggled),
      Binding(.home, "Premier point", .wentFirst, also: .controlHome),
      Binding(.end, "Dernier point", .wentLast, also: .controlEnd),
      Binding(.escape, "Retour", .leave, also: .function(12)),
    ]
  }

  private func toggleLabel(_ context: Context) -> String {
    guard record != nil, let current = current(context) else { return "Cocher" }
    if current.item.kind == .forbidden { return "Pourquoi\u{A0}?" }
    return tick(of: current.item, in: current.list) == nil ? "Cocher" : "Décocher"
  }

  private func obstacle(_ context: Context) -> String? {
    if record == nil { return "ouvrez d’abord un dossier" }
    return current(context) == nil ? "aucun point sous le curseur" : nil
  }

  func action(for key: Key, _ context: Context) -> Action? {
    bindings(context).action(for: key) ?? key.move(Action.moved, Action.paged)
  }
}
