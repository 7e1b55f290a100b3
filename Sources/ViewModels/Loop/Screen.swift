import Domain
import Pages

/// Every screen there is: adding one means a case here and a line in each switch.
package enum Screen: Equatable, Sendable {
  case list(RequestList)
  case file(RequestFile)
  case entry(EntryForm)
  case checklists(ChecklistBook)
  case drafts(DraftList)
  case reviews(ReviewList)
  case rekeying(RekeyingSheet)
  case documents(DocumentBook)
  case papers(PrintPreview)
  case morning(Morning)
  case renewal(Renewal)
  case telephone(Telephone)
  case corrections(Corrections)
  case life(LifeBook)
  case act(ActSheet)

  package enum Action: Equatable, Sendable {
    case list(RequestList.Action)
    case file(RequestFile.Action)
    case entry(EntryForm.Action)
    case checklists(ChecklistBook.Action)
    case drafts(DraftList.Action)
    case reviews(ReviewList.Action)
    case rekeying(RekeyingSheet.Action)
    case documents(DocumentBook.Action)
    case papers(PrintPreview.Action)
    case morning(Morning.Action)
    case renewal(Renewal.Action)
    case telephone(Telephone.Action)
    case corrections(Corrections.Action)
    case life(LifeBook.Action)
    case act(ActSheet.Action)
  }

  func bindings(_ context: Context) -> [Binding<Action>] {
    switch self {
    case .list(let list): list.bindings(context).map { $0.map(Action.list) }
    case .file(let file): file.bindings(context).map { $0.map(Action.file) }
    case .entry(let entry): entry.bindings(context).map { $0.map(Action.entry) }
    case .checklists(let book): book.bindings(context).map { $0.map(Action.checklists) }
    case .drafts(let drafts): drafts.bindings(context).map { $0.map(Action.drafts) }
    case .reviews(let reviews): reviews.bindings(context).map { $0.map(Action.reviews) }
    case .rekeying(let sheet): sheet.bindings(context).map { $0.map(Action.rekeying) }
    case .documents(let book): book.bindings(context).map { $0.map(Action.documents) }
    case .papers(let papers): papers.bindings(context).map { $0.map(Action.papers) }
    case .morning(let morning): morning.bindings(context).map { $0.map(Action.morning) }
    case .renewal(let renewal): renewal.bindings(context).map { $0.map(Action.renewal) }
    case .telephone(let call): call.bindings(context).map { $0.map(Action.telephone) }
    case .corrections(let queue): queue.bindings(context).map { $0.map(Action.corrections) }
    case .life(let book): book.bindings(context).map { $0.map(Action.life) }
    case .act(let sheet): sheet.bindings(context).map { $0.map(Action.act) }
    }
  }

  func action(for key: Key, _ context: Context) -> Action? {
    switch self {
    case .list(let list): list.action(for: key, context).map(Action.list)
    case .file(let file): file.action(for: key, context).map(Action.file)
    case .entry(let entry): entry.action(for: key, context).map(Action.entry)
    case .checklists(let book): book.action(for: key, context).map(Action.checklists)
    case .drafts(let drafts): drafts.action(for: key, context).map(Action.drafts)
    case .reviews(let reviews): reviews.action(for: key, context).map(Action.reviews)
    case .rekeying(let sheet): sheet.action(for: key, context).map(Action.rekeying)
    case .documents(let book): book.action(for: key, context).map(Action.documents)
    case .papers(let papers): papers.action(for: key, context).map(Action.papers)
    case .morning(let morning): morning.action(for: key, context).map(Action.morning)
    case .renewal(let renewal): renewal.action(for: key, context).map(Action.renewal)
    case .telephone(let call): call.action(for: key, context).map(Action.telephone)
    case .corrections(let queue): queue.action(for: key, context).map(Action.corrections)
    case .life(let book): book.action(for: key, context).map(Action.life)
    case .act(let sheet): sheet.action(for: key, context).map(Action.act)
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
    case .reviews(let reviews): reviews.isWaiting
    case .rekeying(let sheet): sheet.isWaiting
    case .documents(let book): book.isWaiting
    case .papers(let papers): papers.isWaiting
    case .morning(let morning): morning.isWaiting
    case .renewal(let renewal): renewal.isWaiting
    case .telephone(let call): call.isWaiting
    case .corrections(let queue): queue.isWaiting
    case .life(let book): book.isWaiting
    case .act(let sheet): sheet.isWaiting
    }
  }

  /// Whether letters are text here, so that `?` and `:` are not commands.
  func isTyping(_ context: Context) -> Bool {
    switch self {
    case .list(let list): list.isSearching || list.picker != nil
    case .entry: true
    case .papers(let papers): papers.picker != nil
    case .life(let book): book.picker != nil
    case .act(let sheet): !sheet.isConfirming
    case .file(let file): file.picker != nil
    case .morning(let morning): morning.picker != nil
    case .renewal(let renewal): renewal.isTyping
    case .telephone(let call): call.isTyping
    case .corrections(let queue): queue.isTyping
    case .checklists, .drafts, .reviews, .rekeying, .documents: false
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
    case .reviews: .reviews(.opened)
    case .rekeying: .rekeying(.opened)
    case .documents: .documents(.opened)
    case .papers: .papers(.opened)
    case .morning: .morning(.opened)
    case .renewal: .renewal(.opened)
    case .telephone: .telephone(.opened)
    case .corrections: .corrections(.opened)
    case .life: .life(.opened)
    case .act: .act(.opened)
    }
  }

  /// What to do when the shared data changed.
  var storeChanged: Action? {
    switch self {
    case .list: .list(.storeChanged)
    case .file: .file(.storeChanged)
    case .checklists: .checklists(.storeChanged)
    case .drafts: .drafts(.storeChanged)
    case .reviews: .reviews(.storeChanged)
    case .rekeying: .rekeying(.storeChanged)
    case .documents: .documents(.storeChanged)
    case .papers: .papers(.storeChanged)
    case .morning: .morning(.storeChanged)
    case .telephone: .telephone(.storeChanged)
    case .corrections: .corrections(.storeChanged)
    case .life: .life(.storeChanged)
    case .act: .act(.storeChanged)
    case .entry, .renewal: nil
    }
  }

  /// What to do before the program ends.
  var leaving: Action? {
    switch self {
    case .entry: .entry(.saveDraft)
    case .renewal: .renewal(.form(.saveDraft))
    default: nil
    }
  }

  mutating func update(_ action: Action, _ context: Context) -> Effect<Action> {
    // Screen by screen: the compiler can check no pair of so many.
    switch self {
    case .list(var list):
      guard case .list(let action) = action else { return .none }
      defer { self = .list(list) }
      return list.update(action, context).map(Action.list)
    case .file(var file):
      guard case .file(let action) = action else { return .none }
      defer { self = .file(file) }
      return file.update(action, context).map(Action.file)
    case .entry(var entry):
      guard case .entry(let action) = action else { return .none }
      defer { self = .entry(entry) }
      let effect = entry.update(action, context)
      return (effect + entry.lookForDuplicates(context)).map(Action.entry)
    case .checklists(var book):
      guard case .checklists(let action) = action else { return .none }
      defer { self = .checklists(book) }
      return book.update(action, context).map(Action.checklists)
    case .drafts(var drafts):
      guard case .drafts(let action) = action else { return .none }
      defer { self = .drafts(drafts) }
      return drafts.update(action, context).map(Action.drafts)
    case .reviews(var reviews):
      guard case .reviews(let action) = action else { return .none }
      defer { self = .reviews(reviews) }
      return reviews.update(action, context).map(Action.reviews)
    case .rekeying(var sheet):
      guard case .rekeying(let action) = action else { return .none }
      defer { self = .rekeying(sheet) }
      return sheet.update(action, context).map(Action.rekeying)
    case .documents(var book):
      guard case .documents(let action) = action else { return .none }
      defer { self = .documents(book) }
      return book.update(action, context).map(Action.documents)
    case .papers(var papers):
      guard case .papers(let action) = action else { return .none }
      defer { self = .papers(papers) }
      return papers.update(action, context).map(Action.papers)
    case .morning(var morning):
      guard case .morning(let action) = action else { return .none }
      defer { self = .morning(morning) }
      return morning.update(action, context).map(Action.morning)
    case .renewal(var renewal):
      guard case .renewal(let action) = action else { return .none }
      defer { self = .renewal(renewal) }
      return renewal.update(action, context).map(Action.renewal)
    case .telephone(var call):
      guard case .telephone(let action) = action else { return .none }
      defer { self = .telephone(call) }
      return call.update(action, context).map(Action.telephone)
    case .corrections(var queue):
      guard case .corrections(let action) = action else { return .none }
      defer { self = .corrections(queue) }
      return queue.update(action, context).map(Action.corrections)
    case .life(var book):
      guard case .life(let action) = action else { return .none }
      defer { self = .life(book) }
      return book.update(action, context).map(Action.life)
    case .act(var sheet):
      guard case .act(let action) = action else { return .none }
      defer { self = .act(sheet) }
      return sheet.update(action, context).map(Action.act)
    }
  }

  func page(_ context: Context) -> Page {
    switch self {
    case .list(let list): list.page(context)
    case .file(let file): file.page(context)
    case .entry(let entry): entry.page(context)
    case .checklists(let book): book.page(context)
    case .drafts(let drafts): drafts.page(context)
    case .reviews(let reviews): reviews.page(context)
    case .rekeying(let sheet): sheet.page(context)
    case .documents(let book): book.page(context)
    case .papers(let papers): papers.page(context)
    case .morning(let morning): morning.page(context)
    case .renewal(let renewal): renewal.page(context)
    case .telephone(let call): call.page(context)
    case .corrections(let queue): queue.page(context)
    case .life(let book): book.page(context)
    case .act(let sheet): sheet.page(context)
    }
  }
}
