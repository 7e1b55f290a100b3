import Domain
import Pages

/// Every screen there is: adding one means a case here and a line in each switch.
package enum Screen: Equatable, Sendable {
  case list(RequestList)
  case file(RequestFile)
  case entry(EntryForm)
  case checklists(ChecklistBook)
  case drafts(DraftList)

  package enum Action: Equatable, Sendable {
    case list(RequestList.Action)
    case file(RequestFile.Action)
    case entry(EntryForm.Action)
    case checklists(ChecklistBook.Action)
    case drafts(DraftList.Action)
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    switch self {
    case .list(let list): list.bindings(context).map { $0.map(Action.list) }
    case .file(let file): file.bindings(context).map { $0.map(Action.file) }
    case .entry(let entry): entry.bindings(context).map { $0.map(Action.entry) }
    case .checklists(let book): book.bindings(context).map { $0.map(Action.checklists) }
    case .drafts(let drafts): drafts.bindings(context).map { $0.map(Action.drafts) }
    }
  }

  func action(for key: Key, _ context: Context) -> Action? {
    switch self {
    case .list(let list): list.action(for: key, context).map(Action.list)
    case .file(let file): file.action(for: key, context).map(Action.file)
    case .entry(let entry): entry.action(for: key, context).map(Action.entry)
    case .checklists(let book): book.action(for: key, context).map(Action.checklists)
    case .drafts(let drafts): drafts.action(for: key, context).map(Action.drafts)
    }
  }

  /// Whether a key must wait for an answer of the store, so that type-ahead plays in order.
  func holds(_ key: Key, _ context: Context) -> Bool {
    switch self {
    case .list(let list): list.holds(key, context)
    case .file(let file): file.isWaiting
    case .entry(let entry): entry.isWaiting
    case .checklists(let book): book.isWaiting
    case .drafts(let drafts): drafts.isWaiting
    }
  }

  /// Whether letters are text here, so that `?` and `:` are not commands.
  func isTyping(_ context: Context) -> Bool {
    switch self {
    case .list(let list): list.isSearching || list.picker != nil
    case .entry: true
    case .file(let file): file.picker != nil
    case .checklists, .drafts: false
    }
  }

  /// What to do first, once on screen.
  var opened: Action {
    switch self {
    case .list: .list(.opened)
    case .file: .file(.opened)
    case .entry: .entry(.opened)
    case .checklists: .checklists(.opened)
    case .drafts: .drafts(.opened)
    }
  }

  /// What to do when the shared data changed.
  var storeChanged: Action? {
    switch self {
    case .list: .list(.storeChanged)
    case .file: .file(.storeChanged)
    case .checklists: .checklists(.storeChanged)
    case .drafts: .drafts(.storeChanged)
    case .entry: nil
    }
  }

  /// What to do before the program ends.
  var leaving: Action? {
    if case .entry = self { .entry(.saveDraft) } else { nil }
  }

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    switch (self, action) {
    case (.list(var list), .list(let action)):
      defer { self = .list(list) }
      return list.update(action, context).map(Action.list)
    case (.file(var file), .file(let action)):
      defer { self = .file(file) }
      return file.update(action, context).map(Action.file)
    case (.entry(var entry), .entry(let action)):
      defer { self = .entry(entry) }
      return entry.update(action, context).map(Action.entry)
    case (.checklists(var book), .checklists(let action)):
      defer { self = .checklists(book) }
      return book.update(action, context).map(Action.checklists)
    case (.drafts(var drafts), .drafts(let action)):
      defer { self = .drafts(drafts) }
      return drafts.update(action, context).map(Action.drafts)
    case (.list, _), (.file, _), (.entry, _), (.checklists, _), (.drafts, _):
      return .none
    }
  }

  func page(_ context: Context) -> Page {
    switch self {
    case .list(let list): list.page(context)
    case .file(let file): file.page(context)
    case .entry(let entry): entry.page(context)
    case .checklists(let book): book.page(context)
    case .drafts(let drafts): drafts.page(context)
    }
  }
}
