package import Domain
package import Pages

/// The opening screen: the demand files, searched and filtered as one types.
///
/// A list of millions is a window: `rows` holds those that show and some around, `top` is the
/// first that shows.
package struct RequestList: Equatable, Sendable {
  package var query: RequestQuery
  var field = TextField()
  /// The search box has the focus, not the rows.
  var isSearching = false
  var rows: [RequestSummary] = []
  var top = 0
  var selected = 0
  /// How many rows of the list stand before `rows`; nil while being counted.
  var before: Int?
  var total: Int?
  /// Struck-off requests that answer to a search that no waiting one answers to; nil when not asked.
  var ended: Int?
  /// The row that had the focus before the search or the filter, to come back to.
  var home: RequestSummary?
  var reachesStart = true
  var reachesEnd = false
  var marked: Set<RequestRecord.ID> = []
  var draftCount = 0
  /// How many of this desk's requests call for a gesture today.
  var morningCount = 0
  /// The visits put aside at this desk.
  var parked: [ParkedVisit] = []
  /// A visit is being taken back: keys typed since go to its form.
  var isTakingBack = false
  /// Rows asked for and not yet come; keys that need them wait.
  var pending: Load?
  var picker: Picker<Action>?
  var message: Page.Message?

  package init(today: CalendarDate) { query = RequestQuery(today: today) }

  /// Why rows are being read, and so what to do when they come.
  package enum Load: Equatable, Sendable {
    case replace, first, last
    /// The next rows, then a move of so many.
    case more(then: Int)
    case earlier(then: Int)
    /// The same rows after another desk wrote; the selection stays.
    case reload(selected: RequestRecord.ID?)
    /// From a row that had the focus before.
    case home(RequestSummary)
  }

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case searchOpened, searchLeft, searchCleared
    case moved(Int), paged(Int), wentFirst, wentLast
    case marked, unmarked
    case sortAsked, sorted(RequestQuery.Column)
    case filterAsked, filterOpened(Filter), filtered(Choice)
    // Answers carry their question: one to an older question is dropped.
    case loaded(Load, [RequestSummary], RequestQuery)
    case counted(Int, RequestQuery), ranked(Int, RequestQuery), endedCounted(Int, RequestQuery)
    case draftsCounted(Int), parkedRead([ParkedVisit]), morningCounted(Int)
    case takeBackAsked(Int), takeBackFailed(StoreError)
    case failed(StoreError)
    case chosen
    // Where the desk goes from here:
    case openFile(RequestRecord.ID), newRequest(String), checklists, drafts, tookBack(Draft),
      reviews, morning, telephone, corrections, leave
  }

  /// What one may filter by.
  package enum Filter: Equatable, Sendable, CaseIterable {
    case commune, desk, state, deadline, reason, incomplete, withoutNumber, marked, none
  }

  package enum Choice: Equatable, Sendable {
    case commune(String?), desk(String?), state(RequestFilters.State), deadline(Int?)
    case reason(String?), incomplete(Bool), withoutNumber(Bool), marked, none
  }

  enum EnterMeaning {
    case open(RequestRecord.ID)
    case goThrough, showEnded
    case record(named: String)
  }

  /// What Enter does: the row at hand opens, or the only one found; several found are gone through;
  /// when nobody waits, the struck-off show, else somebody new is recorded.
  var enterMeaning: EnterMeaning? {
    if let current, !isSearching || rows.count == 1 { return .open(current.id) }
    guard isSearching else { return nil }
    if !rows.isEmpty { return .goThrough }
    if let ended, ended > 0 { return .showEnded }
    return query.text.isEmpty ? nil : .record(named: query.text)
  }

  var current: RequestSummary? { rows.indices.contains(selected) ? rows[selected] : nil }

  func bindings(_ context: Context) -> [Binding<Action>] {
    if isSearching {
      return [
        Binding(.enter, "Ouvrir", .chosen),
        Binding(.down, "Résultats", .searchLeft, also: .tab),
        Binding(.escape, "Effacer", .searchCleared, also: .function(12)),
      ]
    }
    let none = current == nil ? "aucun dossier sous le curseur" : nil
    return [
      Binding(.enter, "Ouvrir", .chosen, disabled: none),
      Binding(.character("/"), "Chercher", .searchOpened),
      Binding(.character("n"), "Nouvelle", .newRequest("")),
      Binding(.character("c"), "Listes", .checklists),
      Binding(.character("e"), "Ce matin", .morning),
      Binding(.character("t"), "Téléphone", .telephone),
      Binding(.character("f"), "Filtrer", .filterAsked),
      Binding(.character("s"), "Trier", .sortAsked),
      Binding(
        .character("b"),
        "Brouillons",
        .drafts,
        disabled: draftCount == 0 ? "vous n’avez aucun brouillon" : nil
      ),
      Binding(.character(" "), "Marquer", .marked, disabled: none),
      Binding(
        .character("v"),
        "Voir les seuls marqués",
        .filtered(.marked),
        disabled: marked.isEmpty ? "aucun dossier n’est marqué" : nil
      ),
      Binding(
        .character("u"),
        "Enlever les marques",
        .unmarked,
        disabled: marked.isEmpty ? "aucun dossier n’est marqué" : nil
      ),
      Binding(.character("d"), "Doublons à revoir", .reviews),
      Binding(.character("x"), "Corriger en série", .corrections),
      Binding(.home, "Premier dossier", .wentFirst),
      Binding(.end, "Dernier dossier", .wentLast),
      Binding(
        .escape,
        "Tout voir",
        .searchCleared,
        also: .function(12),
        disabled: query.text.isEmpty && query.filters == RequestFilters()
          ? "vous voyez déjà tous les dossiers en attente, q pour quitter" : nil
      ),
      Binding(.character("q"), "Quitter", .leave),
    ] + parkingBindings
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    if let bound = bindings(context).binding(for: key) {
      return bound.disabled == nil ? bound.action : nil
    }
    switch key {
    case .up: return isSearching ? .searchLeft : .moved(-1)
    case .down: return .moved(1)
    case .pageUp: return .paged(-1)
    case .pageDown: return .paged(1)
    default: return isSearching ? .key(key) : nil
    }
  }

  /// A key that acts on rows waits until those asked for have come.
  func holds(_ key: Key, _ context: Context) -> Bool {
    if isTakingBack { return true }
    guard picker == nil else { return false }
    if isSearching, rows.isEmpty, ended == nil, !query.text.isEmpty,
      query.filters == RequestFilters(), key == .enter
    {
      // Nobody is recorded anew before the struck-off requests were looked at.
      return true
    }
    guard pending != nil else { return false }
    switch action(for: key, context) {
    case .key, .searchCleared, .searchOpened, .newRequest, .checklists, .drafts, nil: return false
    default: return true
    }
  }
}
